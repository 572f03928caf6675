package org.breakwater.cli.inspect.venue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.breakwater.datasets.located.tree.DocumentPath;

/** The rules of one policy. */
final class Section {

    private final String title;
    private final List<Statement> statements = new ArrayList<>();

    Section(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    List<Statement> statements() {
        return statements;
    }

    /** What the statements that follow are about. */
    Section heading(String words) {
        return say("", words, List.of());
    }

    /** @param paths where the figures stand in the preset, written as its provenance writes them */
    Section say(String subject, String words, String... paths) {
        return say(subject, words, Stream.of(paths).map(DocumentPath::parse).toList());
    }

    Section say(String subject, String words, List<DocumentPath> paths) {
        statements.add(new Statement(subject, words, paths));
        return this;
    }
}
