package org.breakwater.cli.runfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.breakwater.datasets.located.LocatedFormat;
import org.breakwater.datasets.located.LocatedFormat.Loaded;
import org.breakwater.datasets.located.bind.Binding;
import org.breakwater.datasets.located.bind.LocatedBinder;
import org.breakwater.datasets.located.layer.FileReferences;
import org.breakwater.datasets.located.layer.SafePaths;
import org.breakwater.datasets.located.layer.Source;
import org.breakwater.datasets.located.tree.CanonicalJson;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.datasets.located.tree.LocatedNode;
import org.breakwater.datasets.located.tree.LocatedNode.Entry;
import org.breakwater.datasets.located.tree.LocatedNode.Mapping;
import org.breakwater.datasets.located.tree.LocatedNode.Origin;
import org.breakwater.datasets.located.tree.LocatedNode.Scalar;
import org.breakwater.datasets.located.tree.LocatedNode.Sequence;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.datasets.preset.VenuePresets;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.breakwater.scenarios.run.StressPlan;

/**
 * From a run file to a plan. Everything that is wrong is reported at once, with file, line and column: what does not fit the
 * format first, then what breaks a rule, then what is wrong with the data.
 */
public final class RunFiles {

    private static final LocatedFormat<RunFile> FORMAT = new LocatedFormat<>(RunFile.class, RunFile.SCHEMA_VERSION);

    /** Keys that change what is written or where files are looked for, but no figure. */
    private static final List<String> WITHOUT_EFFECT = List.of("report", "dataRoots");

    private RunFiles() {}

    /**
     * Loads a run file.
     *
     * @param file as the user gave it; its name appears in messages
     * @param sources remembers the lines of every configuration file read, also when this throws
     * @throws org.breakwater.models.diagnostic.BreakwaterException with everything that is wrong
     */
    public static LoadedRun load(Path file, LoadOptions options, SourceTexts sources) {
        return load(Source.of(file), file, options, sources);
    }

    /** Loads the demo that ships with the program. */
    public static LoadedRun embeddedDemo(LoadOptions options, SourceTexts sources) {
        return load(new Source(DemoRun.NAME, DemoRun.bytes()), Path.of(DemoRun.NAME), options, sources);
    }

    /**
     * Loads a configuration from any source, for instance one that a manifest recorded.
     *
     * @param file where it stands or stood: paths are relative to its folder
     */
    public static LoadedRun load(Source source, Path file, LoadOptions options, SourceTexts sources) {
        Loaded<RunFile> loaded = read(source, file, options, sources, VenuePresets::bytes);
        LocatedDocument document = withOrder(loaded.document(), loaded.value().market());
        return assembled(loaded.value(), document, inputs(loaded, source, file), file, options);
    }

    private static Inputs inputs(Loaded<RunFile> loaded, Source source, Path file) {
        Inputs inputs = new Inputs();
        for (Source read : loaded.sources()) {
            inputs.addConfiguration(nameOf(read, source, file), read.bytes());
        }
        return inputs;
    }

    private static LoadedRun assembled(
            RunFile run, LocatedDocument document, Inputs inputs, Path file, LoadOptions options) {
        RunSources files = new RunSources(file, SafePaths.besides(file, roots(run, file, options)));
        RunAssembly assembly = new RunAssembly(run, files, new Faults(document), inputs);
        StressPlan plan = assembly.plan(configHash(document), options.audit());
        return new LoadedRun(plan, document, inputs.all(), run.report().names(), assembly.converted());
    }

