package org.breakwater.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.breakwater.cli.runfile.LoadOptions;
import org.breakwater.cli.runfile.LoadedRun;
import org.breakwater.cli.runfile.RunFiles;
import org.breakwater.datasets.located.layer.Source;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.reports.ReportFormat;
import org.breakwater.reports.json.CanonicalJson;
import org.breakwater.reports.json.Manifest;

/** Loads run files, the demo, and configurations that a manifest recorded. */
public final class RunFileLoader implements RunLoader {

    /** What a configuration from a manifest is called. */
    static final String RECORDED = "recorded.json";

    private final Path directory;

    /** @param directory working directory, against which run files are resolved */
    public RunFileLoader(Path directory) {
        this.directory = directory;
    }

    @Override
    public ResolvedRun load(RunRequest request, SourceTexts sources) {
        LoadedRun run = read(request, sources);
        List<Manifest.Input> inputs = run.inputs().stream()
                .map(input -> new Manifest.Input(input.name(), input.bytes(), input.sha256()))
                .toList();
        return new ResolvedRun(run.plan(), run.document(), inputs, ReportFormat.parse(run.formats(), null));
    }

    private LoadedRun read(RunRequest request, SourceTexts sources) {
        LoadOptions options =
                new LoadOptions(request.overrides(), request.seed(), request.paths(), request.audit(), List.of());
        RunSource source = request.source();
        if (source instanceof RunSource.RunFile run) {
            return RunFiles.load(directory.resolve(run.file()), options, sources);
        }
        if (source instanceof RunSource.Recorded recorded) {
            Path file = directory.resolve(recorded.folder()).resolve(RECORDED);
            return RunFiles.load(new Source(file.toString(), json(recorded.configuration())), file, options, sources);
        }
        return RunFiles.embeddedDemo(options, sources);
    }

    private static byte[] json(JsonNode configuration) {
        return CanonicalJson.text(configuration).getBytes(StandardCharsets.UTF_8);
    }
}
