package org.breakwater.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.run.NewFile;
import org.breakwater.cli.runfile.RunFileTemplate;
import org.breakwater.cli.terminal.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a run file to begin with. */
@CommandLine.Command(
        name = "init",
        description = "Write a commented run file that works at once, over your prices and book or the bundled ones.",
        footerHeading = "%nExample:%n",
        footer = "  breakwater init desk --prices BTC=btc-1h.csv --prices ETH=eth-1h.csv.gz --venue dydx-v4")
@Exits({ExitCode.CONFIGURATION, ExitCode.DATA, ExitCode.RESOURCES})
final class InitCommand extends Command {

    private static final String RUN_FILE = "run.yaml";

    @Parameters(paramLabel = "DIR", description = "Folder for run.yaml; it is made if needed.")
    private Path folder = Path.of("");

    @Option(
            names = "--prices",
            paramLabel = "ASSET=FILE",
            description = "Price file of an asset, the market's leader first; repeatable.")
    private Map<String, Path> prices = new LinkedHashMap<>();

    @Option(names = "--book", paramLabel = "FILE", description = "File of accounts; default: a generated book.")
    private @Nullable Path book;

    @Option(names = "--venue", paramLabel = "NAME", description = "Venue preset; default: generic-linear.")
    private @Nullable String venue;

    @Option(names = "--force", description = "Replace run.yaml.")
    private boolean force;

    @Override
    ExitCode run(Console console) {
        Path target = env().resolve(folder);
        Map<String, Path> files = new LinkedHashMap<>();
        prices.forEach((asset, file) -> files.put(asset, env().resolve(file)));
        if (files.isEmpty() && (book != null || venue != null)) {
            throw refused("--book and --venue need --prices: which history the run rests on");
        }
        String text = files.isEmpty()
                ? RunFileTemplate.demo()
                : RunFileTemplate.text(target, files, book == null ? null : env().resolve(book), venue);
        NewFile.write(target.resolve(RUN_FILE), text, force);
        console.result(folder.resolve(RUN_FILE).toString());
        console.note("next: breakwater stress " + folder.resolve(RUN_FILE));
        return ExitCode.DONE;
    }
}
