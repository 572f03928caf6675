/**
 * Price paths: what the engine is driven by.
 *
 * <p>Entry types: {@link org.breakwater.scenarios.path.PathModel} says what paths look like and is shared by all threads;
 * {@link org.breakwater.scenarios.path.PathGenerator} fills one {@link org.breakwater.models.market.PathBuffer} after another
 * and belongs to one thread. A path is a pure function of the model and the path's id.
 *
 * <p>Prices are quote currency per coin, times UTC epoch milliseconds, lengths of time seconds.
 */
@NullMarked
package org.breakwater.scenarios.path;

import org.jspecify.annotations.NullMarked;
