/**
 * What a data set is, for {@code datasets inspect} and {@code list}. Entry type
 * {@link org.breakwater.datasets.inspect.DatasetInspection}. Times are UTC epoch milliseconds, drawdowns fractions,
 * volatility annual with a year of 365 days.
 */
@NullMarked
package org.breakwater.datasets.inspect;

import org.jspecify.annotations.NullMarked;
