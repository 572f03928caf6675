/** What a venue file says about margin and equity; units as in the keys, rates are fractions. */
@NullMarked
package org.breakwater.datasets.preset.margin;

import org.jspecify.annotations.NullMarked;
