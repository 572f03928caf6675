/**
 * The run file: its records, and the way from a file to a plan that the runner runs. Entry type {@link
 * org.breakwater.cli.runfile.RunFiles}.
 *
 * <p>Fractions are never percentages; times are seconds unless a key says otherwise; prices are quote currency per coin.
 */
@NullMarked
package org.breakwater.cli.runfile;

import org.jspecify.annotations.NullMarked;
