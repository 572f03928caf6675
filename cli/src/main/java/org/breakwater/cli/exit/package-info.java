/**
 * How the program ends: {@link org.breakwater.cli.exit.ExitCode} is the one list of codes that help, documentation and
 * tests are made from; {@link org.breakwater.cli.exit.FailureReport} says what went wrong.
 */
@NullMarked
package org.breakwater.cli.exit;

import org.jspecify.annotations.NullMarked;
