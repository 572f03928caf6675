package org.breakwater.cli.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.breakwater.cli.exit.ExitCode;

/** Codes that a command ends with, beside 0, 1 and 2: its help lists them. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Exits {
    ExitCode[] value() default {};

    /** Whether it also ends as runs do: refused, short of resources, limits breached or open, interrupted. */
    boolean run() default false;
}
