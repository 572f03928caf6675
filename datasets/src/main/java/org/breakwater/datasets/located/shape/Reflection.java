package org.breakwater.datasets.located.shape;

import java.lang.reflect.InvocationTargetException;

/** Calls through reflection as if they were direct: what the callee throws comes out as it is. */
final class Reflection {

    private Reflection() {}

    /** A reflective call. */
    interface Call {
        Object run() throws ReflectiveOperationException;
    }

    static Object call(Call call) {
        try {
            return call.run();
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(thrown.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
