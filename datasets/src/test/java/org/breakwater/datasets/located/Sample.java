package org.breakwater.datasets.located;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.breakwater.datasets.located.SampleFormat.Run;
import org.breakwater.datasets.located.layer.References;
import org.breakwater.datasets.located.layer.Source;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.diagnostic.BreakwaterException;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;

/** Reads documents of the {@link SampleFormat} in tests. */
final class Sample {

    /** The rest of a document that is right but for what a test puts before it. */
    static final String REST = """
            venue: {margin: {initial: 0.05, maintenance: 0.03}, fund: 1}
            scenarios: [{type: monte-carlo, id: a, paths: 1}]
            """;

    private static final References NONE = (reference, from, at) -> {
        throw new ConfigurationException(Diagnostic.error(DiagnosticCode.UNKNOWN_REFERENCE, "no " + reference, at));
    };

    private Sample() {}

    static LocatedFormat.Loaded<Run> read(String name, String text, String... overrides) {
        return SampleFormat.RUN.read(source(name, text), NONE, List.of(overrides), new SourceTexts());
    }

    static Run run(String text, String... overrides) {
        return read("run.yaml", text, overrides).value();
    }

    /** What a user reads, or "ok". */
    static String report(String name, byte[] bytes) {
        SourceTexts sources = new SourceTexts();
        try {
            SampleFormat.RUN.read(new Source(name, bytes), NONE, List.of(), sources);
            return "ok";
        } catch (BreakwaterException found) {
            return new DiagnosticPrinter(sources, false).print(found.diagnostics());
        }
    }

    static String report(String text) {
        return report("run.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    static Source source(String name, String text) {
        return new Source(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
