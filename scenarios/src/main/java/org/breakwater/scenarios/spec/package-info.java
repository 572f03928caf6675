/**
 * From what a user declares to what the runner runs. A {@link org.breakwater.scenarios.spec.ScenarioSpec} says what should
 * happen to the market; {@link org.breakwater.scenarios.spec.ScenarioPlanner} turns it, with a {@link
 * org.breakwater.scenarios.spec.MarketContext}, into a planned scenario whose laws of paths are all built.
 *
 * <p>Shocks are simple returns (−0.3 is a fall by 30 %), times seconds unless named milliseconds, volatilities per year of 365
 * days. A rule that a specification breaks is an {@link java.lang.IllegalArgumentException} whose message begins with the
 * name of the key that breaks it.
 */
@NullMarked
package org.breakwater.scenarios.spec;

import org.jspecify.annotations.NullMarked;
