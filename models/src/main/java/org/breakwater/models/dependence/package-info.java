/**
 * How things move together: correlation and its repair, joint lower tails, memory in time, and the block length that a
 * bootstrap needs to keep that memory.
 *
 * <p>Entry types: {@link org.breakwater.models.dependence.SampleCorrelation},
 * {@link org.breakwater.models.dependence.NearestCorrelation}, {@link org.breakwater.models.dependence.PolitisWhite}. Series
 * are arrays in time order; lags and block lengths count observations.
 */
@NullMarked
package org.breakwater.models.dependence;

import org.jspecify.annotations.NullMarked;
