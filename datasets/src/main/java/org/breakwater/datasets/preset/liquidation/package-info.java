/** What a venue file says about closing accounts; times in seconds, amounts in the quote asset. */
@NullMarked
package org.breakwater.datasets.preset.liquidation;

import org.jspecify.annotations.NullMarked;
