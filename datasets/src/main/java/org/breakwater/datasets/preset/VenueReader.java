package org.breakwater.datasets.preset;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.datasets.located.bind.Binding;
import org.breakwater.datasets.located.bind.LocatedBinder;
import org.breakwater.datasets.located.layer.FileReferences;
import org.breakwater.datasets.located.layer.LayeredReader;
import org.breakwater.datasets.located.layer.SafePaths;
import org.breakwater.datasets.located.layer.Source;
import org.breakwater.datasets.located.read.LocatedReader;
import org.breakwater.datasets.located.tree.Findings;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.datasets.located.tree.LocatedNode;
import org.breakwater.datasets.located.tree.LocatedNode.Entry;
import org.breakwater.datasets.located.tree.LocatedNode.Mapping;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;

/**
 * Reads the venue that a user's file states: a file in the format of presets, or a run file, of which only {@code venue} is looked at.
 * It may extend a preset or other files and lay figures over them. Unlike a preset it need not name a source for each figure.
 */
public final class VenueReader {

    private static final String VENUE = "venue";

    private VenueReader() {}

    /** The venue alone, so that messages name its values as a run file does. */
    private record Stated(VenueFile venue) {}

    /**
     * The venue of a file.
     *
     * @param file as the user gave it; its name appears in messages
     * @param texts keeps the lines that reports quote, also when this throws
     * @throws ConfigurationException with everything that is wrong with the venue, or when the file states none
     */
    public static Binding<VenueFile> read(Path file, SourceTexts texts) {
        Findings findings = new Findings();
        FileReferences references =
                new FileReferences(file, SafePaths.besides(file, List.of()), VenuePresets.names(), VenuePresets::bytes);
        LocatedDocument document = new LayeredReader(
                        new LocatedReader(texts), references, VenuePresets.SCHEMA_VERSION, findings)
                .read(Source.of(file));
        Mapping root = (Mapping) document.root();
        if (root.get(VENUE) != null) {
            return ofRun(document.name(), root, findings);
        }
        if (root.get("collateral") == null) {
            findings.throwIfAny();
            throw noVenue(root);
        }
        return LocatedBinder.bind(VenuePresets.withoutVersion(document), VenueFile.class, findings);
    }

    private static Binding<VenueFile> ofRun(String name, Mapping root, Findings findings) {
        Map<String, Entry> entries = new LinkedHashMap<>(root.entries());
        entries.keySet().retainAll(List.of(VENUE));
        LocatedDocument venue = new LocatedDocument(name, new Mapping(entries, root.location()));
        Binding<Stated> stated = LocatedBinder.bind(venue, Stated.class, findings);
        LocatedNode section = ((Mapping) stated.document().root()).get(VENUE);
        if (section == null) {
            throw new IllegalStateException("a document that was bound holds what it was bound from");
        }
        return new Binding<>(stated.value().venue(), new LocatedDocument(name, section));
    }

    private static ConfigurationException noVenue(Mapping root) {
        Diagnostic none = Diagnostic.error(DiagnosticCode.MISSING_KEY, "the file states no venue", root.location());
        return new ConfigurationException(
                none.withHint("give a run file with venue: {…}, or a venue file as venues show NAME --yaml prints it"));
    }
}
