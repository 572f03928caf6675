/** What a venue file says about who pays losses; amounts in the quote asset. */
@NullMarked
package org.breakwater.datasets.preset.loss;

import org.jspecify.annotations.NullMarked;
