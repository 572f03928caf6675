package org.breakwater.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.inspect.venue.VenueText;
import org.breakwater.cli.terminal.Console;
import org.breakwater.datasets.located.tree.CanonicalJson;
import org.breakwater.datasets.preset.VenuePresets;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a venue preset. */
@CommandLine.Command(
        name = "show",
        description =
                "Show a venue preset in words with the source of every figure, as its file, or with every default as JSON.",
        footerHeading = "%nExample:%n",
        footer = "  breakwater venues show dydx-v4 --yaml > venue.yaml")
@Exits({ExitCode.CONFIGURATION})
final class VenuesShowCommand extends Command {

    @Parameters(paramLabel = "NAME", description = "Name of the preset.")
    private String name = "";

    @Option(names = "--yaml", description = "Print the preset's file as it is written.")
    private boolean yaml;

    @Override
    ExitCode run(Console console) {
        if (console.json()) {
            console.result(resolved());
        } else if (!yaml) {
            console.result(VenueText.of(VenuePresets.read(name), console.style()));
        } else {
            console.result(new String(VenuePresets.bytes(name), StandardCharsets.UTF_8));
        }
        return ExitCode.DONE;
    }

    private com.fasterxml.jackson.databind.JsonNode resolved() {
        try {
            return new JsonMapper()
                    .readTree(
                            CanonicalJson.of(VenuePresets.read(name).document().root()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
