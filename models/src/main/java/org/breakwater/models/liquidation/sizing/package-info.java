/** How much of an account is closed. Entry type {@link org.breakwater.models.liquidation.sizing.Sizing}. */
@NullMarked
package org.breakwater.models.liquidation.sizing;

import org.jspecify.annotations.NullMarked;
