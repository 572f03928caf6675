package org.breakwater.cli.command;

import java.nio.file.Path;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.inspect.SurfaceFacts;
import org.breakwater.cli.terminal.Console;
import org.breakwater.datasets.option.ChainFile;
import org.breakwater.datasets.option.ChainReader;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.breakwater.models.option.chain.ChainFit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fits a surface to an option chain. A run file takes the result as numbers, so that a run says what it rests on. */
@CommandLine.Command(
        name = "fit",
        description =
                "Fit SVI slices free of arbitrage to an option chain in a layout of Deribit's, as part of a run file.",
        footerHeading = "%nExample:%n",
        footer = "  breakwater options fit chain.csv --at 2024-05-24")
@Exits({ExitCode.DATA})
final class OptionsFitCommand extends Command {

    @Parameters(
            paramLabel = "CHAIN",
            description = "A file of options: order books, contracts or marks; CSV, may be gzipped.")
    private Path chain = Path.of("");

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Time from which days to expiry count; default: the latest quote of the file.")
    private @Nullable Long at;

    @Override
    ExitCode run(Console console) {
        ChainFile file = ChainReader.read(env().resolve(chain));
        console.findings(file.findings());
        long millis = at != null ? at : dated(file);
        ChainFit fit = ChainFit.of(file.chain(), millis);
        if (fit.slices().isEmpty()) {
            throw new DataException(Diagnostic.error(
                            DiagnosticCode.TOO_FEW,
                            "no expiry after the time of the fit could be fitted",
                            SourceLocation.of(file.name()))
                    .withHint("each needs five strikes with a volatility out of the money"));
        }
        SurfaceFacts facts = new SurfaceFacts(file, millis, fit);
        if (console.json()) {
            console.result(facts.json());
        } else {
            console.result(facts.text());
        }
        return ExitCode.DONE;
    }

    private static long dated(ChainFile file) {
        if (file.isDated()) {
            return file.latestMillis();
        }
        throw new DataException(Diagnostic.error(
                        DiagnosticCode.TOO_FEW,
                        "the file does not say when it was quoted",
                        SourceLocation.of(file.name()))
                .withHint("give it by --at 2024-05-24T12:00:00Z"));
    }
}
