/**
 * The engine: the order of a step lives here and only here. Entry types {@link org.breakwater.models.engine.RiskEngine}
 * (one path through one venue) and {@link org.breakwater.models.engine.VenueRules} (the parameters under test).
 */
@NullMarked
package org.breakwater.models.engine;

import org.jspecify.annotations.NullMarked;
