/**
 * Dated market crises and what was observed in them. Entry type
 * {@link org.breakwater.datasets.crisis.CrisisCatalogue}. Times are UTC epoch milliseconds, drawdowns fractions.
 */
@NullMarked
package org.breakwater.datasets.crisis;

import org.jspecify.annotations.NullMarked;
