/**
 * Figures in words: {@link org.breakwater.reports.figure.MetricNames} names them, {@link
 * org.breakwater.reports.figure.FigureText} prints one with its interval, {@link
 * org.breakwater.reports.figure.ModelRange} with what other models say. Every output takes its words from here.
 */
@NullMarked
package org.breakwater.reports.figure;

import org.jspecify.annotations.NullMarked;
