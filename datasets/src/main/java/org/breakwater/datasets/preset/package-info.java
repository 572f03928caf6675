/**
 * Venues as data: the file format of a venue's rules, and the presets that ship with the program. Entry types {@link
 * org.breakwater.datasets.preset.VenueFile} and {@link org.breakwater.datasets.preset.VenuePresets}.
 *
 * <p>Rates, haircuts and shares are fractions, times seconds, amounts the quote asset unless a key names another.
 */
@NullMarked
package org.breakwater.datasets.preset;

import org.jspecify.annotations.NullMarked;
