/**
 * Synthetic account books: who might hold what on a venue, drawn from stated laws. Entry type
 * {@link org.breakwater.scenarios.book.SyntheticBook}.
 *
 * <p>Money is in quote currency, quantities in contracts (positive long), leverage is notional over equity.
 */
@NullMarked
package org.breakwater.scenarios.book;

import org.jspecify.annotations.NullMarked;
