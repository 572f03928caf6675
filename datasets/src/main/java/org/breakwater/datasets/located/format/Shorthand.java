package org.breakwater.datasets.located.format;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static method of one parameter that makes the record (or a member of the sealed interface) from a value that is no
 * map of its components: a bare number, a text, a list, or a map with keys of the user's own. A type may have several, one
 * for each form of value; one that takes a map takes the place of the components.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Shorthand {}
