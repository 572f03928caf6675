/**
 * How a venue's whole-number arithmetic rounds. A venue counts in whole quanta (a millionth of a dollar, a millionth of a
 * rate); the engine holds them in doubles, in which every whole number below 2^53 is exact. Entry types {@link
 * org.breakwater.models.rounding.Rounding} and {@link org.breakwater.models.rounding.VenueRounding}; units are quanta where a
 * name says so, else coins, fractions and quote currency.
 */
@NullMarked
package org.breakwater.models.rounding;

import org.jspecify.annotations.NullMarked;
