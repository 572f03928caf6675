package org.breakwater.cli.runfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The demo that ships with the program, which is also the run file that {@code init} writes without prices. */
final class DemoRun {

    static final String NAME = "demo.yaml";

    private DemoRun() {}

    static byte[] bytes() {
        try (InputStream in = DemoRun.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException("the demo is not part of this build");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
