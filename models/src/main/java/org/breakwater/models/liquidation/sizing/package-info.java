/**
 * How much of an account is closed, and how much time lets through. Entry type {@link
 * org.breakwater.models.liquidation.sizing.Sizing}; sizes are coins (linear) or quote currency (inverse), times seconds.
 */
@NullMarked
package org.breakwater.models.liquidation.sizing;

import org.jspecify.annotations.NullMarked;
