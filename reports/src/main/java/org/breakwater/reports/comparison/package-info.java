/**
 * The page of a sweep: one book in the same storm under the rules of several venues. Entry types: {@link
 * org.breakwater.reports.comparison.VenueComparison} (what is compared), {@link org.breakwater.reports.comparison.ComparisonReport}
 * (the file). Figures are those of each run's headline scenario, in the units of their metrics.
 */
@NullMarked
package org.breakwater.reports.comparison;

import org.jspecify.annotations.NullMarked;
