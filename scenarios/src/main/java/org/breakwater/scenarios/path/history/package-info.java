/**
 * Paths read from history: the replay of a window, the same window length started on every day, and the block bootstrap.
 * Entry types {@link org.breakwater.scenarios.path.history.HistoricalReplay},
 * {@link org.breakwater.scenarios.path.history.RollingStart} and
 * {@link org.breakwater.scenarios.path.history.BlockBootstrap}, all over a
 * {@link org.breakwater.scenarios.path.history.HistoryPanel}.
 *
 * <p>All of them scale history to today's prices and keep assets together: a bar of one asset never meets another moment's bar
 * of the next. Times are UTC epoch milliseconds, prices quote currency per coin.
 */
@NullMarked
package org.breakwater.scenarios.path.history;

import org.jspecify.annotations.NullMarked;
