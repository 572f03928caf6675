package org.breakwater.datasets.located.format;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text must be a name that is safe in file names, paths and tables: a letter or digit, then up to 63 letters, digits,
 * dots, hyphens and underscores, all ASCII.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface Identifier {

    /** The rule as a regular expression that Java and JSON Schema (ECMA-262) read alike. */
    String PATTERN = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";
}
