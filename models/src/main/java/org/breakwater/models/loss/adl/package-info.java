/** The rules of auto-deleveraging. Entry type {@link org.breakwater.models.loss.adl.AdlPolicy}. */
@NullMarked
package org.breakwater.models.loss.adl;

import org.jspecify.annotations.NullMarked;
