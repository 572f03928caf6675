/**
 * Which table becomes which chart: {@link org.breakwater.reports.chart.Charts} draws SVG, {@link
 * org.breakwater.reports.chart.PngCharts} the main ones as PNG through XChart. A table that lacks a column or rows gives no
 * chart.
 */
@NullMarked
package org.breakwater.reports.chart;

import org.jspecify.annotations.NullMarked;
