/**
 * Who pays when a closed account is worth less than nothing: insurance fund, further layers, auto-deleveraging,
 * socialisation; and the double-entry ledger over all of it. Entry types {@link
 * org.breakwater.models.loss.LossWaterfall} (rules) and {@link org.breakwater.models.loss.DeficitResolution}.
 */
@NullMarked
package org.breakwater.models.loss;

import org.jspecify.annotations.NullMarked;
