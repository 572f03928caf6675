/**
 * Kinds of charts. A plot takes values and names, {@code draw} gives the SVG; {@link org.breakwater.reports.plot.Chart} is a
 * finished one with its data. Lengths are pixels of a drawing 960 wide that a page scales.
 */
@NullMarked
package org.breakwater.reports.plot;

import org.jspecify.annotations.NullMarked;
