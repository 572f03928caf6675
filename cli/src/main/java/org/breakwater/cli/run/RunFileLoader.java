package org.breakwater.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
        return resolved(read(request, sources));
    }

    @Override
    public ResolvedRun under(ResolvedRun base, String preset, RunRequest request, SourceTexts sources) {
        List<LoadedRun.Input> inputs = base.inputs().stream()
                .map(input -> new LoadedRun.Input(input.name(), input.bytes(), input.sha256()))
                .toList();
        List<String> formats = base.formats().stream()
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
        LoadedRun loaded = new LoadedRun(base.plan(), base.document(), inputs, formats, base.converted());
        LoadOptions options = options(request);
        if (request.source() instanceof RunSource.RunFile run) {
            Path file = directory.resolve(run.file());
            return resolved(RunFiles.under(loaded, preset, Source.of(file), file, options, sources));
        }
        return resolved(RunFiles.demoUnder(loaded, preset, options, sources));
    }

    private static LoadOptions options(RunRequest request) {
        return new LoadOptions(request.overrides(), request.seed(), request.paths(), request.audit(), List.of());
    }

    private static ResolvedRun resolved(LoadedRun run) {
        List<Manifest.Input> inputs = run.inputs().stream()
                .map(input -> new Manifest.Input(input.name(), input.bytes(), input.sha256()))
                .toList();
        return new ResolvedRun(
                run.plan(), run.document(), inputs, ReportFormat.parse(run.formats(), null), run.converted());
    }

    private LoadedRun read(RunRequest request, SourceTexts sources) {
        LoadOptions options = options(request);
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
