/**
 * What all readers of time series share: the policies that a user may name, the choice of rows, and the order of times.
 * Entry type {@link org.breakwater.datasets.ingest.ReadOptions}. Times are UTC epoch milliseconds.
 */
@NullMarked
package org.breakwater.datasets.ingest;

import org.jspecify.annotations.NullMarked;
