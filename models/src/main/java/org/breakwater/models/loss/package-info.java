/**
 * Who pays when a closed account is worth less than nothing: insurance fund, capital, backstop, pool, auto-deleveraging,
 * socialisation; and the double-entry ledger over all of it. Entry types {@link
 * org.breakwater.models.loss.LossWaterfall} (rules) and {@link org.breakwater.models.loss.DeficitResolution}. Amounts are coins
 * of the asset in which a loss arose, or quote currency where a name or a comment says so.
 */
@NullMarked
package org.breakwater.models.loss;

import org.jspecify.annotations.NullMarked;
