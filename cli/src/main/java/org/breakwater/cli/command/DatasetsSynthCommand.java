package org.breakwater.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.terminal.Console;
import org.breakwater.datasets.price.PriceWriter;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.ResourceException;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.reports.text.Numbers;
import org.breakwater.scenarios.market.synthetic.SyntheticMarket;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Generates a market. */
@CommandLine.Command(
        name = "synth",
        description =
                "Generate a market of BTC, ETH and SOL: two years by the hour, the month of a crash by the minute.",
        footerHeading = "%nExample:%n",
        footer = "  breakwater datasets synth prices --seed 7")
@Exits({ExitCode.RESOURCES})
final class DatasetsSynthCommand extends Command {

    /** Seed of the data sets inside the program. */
    private static final long BUNDLED_SEED = 20_251_010;

    @Parameters(paramLabel = "DIR", description = "Folder for btc-1h.csv.gz, btc-1m.csv.gz and so on.")
    private Path folder = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            converter = SeedConverter.class,
            description = "Random seed; default: ${DEFAULT-VALUE}, that of the bundled data sets.")
    private Long seed = BUNDLED_SEED;

    @Option(names = "--force", description = "Replace files.")
    private boolean force;

    @Override
    ExitCode run(Console console) {
        SyntheticMarket market = SyntheticMarket.demo(seed);
        write(market.hourly(), "-1h.csv.gz", console);
        write(market.crashMonth(), "-1m.csv.gz", console);
        return ExitCode.DONE;
    }

    private void write(List<PriceSeries> series, String ending, Console console) {
        for (PriceSeries one : series) {
            Path file = folder.resolve(one.asset().toLowerCase(Locale.ROOT) + ending);
            Path target = env().resolve(file);
            try {
                Files.createDirectories(target.toAbsolutePath().getParent());
            } catch (IOException e) {
                throw new ResourceException(
                        Diagnostic.error(DiagnosticCode.RESOURCE, folder + " cannot be made: " + e.getMessage(), null));
            }
            PriceWriter.write(one, target, force);
            console.result(file + "  " + Numbers.count(one.size()) + " bars");
        }
    }
}
