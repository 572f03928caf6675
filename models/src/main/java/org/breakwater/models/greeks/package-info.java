/**
 * Sensitivities of books and what they explain. {@link org.breakwater.models.greeks.BookGreeks} sums Greeks by asset, expiry and
 * account; {@link org.breakwater.models.greeks.ExplainedPath} follows a path and tells the profit of accounts apart by Greek.
 *
 * <p>Convention: everything is in quote currency. The price of a contract is the forward of an option and the mark of a perpetual or a
 * future; delta is in coins of that price. A position that is settled in coins is valued in quote currency at the coin's index: an
 * inverse option is worth what Black's formula gives and has its Greeks, and an inverse future of {@code q} quote units at the price
 * {@code P} has {@code q/P} coins of delta and no gamma. What accounts own or owe in coins, unrealised profit included, is collateral
 * and not part of a position's delta.
 */
@NullMarked
package org.breakwater.models.greeks;

import org.jspecify.annotations.NullMarked;
