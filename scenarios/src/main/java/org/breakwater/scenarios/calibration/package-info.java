/**
 * From history to parameters: what the assets did together, and the price models that fit it. Entry type
 * {@link org.breakwater.scenarios.calibration.MarketCalibration}; {@link
 * org.breakwater.scenarios.calibration.OtherHistories} makes the histories that a calibration might have met instead.
 *
 * <p>Returns are logs over one bar; parameters are per year of 365 days.
 */
@NullMarked
package org.breakwater.scenarios.calibration;

import org.jspecify.annotations.NullMarked;
