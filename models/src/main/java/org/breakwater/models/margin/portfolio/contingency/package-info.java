/**
 * What a portfolio margin asks beside the loss in its scenarios, each a figure of one underlying of an account. Entry type {@link
 * org.breakwater.models.margin.portfolio.contingency.Contingency}; rates are fractions of notional at the index, charges are in
 * quote currency and not negative.
 */
@NullMarked
package org.breakwater.models.margin.portfolio.contingency;

import org.jspecify.annotations.NullMarked;
