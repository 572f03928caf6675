package org.breakwater.datasets.located.read;

import java.util.Objects;
import java.util.function.Function;
import org.breakwater.datasets.located.tree.Findings;
import org.breakwater.datasets.located.tree.LocatedNode.Origin;
import org.breakwater.datasets.located.tree.LocatedNode.Scalar;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Feeds the tree from SnakeYAML's events: below the level at which aliases are followed, tags looked up or objects made, so
 * that none of these can happen.
 */
final class YamlSource {

    private static final String NOT_ACCEPTED = " is not accepted; write the value out";

    private final String text;
    private final TreeBuilder builder;
    private final Findings findings;
    private final Scalars scalars;
    private final Function<Mark, SourceLocation> locator;
    private boolean documentSeen;

    YamlSource(
            String text,
            TreeBuilder builder,
            Findings findings,
            Scalars scalars,
            Function<Mark, SourceLocation> locator) {
        this.text = text;
        this.builder = builder;
        this.findings = findings;
        this.scalars = scalars;
        this.locator = locator;
    }

    void read() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(ReadLimits.BYTES);
        Parser parser = new ParserImpl(new StreamReader(text), options);
        try {
            refuseLongLines();
            Event event = parser.getEvent();
            while (!event.is(Event.ID.StreamEnd) && !findings.isFull() && accept(event)) {
                event = parser.getEvent();
            }
            requireContent(event);
        } catch (TreeBuilder.LimitReached limit) {
            limit.reportTo(findings);
        } catch (MarkedYAMLException malformed) {
            findings.error(DiagnosticCode.SYNTAX, problem(malformed), at(malformed.getProblemMark()));
        } catch (YAMLException malformed) {
            findings.error(DiagnosticCode.SYNTAX, "the file is not well-formed YAML: " + malformed.getMessage(), null);
        }
    }

    private void refuseLongLines() {
        int start = 0;
        int line = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                line += c == '\n' && i > 0 && text.charAt(i - 1) == '\r' ? 0 : 1;
                start = i + 1;
            } else if (i - start == ReadLimits.LINE) {
                Mark mark = new Mark("", start, line, 0, new int[0], 0);
                throw new TreeBuilder.LimitReached(
                        "a line must not be longer than " + ReadLimits.LINE + " characters", at(mark));
            }
        }
    }

    /** Takes one event; false when reading must stop. */
    private boolean accept(Event event) {
        if (event instanceof DocumentStartEvent start) {
            return document(start);
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            String what = (node instanceof AliasEvent ? "the alias *" : "the anchor &") + node.getAnchor();
            forbidden(what + NOT_ACCEPTED, event);
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), event);
            scalar(scalar);
        } else if (event instanceof AliasEvent) {
            value(new Scalar(null, "*", Origin.REFUSED, at(event)), event);
        } else if (event instanceof CollectionStartEvent start) {
            refuseTag(start.getTag(), event);
            refuseAsKey(event);
            builder.begin(event.is(Event.ID.MappingStart), at(event));
        } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
            builder.end();
        }
        return true;
    }

    private boolean document(DocumentStartEvent start) {
        if (start.getVersion() != null
                || start.getTags() != null && !start.getTags().isEmpty()) {
            forbidden("a directive (%YAML, %TAG) is not accepted; leave it out", start);
        }
        if (documentSeen) {
            forbidden("a second document is not accepted; use one file for each", start);
            return false;
        }
        documentSeen = true;
        return true;
    }

    private void scalar(ScalarEvent event) {
        SourceLocation at = at(event);
        Origin origin = event.isPlain() ? scalars.plainOrigin() : Origin.QUOTED;
        if (builder.expectsKey()) {
            builder.key(event.getValue(), event.isPlain() && isRefusedAsKey(event), at);
        } else if (event.isPlain()) {
            builder.scalar(scalars.plain(event.getValue(), origin, at, builder.path(), findings));
        } else {
            builder.scalar(new Scalar(event.getValue(), event.getValue(), origin, at));
        }
    }

    private boolean isRefusedAsKey(ScalarEvent event) {
        String key = event.getValue();
        if (Scalars.isPlainText(key) && !key.equals("<<")) {
            return false;
        }
        if (key.equals("<<")) {
            forbidden("the merge key << is not accepted; use extends, or write the keys out", event);
        } else {
            String message = "the key " + (key.isEmpty() ? "is empty" : key + " is ambiguous");
            findings.error(DiagnosticCode.TYPE, message, at(event), "write \"" + key + "\"");
        }
        return true;
    }

    private void value(Scalar scalar, Event event) {
        if (builder.expectsKey()) {
            builder.key("*", true, at(event));
        } else {
            builder.scalar(scalar);
        }
    }

    private void refuseAsKey(Event event) {
        if (builder.expectsKey()) {
            throw new MarkedProblem("a key must be text", event.getStartMark());
        }
    }

    private void refuseTag(@Nullable String tag, Event event) {
        if (tag != null) {
            forbidden("the tag " + tag.replace("tag:yaml.org,2002:", "!!") + " is not accepted; leave it out", event);
        }
    }

    private void requireContent(Event end) {
        if (!documentSeen) {
            findings.error(DiagnosticCode.SYNTAX, "the file is empty", at(end));
        }
    }

    private void forbidden(String message, Event event) {
        findings.error(DiagnosticCode.FORBIDDEN_SYNTAX, message, at(event));
    }

    private SourceLocation at(Event event) {
        return at(event.getStartMark());
    }

    private SourceLocation at(Mark mark) {
        return locator.apply(Objects.requireNonNull(mark, "mark"));
    }

    private static String problem(MarkedYAMLException malformed) {
        String context = malformed.getContext() == null ? "" : malformed.getContext() + ", ";
        return "the file is not well-formed YAML: " + context + malformed.getProblem();
    }

    /** A fault of the file that ends the reading. */
    private static final class MarkedProblem extends MarkedYAMLException {

        private static final long serialVersionUID = 1L;

        MarkedProblem(String problem, Mark mark) {
            super(null, null, problem, mark);
        }
    }
}
