package org.breakwater.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.terminal.Console;
import org.breakwater.cli.terminal.TextTable;
import org.breakwater.datasets.preset.VenueFile;
import org.breakwater.datasets.preset.VenuePresets;
import picocli.CommandLine;

/** Lists the venue presets. */
@CommandLine.Command(
        name = "list",
        description = "List the venue presets; a run file takes one as extends: preset:NAME.",
        footerHeading = "%nExample:%n",
        footer = "  breakwater venues list")
final class VenuesListCommand extends Command {

    @Override
    ExitCode run(Console console) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        TextTable table = new TextTable("name", "quote", "what it is");
        for (String name : VenuePresets.names()) {
            VenueFile venue = VenuePresets.read(name).value();
            table.row(name, venue.quoteAsset(), venue.title());
            json.addObject()
                    .put("name", name)
                    .put("quoteAsset", venue.quoteAsset())
                    .put("title", venue.title());
        }
        if (console.json()) {
            console.result(json);
        } else {
            console.result(table.text(console.style()));
        }
        return ExitCode.DONE;
    }
}
