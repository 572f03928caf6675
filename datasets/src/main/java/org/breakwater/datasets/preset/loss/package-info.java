/**
 * What a venue file says about who pays losses and what is shut in a crisis. Entry types {@link
 * org.breakwater.datasets.preset.loss.InsuranceFundSection}, {@link org.breakwater.datasets.preset.loss.LayerSection} and {@link
 * org.breakwater.datasets.preset.loss.GatesSection}; amounts in the quote asset.
 */
@NullMarked
package org.breakwater.datasets.preset.loss;

import org.jspecify.annotations.NullMarked;
