/**
 * One run under the rules of several venues. Entry types {@link org.breakwater.cli.sweep.VenueSweep}, which runs them, and {@link
 * org.breakwater.cli.sweep.SweepFiles}, which writes them side by side.
 */
@NullMarked
package org.breakwater.cli.sweep;

import org.jspecify.annotations.NullMarked;
