package org.breakwater.datasets.located.format;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What stands where the key is left out, in YAML's notation: {@code @Default("0.05")}, {@code @Default("[html, json]")}. A
 * default is part of the resolved document and of its hash. A component that may be absent without a default is
 * {@link org.jspecify.annotations.Nullable} or an {@link java.util.Optional}; all others are required.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {

    /** The value. */
    String value();
}
