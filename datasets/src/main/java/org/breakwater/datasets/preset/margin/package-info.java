/**
 * What a venue file says about margin and equity. Entry types {@link org.breakwater.datasets.preset.margin.MarginSection} and
 * {@link org.breakwater.datasets.preset.margin.EquitySection}; units as in the keys, rates are fractions.
 */
@NullMarked
package org.breakwater.datasets.preset.margin;

import org.jspecify.annotations.NullMarked;
