/**
 * What a venue file says about prices, funding and rounding. Entry types {@link
 * org.breakwater.datasets.preset.price.OracleSection}, {@link org.breakwater.datasets.preset.price.PurposesSection} and {@link
 * org.breakwater.datasets.preset.price.FundingSection}; times in seconds, rates as fractions.
 */
@NullMarked
package org.breakwater.datasets.preset.price;

import org.jspecify.annotations.NullMarked;
