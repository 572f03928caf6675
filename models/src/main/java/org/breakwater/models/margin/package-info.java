/**
 * What an account must hold and what its holdings count for. Entry types {@link
 * org.breakwater.models.margin.schedule.MarginSchedule} (rules) and {@link org.breakwater.models.margin.AccountMargin} (the slack
 * of a risk unit). Notional is in the settlement asset of its contract, slack in quote currency, rates are fractions.
 */
@NullMarked
package org.breakwater.models.margin;

import org.jspecify.annotations.NullMarked;
