/**
 * The rules of auto-deleveraging: when, in which order, at what price and how much of a position is closed against a failed
 * account. Entry type {@link org.breakwater.models.loss.adl.AdlPolicy}; amounts are quote currency, sizes contracts.
 */
@NullMarked
package org.breakwater.models.loss.adl;

import org.jspecify.annotations.NullMarked;
