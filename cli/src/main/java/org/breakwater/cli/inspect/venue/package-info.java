/** A venue preset told in words: what each policy does, with the source of its figures. Entry type {@link org.breakwater.cli.inspect.venue.VenueText}. */
@NullMarked
package org.breakwater.cli.inspect.venue;

import org.jspecify.annotations.NullMarked;
