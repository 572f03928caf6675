/**
 * Addressed randomness: one sequential stream for every (seed, path, factor), and exact samplers on it.
 *
 * <p>Entry type: {@link org.breakwater.models.random.RandomStreams}. A factor is anything that draws: the price of an
 * asset, its jumps, an agent's latency. Its stream depends on the factor's stable name alone, so that a new asset, venue
 * or policy never shifts another factor's draws, and path 17 draws the same numbers whatever thread or shard runs it.
 *
 * <p>Units: standard variates are dimensionless; rates and means are per draw. Everything that feeds a draw uses
 * {@link java.lang.StrictMath}, so the numbers are the same bits on every JDK.
 */
@NullMarked
package org.breakwater.models.random;

import org.jspecify.annotations.NullMarked;
