package org.breakwater.datasets.located.format;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The number must lie between two bounds, both included. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface Between {

    /** Smallest value accepted. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Largest value accepted. */
    double max() default Double.POSITIVE_INFINITY;
}
