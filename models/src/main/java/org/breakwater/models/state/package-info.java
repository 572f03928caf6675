/**
 * Resolved and mutable columns: data and reset only, no rules. {@link org.breakwater.models.state.ResolvedBook} is shared
 * and read-only; {@link org.breakwater.models.state.MarketState} and {@link org.breakwater.models.state.VenueState}
 * belong to one worker, which resets them by array copy for every path. Their columns are public arrays because the
 * engine's packages work on them in place; nobody else should.
 */
@NullMarked
package org.breakwater.models.state;

import org.jspecify.annotations.NullMarked;
