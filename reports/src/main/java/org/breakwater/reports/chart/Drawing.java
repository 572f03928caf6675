package org.breakwater.reports.chart;

import java.util.function.BiFunction;

/**
 * A plot ready to be drawn.
 *
 * @param description what it shows, for a reader who cannot see it
 * @param caption what a reader who sees it would else miss, empty for nothing
 * @param plot draws it, given identifier and title
 */
record Drawing(String description, String caption, BiFunction<String, String, String> plot) {

    Drawing(String description, BiFunction<String, String, String> plot) {
        this(description, "", plot);
    }

    String draw(String id, String title) {
        return plot.apply(id, title);
    }
}
