/**
 * Portfolio margin: the largest loss of an account over a grid of scenarios, underlying by underlying, with what is charged
 * beside it. Entry types {@link org.breakwater.models.margin.portfolio.PortfolioMargin} for the rule and {@link
 * org.breakwater.models.margin.portfolio.PortfolioCheck} for its hot loop; amounts in quote currency, requirements not negative
 * and held against equity in which options count at their value.
 */
@NullMarked
package org.breakwater.models.margin.portfolio;

import org.jspecify.annotations.NullMarked;
