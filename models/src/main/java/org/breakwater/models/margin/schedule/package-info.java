/**
 * Margin as a function of a position: schedules as a venue writes them, and what they resolve to. Entry type {@link
 * org.breakwater.models.margin.schedule.MarginSchedule}; notional and margin are in the settlement asset, rates are fractions.
 */
@NullMarked
package org.breakwater.models.margin.schedule;

import org.jspecify.annotations.NullMarked;
