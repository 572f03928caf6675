/** What a venue file says about collateral. */
@NullMarked
package org.breakwater.datasets.preset.collateral;

import org.jspecify.annotations.NullMarked;
