/**
 * Price gaps: a stated fall or rise over a stated time, alone, in grids, or on top of any other path. Entry type
 * {@link org.breakwater.scenarios.path.shock.PriceGap}; {@link org.breakwater.scenarios.path.shock.GapPath} turns one into
 * a path and {@link org.breakwater.scenarios.path.shock.Overlay} lays one over another model's paths.
 *
 * <p>A shock is a simple return: −0.3 is a fall by 30 % of the price before it. Times are seconds.
 */
@NullMarked
package org.breakwater.scenarios.path.shock;

import org.jspecify.annotations.NullMarked;
