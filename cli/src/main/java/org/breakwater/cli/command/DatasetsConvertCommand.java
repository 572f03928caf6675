package org.breakwater.cli.command;

import java.nio.file.Path;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.inspect.PriceFacts;
import org.breakwater.cli.terminal.Console;
import org.breakwater.datasets.ingest.ReadOptions;
import org.breakwater.datasets.price.PriceFile;
import org.breakwater.datasets.price.PriceReader;
import org.breakwater.datasets.price.PriceWriter;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a price file of any layout as plain OHLCV. */
@CommandLine.Command(
        name = "convert",
        description = "Write a price file of any layout as plain OHLCV with times in UTC milliseconds.",
        footerHeading = "%nExample:%n",
        footer = "  breakwater datasets convert Binance_BTCUSDT_1h.csv btc-1h.csv.gz")
@Exits({ExitCode.DATA, ExitCode.RESOURCES})
final class DatasetsConvertCommand extends Command {

    @Parameters(index = "0", paramLabel = "FILE", description = "File to read: plain, gzip or zip.")
    private Path from = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = "File to write; gzip when it ends in .gz.")
    private Path to = Path.of("");

    @Option(names = "--force", description = "Replace OUT.")
    private boolean force;

    @Mixin
    private PriceOptions options = new PriceOptions();

    @Override
    ExitCode run(Console console) {
        PriceFile file = options.read(from, env());
        console.findings(file.findings());
        Path target = env().resolve(to);
        PriceWriter.write(file.series(), target, force);
        PriceFacts facts = PriceFacts.of(PriceReader.read(target, file.series().asset(), ReadOptions.strict()));
        if (console.json()) {
            console.result(facts.json());
        } else {
            console.result(facts.text());
        }
        return ExitCode.DONE;
    }
}