    /**
     * The same run under the rules of another preset, in place of the one that the run file's venue extends: what the file lays over
     * it stays, and so do book, paths and seed. The preset's quote asset is called as the book's. The document says all of it: a book
     * that is generated is made for the run's own venue, and collateral that the preset does not accept is sold.
     *
     * @param base the run as it stands
     * @param preset name of the other preset
     * @throws org.breakwater.models.diagnostic.BreakwaterException when the run file extends none, or the rules do not fit
     */
    public static LoadedRun under(
            LoadedRun base, String preset, Source source, Path file, LoadOptions options, SourceTexts sources) {
        String quote = base.plan().rules().quoteAsset();
        AtomicBoolean extended = new AtomicBoolean();
        Loaded<RunFile> loaded = read(source, file, options, sources, name -> {
            extended.set(true);
            return VenuePresets.bytes(preset, quote);
        });
        if (!extended.get()) {
            throw new ConfigurationException(Diagnostic.error(
                    DiagnosticCode.RULE,
                    "venue must extend a preset to be compared with others: extends: preset:generic-linear",
                    loaded.document().location(DocumentPath.parse("venue"))));
        }
        LocatedDocument other = OtherVenue.of(base.document(), loaded.document());
        Binding<RunFile> run = LocatedBinder.bind(other, RunFile.class);
        return assembled(run.value(), run.document(), inputs(loaded, source, file), file, options);
    }

    /** The demo under another preset, see {@link #under}. */
    public static LoadedRun demoUnder(LoadedRun base, String preset, LoadOptions options, SourceTexts sources) {
        return under(base, preset, new Source(DemoRun.NAME, DemoRun.bytes()), Path.of(DemoRun.NAME), options, sources);
    }

    /** The run file itself is called by its last name, files that it extends by their way from it. */
    private static String nameOf(Source read, Source main, Path file) {
        Path folder = file.getParent();
        if (read.name().equals(main.name())) {
            return String.valueOf(file.getFileName());
        }
        if (folder == null || read.name().startsWith("preset:")) {
            return read.name();
        }
        Path extended = Path.of(read.name());
        return extended.startsWith(folder) ? folder.relativize(extended).toString() : read.name();
    }

    private static Loaded<RunFile> read(
            Source source, Path file, LoadOptions options, SourceTexts sources, Function<String, byte[]> presets) {
        FileReferences references =
                new FileReferences(file, SafePaths.besides(file, options.dataRoots()), VenuePresets.names(), presets);
        Loaded<RunFile> first = FORMAT.read(source, references, options.assignments(List.of()), sources);
        if (options.paths() == null) {
            return first;
        }
        List<ScenarioSection> scenarios = first.value().scenarios();
        List<Integer> ensembles = IntStream.range(0, scenarios.size())
                .filter(i -> scenarios.get(i) instanceof MonteCarloSection)
                .boxed()
                .toList();
        return FORMAT.read(source, references, options.assignments(ensembles), sources);
    }

    private static List<Path> roots(RunFile run, Path file, LoadOptions options) {
        List<Path> roots = new ArrayList<>(options.dataRoots());
        run.dataRoots()
                .forEach(root ->
                        roots.add(file.toAbsolutePath().resolveSibling(root).normalize()));
        return roots;
    }

    /** SHA-256 of the canonical configuration without the keys that change no figure. */
    private static String configHash(LocatedDocument document) {
        Mapping root = (Mapping) document.root();
        Map<String, Entry> entries = new LinkedHashMap<>(root.entries());
        WITHOUT_EFFECT.forEach(entries::remove);
        return CanonicalJson.sha256(new Mapping(entries, root.location()));
    }

    /**
     * The document with the order of the assets written out. A canonical map has no order of its own, but that of the assets
     * counts: it is the order of the price columns, and the first asset leads.
     */
    private static LocatedDocument withOrder(LocatedDocument document, MarketSection section) {
        Mapping root = (Mapping) document.root();
        Mapping market = (Mapping) Objects.requireNonNull(root.get("market"));
        SourceLocation at = market.location();
        List<LocatedNode> names = section.assets().keySet().stream()
                .<LocatedNode>map(name -> new Scalar(name, name, Origin.QUOTED, at))
                .toList();
        Mapping ordered = DocumentEdits.with(market, "order", new Sequence(names, at));
        return new LocatedDocument(document.name(), DocumentEdits.with(root, "market", ordered));
    }
}
