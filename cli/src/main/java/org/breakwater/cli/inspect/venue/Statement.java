package org.breakwater.cli.inspect.venue;

import java.util.List;
import org.breakwater.datasets.located.tree.DocumentPath;

/**
 * One rule in words.
 *
 * @param subject what it is about; empty for a heading
 * @param words what it says
 * @param paths where its figures stand in the preset
 */
record Statement(String subject, String words, List<DocumentPath> paths) {

    Statement {
        paths = List.copyOf(paths);
    }

    boolean isHeading() {
        return subject.isEmpty();
    }
}
