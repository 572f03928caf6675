package org.breakwater.datasets.located.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.breakwater.datasets.located.tree.Findings;
import org.breakwater.datasets.located.tree.LocatedNode.Origin;
import org.breakwater.datasets.located.tree.LocatedNode.Scalar;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Feeds the tree from Jackson's tokens under RFC 8259. Duplicate keys are found by the tree, which names both lines and all
 * of them, where Jackson's own check stops at the first.
 */
final class JsonSource {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(ReadLimits.DEPTH)
                    .maxStringLength(ReadLimits.TEXT)
                    .maxNameLength(ReadLimits.KEY)
                    .maxNumberLength(ReadLimits.NUMBER)
                    .maxDocumentLength(ReadLimits.BYTES)
                    .build())
            .build();

    private final String name;
    private final String text;
    private final TreeBuilder builder;
    private final Findings findings;

    JsonSource(String name, String text, TreeBuilder builder, Findings findings) {
        this.name = name;
        this.text = text;
        this.builder = builder;
        this.findings = findings;
    }

    void read() {
        try (JsonParser parser = FACTORY.createParser(text)) {
            readWithinLimits(parser);
        } catch (TreeBuilder.LimitReached limit) {
            limit.reportTo(findings);
        } catch (JsonProcessingException malformed) {
            String message = "the file is not well-formed JSON: " + problem(malformed.getOriginalMessage());
            findings.error(DiagnosticCode.SYNTAX, message, at(malformed.getLocation()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void readWithinLimits(JsonParser parser) throws IOException {
        try {
            read(parser);
        } catch (StreamConstraintsException limit) {
            findings.error(DiagnosticCode.LIMIT, limit.getOriginalMessage(), at(parser.currentLocation()));
        }
    }

    private void read(JsonParser parser) throws IOException {
        int depth = 0;
        boolean documentSeen = false;
        for (JsonToken token = parser.nextToken(); token != null && !findings.isFull(); token = parser.nextToken()) {
            if (documentSeen && depth == 0) {
                String message = "the file is not well-formed JSON: something follows the end of the document";
                findings.error(DiagnosticCode.SYNTAX, message, at(parser.currentTokenLocation()));
                return;
            }
            documentSeen = true;
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            accept(token, parser);
        }
        if (!documentSeen) {
            findings.error(DiagnosticCode.SYNTAX, "the file is empty", new SourceLocation(name, 1, 1));
        }
    }

    private void accept(JsonToken token, JsonParser parser) throws IOException {
        SourceLocation at = at(parser.currentTokenLocation());
        if (token.isStructStart()) {
            builder.begin(token == JsonToken.START_OBJECT, at);
        } else if (token.isStructEnd()) {
            builder.end();
        } else if (token == JsonToken.FIELD_NAME) {
            builder.key(parser.currentName(), false, at);
        } else {
            builder.scalar(scalar(token, parser.getText(), at));
        }
    }

    private Scalar scalar(JsonToken token, String text, SourceLocation at) {
        return switch (token) {
            case VALUE_STRING -> new Scalar(text, text, Origin.QUOTED, at);
            case VALUE_TRUE, VALUE_FALSE -> new Scalar(Boolean.valueOf(text), text, Origin.PLAIN, at);
            case VALUE_NULL -> new Scalar(null, text, Origin.PLAIN, at);
            default -> Numerals.read(text, Origin.PLAIN, at, builder.path(), findings);
        };
    }

    /** Jackson's message without its advice to switch the strictness off. */
    private static String problem(String message) {
        return message.replaceFirst(": (maybe a|enable) .*", "").replaceFirst(" \\(code \\d+[^)]*\\)", "");
    }

    private SourceLocation at(@Nullable JsonLocation location) {
        if (location == null || location.getLineNr() < 1) {
            return SourceLocation.of(name);
        }
        return new SourceLocation(name, location.getLineNr(), Math.max(1, location.getColumnNr()));
    }
}
