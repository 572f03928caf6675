package org.breakwater.reports.page;

import java.util.List;

/**
 * A numbered section.
 *
 * @param number from 1
 * @param title its heading
 * @param blocks its content
 */
public record Section(int number, String title, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }

    /** Identifier for links. */
    public String id() {
        return "s" + number;
    }
}
