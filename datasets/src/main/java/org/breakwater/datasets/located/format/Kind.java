package org.breakwater.datasets.located.format;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of the key {@code type} by which a document selects this record among the records of its sealed interface:
 * {@code @Kind("monte-carlo")}. {@code type} itself is no component of the record.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kind {

    /** The value of {@code type}. */
    String value();

    /** Whether a map without {@code type} means this record; at most one of a sealed interface. */
    boolean implied() default false;
}
