package org.breakwater.datasets.located.read;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.breakwater.datasets.located.tree.Findings;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.datasets.located.tree.LocatedNode;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;

/**
 * The one strict reader of run files, venue presets and scenario packs. Both formats give the same tree: maps with unique
 * text keys, lists, text, booleans, null and finite numbers in JSON's notation.
 *
 * <p>Refused in YAML: anchors, aliases, tags, merge keys, directives, several documents, and plain scalars that YAML 1.1,
 * YAML 1.2 and a human reader take for different things ({@code no}, {@code 012}, {@code 1_000}, {@code 22:30},
 * {@code .inf}, {@code ~}). Refused in JSON: everything RFC 8259 does not allow. Refused in both: duplicate keys, text
 * that is not UTF-8, control characters, numbers beyond the range of a double, and files beyond the limits of 10 MB, 64
 * levels, 64 kB a text, 256 characters a key.
 */
public final class LocatedReader {

    /** Findings after which the tree does not say what the user meant. */
    private static final Set<DiagnosticCode> FATAL =
            EnumSet.of(DiagnosticCode.SYNTAX, DiagnosticCode.FORBIDDEN_SYNTAX, DiagnosticCode.LIMIT);

    private static final Pattern JSON_START = Pattern.compile("\\s*\\{\\s*[\"}]");

    private final SourceTexts sources;

    /** @param sources remembers the lines of what is read, for quoting them in messages */
    public LocatedReader(SourceTexts sources) {
        this.sources = sources;
    }

    /**
     * Reads a file's content.
     *
     * @param name the name that locations show; {@code .json} and {@code .yaml} or {@code .yml} decide the format, under
     *     another name content that starts as a JSON object does is JSON
     * @throws ConfigurationException with everything found
     */
    public LocatedDocument read(String name, byte[] bytes) {
        Findings findings = new Findings();
        LocatedDocument document = read(name, bytes, findings);
        findings.throwIfAny();
        return document;
    }

    /**
     * Reads a file's content as far as possible, so that what a binder finds in the rest can be reported together with what
     * is found here.
     *
     * @param findings takes what leaves the rest of the tree meaningful: duplicate keys, ambiguous scalars, numbers out of
     *     range; the document must not be used when there are any
     * @throws ConfigurationException when there is no tree: not well formed, not UTF-8, forbidden syntax, beyond a limit
     */
    public LocatedDocument read(String name, byte[] bytes, Findings findings) {
        if (bytes.length > ReadLimits.BYTES) {
            throw tooLarge(name);
        }
        String text = SourceText.decode(name, bytes);
        sources.add(name, text);
        SourceText.refuseControlCharacters(name, text);
        Findings own = new Findings();
        TreeBuilder builder = new TreeBuilder(own);
        if (isJson(name, text)) {
            new JsonSource(name, text, builder, own).read();
        } else {
            new YamlSource(text, builder, own, Scalars.strict(), mark -> SourceText.location(name, mark)).read();
        }
        LocatedNode root = rootOrThrow(builder, own);
        findings.addAll(own.sorted());
        return new LocatedDocument(name, root);
    }

    /**
     * Reads one value from an option or a default, in YAML's notation ({@code 0.05}, {@code [html, json]}); ambiguous plain
     * scalars are kept as text for the binder to judge.
     *
     * @param at the location that every part of the value gets
     * @throws ConfigurationException with everything found
     */
    public static LocatedNode value(String text, SourceLocation at) {
        Findings findings = new Findings();
        TreeBuilder builder = new TreeBuilder(findings);
        if (text.isBlank()) {
            return new LocatedNode.Scalar(text, text, LocatedNode.Origin.OPTION, at);
        }
        new YamlSource(text, builder, findings, Scalars.option(), mark -> at).read();
        LocatedNode root = rootOrThrow(builder, findings);
        findings.throwIfAny();
        return root;
    }

    private static LocatedNode rootOrThrow(TreeBuilder builder, Findings findings) {
        LocatedNode root = builder.root();
        if (root == null || findings.has(FATAL)) {
            findings.throwIfAny();
        }
        if (root == null) {
            throw new IllegalStateException("a document without a value must have a finding");
        }
        return root;
    }

    private static ConfigurationException tooLarge(String name) {
        String message = "the file must not be larger than " + ReadLimits.BYTES + " bytes";
        return new ConfigurationException(Diagnostic.error(DiagnosticCode.LIMIT, message, SourceLocation.of(name)));
    }

    private static boolean isJson(String name, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".json") || lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            return lower.endsWith(".json");
        }
        return JSON_START.matcher(text).lookingAt();
    }
}
