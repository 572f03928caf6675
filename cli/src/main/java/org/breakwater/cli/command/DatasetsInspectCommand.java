package org.breakwater.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.inspect.PriceFacts;
import org.breakwater.cli.terminal.Console;
import org.breakwater.datasets.price.PriceFile;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what stands in price files and what is doubtful about them. */
@CommandLine.Command(
        name = "inspect",
        description = "Say what stands in price files and what is doubtful about them.",
        footerHeading = "%nExample:%n",
        footer = "  breakwater datasets inspect panel.csv.gz --asset SOL --from 2023-01-01")
@Exits({ExitCode.DATA, ExitCode.RESOURCES})
final class DatasetsInspectCommand extends Command {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Price files: plain, gzip or zip.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private PriceOptions options = new PriceOptions();

    @Override
    ExitCode run(Console console) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (Path path : files) {
            PriceFile file = options.read(path, env());
            PriceFacts facts = PriceFacts.of(file);
            console.findings(file.findings());
            if (console.json()) {
                json.add(facts.json());
            } else {
                console.result((path.equals(files.get(0)) ? "" : "\n") + facts.text());
            }
        }
        if (console.json()) {
            console.result(json);
        }
        return ExitCode.DONE;
    }
}
