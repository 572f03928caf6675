/**
 * What a run keeps about books that hold options: {@link org.breakwater.scenarios.run.greeks.GreeksLog} watches one path and gives the
 * tables of it. Units are those of {@link org.breakwater.models.greeks}.
 */
@NullMarked
package org.breakwater.scenarios.run.greeks;

import org.jspecify.annotations.NullMarked;
