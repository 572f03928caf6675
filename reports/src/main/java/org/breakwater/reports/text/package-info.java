/**
 * How values look: {@link org.breakwater.reports.text.Numbers} prints every number of every output,
 * {@link org.breakwater.reports.text.Quantity} picks its form by unit, {@link org.breakwater.reports.text.SafeText} makes
 * foreign names harmless. Nothing here depends on the JDK's own number formats, on a locale, a time zone or a clock.
 */
@NullMarked
package org.breakwater.reports.text;

import org.jspecify.annotations.NullMarked;
