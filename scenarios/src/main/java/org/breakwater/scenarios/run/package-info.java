/**
 * Runs paths through the engine and turns their outcomes into figures. Entry type {@link
 * org.breakwater.scenarios.run.StressRunner}. A run is a pure function of plan and seed: paths are taken in, in the order
 * of their numbers, whatever thread made them.
 */
@NullMarked
package org.breakwater.scenarios.run;

import org.jspecify.annotations.NullMarked;
