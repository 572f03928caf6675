package org.breakwater.datasets.located.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.located.tree.Findings;
import org.breakwater.datasets.located.tree.LocatedNode;
import org.breakwater.datasets.located.tree.LocatedNode.Entry;
import org.breakwater.datasets.located.tree.LocatedNode.Mapping;
import org.breakwater.datasets.located.tree.LocatedNode.Scalar;
import org.breakwater.datasets.located.tree.LocatedNode.Sequence;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Builds the tree from a parser's events, without recursion, and holds the rules that both formats share. */
final class TreeBuilder {

    private final Findings findings;
    private final Deque<Frame> open = new ArrayDeque<>();
    private int values;
    private @Nullable LocatedNode root;

    TreeBuilder(Findings findings) {
        this.findings = findings;
    }

    void begin(boolean map, SourceLocation at) {
        DocumentPath path = path();
        count(at);
        if (open.size() == ReadLimits.DEPTH) {
            throw new LimitReached("maps and lists must not lie deeper than " + ReadLimits.DEPTH + " levels", at);
        }
        open.push(new Frame(path, map, at));
    }

    /** Whether the next scalar is a key. */
    boolean expectsKey() {
        return !open.isEmpty() && open.peek().map && open.peek().key == null;
    }

    /** @param refused whether the key was found wrong and reported; its entry is left out */
    void key(String key, boolean refused, SourceLocation at) {
        if (key.length() > ReadLimits.KEY) {
            throw new LimitReached("a key must not be longer than " + ReadLimits.KEY + " characters", at);
        }
        Frame frame = open.getFirst();
        checkText(key, frame.path.key(key), at);
        frame.key = key;
        frame.keyAt = at;
        frame.keyRefused = refused;
    }

    void scalar(Scalar scalar) {
        count(scalar.location());
        if (scalar.text().length() > ReadLimits.TEXT) {
            throw new LimitReached(
                    "a text must not be longer than " + ReadLimits.TEXT + " characters", scalar.location());
        }
        checkText(scalar.text(), path(), scalar.location());
        add(scalar);
    }

    void end() {
        Frame frame = open.pop();
        add(frame.map ? new Mapping(frame.entries, frame.at) : new Sequence(frame.items, frame.at));
    }

    /** The place of the value that comes next. */
    DocumentPath path() {
        Frame frame = open.peek();
        if (frame == null) {
            return DocumentPath.ROOT;
        }
        return frame.key == null ? frame.path.index(frame.items.size()) : frame.path.key(frame.key);
    }

    /** The whole tree, null unless the document was read to its end. */
    @Nullable
    LocatedNode root() {
        return root;
    }

    private void add(LocatedNode node) {
        Frame frame = open.peek();
        if (frame == null) {
            root = node;
        } else if (frame.key == null) {
            frame.items.add(node);
        } else if (frame.keyRefused) {
            frame.key = null;
        } else {
            put(frame, frame.key, new Entry(Objects.requireNonNull(frame.keyAt), node));
            frame.key = null;
        }
    }

    private void put(Frame frame, String key, Entry entry) {
        Entry first = frame.entries.putIfAbsent(key, entry);
        if (first != null) {
            int line = first.keyLocation().line();
            int again = entry.keyLocation().line();
            String lines = line == again ? " on line " + line : ", on line " + line + " and on line " + again;
            String message = frame.path.key(key) + " stands twice" + lines;
            findings.error(DiagnosticCode.DUPLICATE_KEY, message, entry.keyLocation());
        }
    }

    private void count(SourceLocation at) {
        if (++values > ReadLimits.VALUES) {
            throw new LimitReached("a document must not hold more than " + ReadLimits.VALUES + " values", at);
        }
    }

    private void checkText(String text, DocumentPath path, SourceLocation at) {
        if (text.indexOf('\0') >= 0) {
            findings.error(DiagnosticCode.SYNTAX, path.subject() + " must not hold the character U+0000", at);
        }
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            findings.error(DiagnosticCode.SYNTAX, path.subject() + " must not hold half of a surrogate pair", at);
        }
    }

    /** Ends the reading of a document that is larger than accepted. */
    static final class LimitReached extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient SourceLocation at;
        private final String limit;

        LimitReached(String limit, SourceLocation at) {
            super(limit, null, false, false);
            this.limit = limit;
            this.at = at;
        }

        void reportTo(Findings findings) {
            findings.error(DiagnosticCode.LIMIT, limit, at);
        }
    }

    /** A map or list that is not yet closed. */
    private static final class Frame {

        final DocumentPath path;
        final boolean map;
        final SourceLocation at;
        final Map<String, Entry> entries = new LinkedHashMap<>();
        final List<LocatedNode> items = new ArrayList<>();

        @Nullable
        String key;

        @Nullable
        SourceLocation keyAt;

        boolean keyRefused;

        Frame(DocumentPath path, boolean map, SourceLocation at) {
            this.path = path;
            this.map = map;
            this.at = at;
        }
    }
}
