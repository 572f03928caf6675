/** What a venue file says about prices, funding and rounding. */
@NullMarked
package org.breakwater.datasets.preset.price;

import org.jspecify.annotations.NullMarked;
