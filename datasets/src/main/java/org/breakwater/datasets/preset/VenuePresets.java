package org.breakwater.datasets.preset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final List<String> NAMES = List.of("generic-linear", "dydx-v4");

    private VenuePresets() {}

    /** Names of all presets, the general ones first. */
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
        try (InputStream in = VenuePresets.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("preset " + name + " is not part of this build");
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
        Findings findings = new Findings();
        Source source = new Source("preset:" + name, bytes(name));
        LocatedDocument document = new LayeredReader(
                        new LocatedReader(new SourceTexts()),
                        (reference, from, at) -> new Source(reference, bytes(reference.replaceFirst("^preset:", ""))),
                        SCHEMA_VERSION,
                        findings)
                .read(source);
        return LocatedBinder.bind(withoutVersion(document), VenueFile.class, findings);
    }

    private static LocatedDocument withoutVersion(LocatedDocument document) {
        if (document.root() instanceof Mapping map) {
            Map<String, Entry> entries = new LinkedHashMap<>(map.entries());
            entries.remove("schemaVersion");
            return new LocatedDocument(document.name(), new Mapping(entries, map.location()));
        }
        return document;
    }
}
