package org.breakwater.datasets.located;

import java.util.List;
import org.breakwater.datasets.located.bind.Binding;
import org.breakwater.datasets.located.bind.LocatedBinder;
import org.breakwater.datasets.located.layer.LayeredReader;
import org.breakwater.datasets.located.layer.Overrides;
import org.breakwater.datasets.located.layer.References;
import org.breakwater.datasets.located.layer.Source;
import org.breakwater.datasets.located.read.LocatedReader;
import org.breakwater.datasets.located.tree.Findings;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.diagnostic.ConfigurationException;

/**
 * A file format: the record that describes it, at a version. Reading goes through the same steps for every format: parse,
 * check the version, lay the document over what it extends, apply the overrides, fill in defaults, bind.
 *
 * @param type the annotated record, or the sealed interface of such records
 * @param schemaVersion the version that every document of the format must state
 */
public record LocatedFormat<T>(Class<T> type, int schemaVersion) {

    /**
     * Reads a document of this format.
     *
     * @param main the document's source
     * @param references finds what it extends
     * @param overrides assignments {@code path=value} that lie over it
     * @param sources remembers all lines read, for the {@link DiagnosticPrinter}, also when this throws
     * @throws ConfigurationException with everything found
     */
    public Loaded<T> read(Source main, References references, List<String> overrides, SourceTexts sources) {
        Findings findings = new Findings();
        LayeredReader reader = new LayeredReader(new LocatedReader(sources), references, schemaVersion, findings);
        LocatedDocument document = Overrides.apply(reader.read(main), overrides, findings);
        return new Loaded<>(LocatedBinder.bind(document, type, findings), reader.sources());
    }

    /**
     * What reading gives.
     *
     * @param binding the record and the document as bound
     * @param sources everything that was read, the document first; a manifest lists the hashes
     */
    public record Loaded<T>(Binding<T> binding, List<Source> sources) {

        /** The record. */
        public T value() {
            return binding.value();
        }

        /** The resolved document, with what it extends, the overrides and the defaults; it knows the origin of each value. */
        public LocatedDocument document() {
            return binding.document();
        }
    }
}
