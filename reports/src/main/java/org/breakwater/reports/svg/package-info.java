/**
 * A small writer of SVG. {@link org.breakwater.reports.svg.Canvas} draws shapes and escapes every text, {@link
 * org.breakwater.reports.svg.Scale} places values, {@link org.breakwater.reports.svg.Frame} draws axes. Looks are classes of
 * {@code chart.css}: dark and light, and never by colour alone. Lengths are pixels of the drawing's own coordinates.
 */
@NullMarked
package org.breakwater.reports.svg;

import org.jspecify.annotations.NullMarked;
