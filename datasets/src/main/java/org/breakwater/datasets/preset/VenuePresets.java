package org.breakwater.datasets.preset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.breakwater.datasets.located.bind.Binding;
import org.breakwater.datasets.located.bind.LocatedBinder;
import org.breakwater.datasets.located.layer.LayeredReader;
import org.breakwater.datasets.located.layer.Source;
import org.breakwater.datasets.located.read.LocatedReader;
import org.breakwater.datasets.located.tree.Findings;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.datasets.located.tree.LocatedNode.Entry;
import org.breakwater.datasets.located.tree.LocatedNode.Mapping;
import org.breakwater.datasets.located.tree.NearestName;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;

/**
 * The venues that ship with the program. A run file names one as {@code extends: preset:NAME} and lays its own figures over
 * it.
 */
public final class VenuePresets {

    /** The version of the preset format. */
    public static final int SCHEMA_VERSION = 1;

    /** Names of the presets, one to a line. */
    private static final String INDEX = "presets.txt";

    private static final List<String> NAMES =
            new String(resource(INDEX), StandardCharsets.UTF_8).lines().toList();

    private VenuePresets() {}

    /** Names of all presets in the order of their index, the general ones first. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The text of a preset, as it stands in the program.
     *
     * @throws ConfigurationException when there is no preset of that name
     */
    public static byte[] bytes(String name) {
        requireKnown(name);
        return resource(name + ".yaml");
    }

    /**
     * The text of a preset with another name for its quote asset: what a book that is kept in another dollar needs.
     *
     * @throws ConfigurationException when there is no preset of that name
     */
    public static byte[] bytes(String name, String quoteAsset) {
        String own = read(name).value().quoteAsset();
        String text = new String(bytes(name), StandardCharsets.UTF_8);
        return text.replaceAll("\\b" + Pattern.quote(own) + "\\b", quoteAsset).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String file) {
        try (InputStream in = VenuePresets.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("preset file " + file + " is not part of this build");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void requireKnown(String name) {
        if (!NAMES.contains(name)) {
            Diagnostic unknown = Diagnostic.error(
                    DiagnosticCode.UNKNOWN_REFERENCE, "there is no venue preset \"" + name + "\"", null);
            throw new ConfigurationException(unknown.withHint(NearestName.hint(name, NAMES)));
        }
    }

    /**
     * A preset, read and checked by itself.
     *
     * @throws ConfigurationException when there is no preset of that name
     */
    public static Binding<VenueFile> read(String name) {
        return read(new Source("preset:" + name, bytes(name)), new SourceTexts());
    }

    /**
     * A file in the format of presets: unlike the venue of a run file it states a source for each of its figures.
     *
     * @param texts keeps the lines that reports quote
     * @throws ConfigurationException with everything that is wrong with it
     */
    public static Binding<VenueFile> read(Source source, SourceTexts texts) {
        Findings findings = new Findings();
        LocatedDocument document = new LayeredReader(
                        new LocatedReader(texts),
                        (reference, from, at) -> new Source(reference, bytes(reference.replaceFirst("^preset:", ""))),
                        SCHEMA_VERSION,
                        findings)
                .read(source);
        Binding<VenueFile> venue = LocatedBinder.bind(withoutVersion(document), VenueFile.class, findings);
        ProvenanceCover.check(venue.document(), findings);
        findings.throwIfAny();
        return venue;
    }

    /** A document as the record of the format knows it: the version is the reader's. */
    static LocatedDocument withoutVersion(LocatedDocument document) {
        if (document.root() instanceof Mapping map) {
            Map<String, Entry> entries = new LinkedHashMap<>(map.entries());
            entries.remove("schemaVersion");
            return new LocatedDocument(document.name(), new Mapping(entries, map.location()));
        }
        return document;
    }
}
