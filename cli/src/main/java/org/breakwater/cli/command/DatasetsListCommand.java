package org.breakwater.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.terminal.Console;
import org.breakwater.cli.terminal.TextTable;
import org.breakwater.datasets.bundled.BundledData;
import org.breakwater.datasets.bundled.BundledFile;
import picocli.CommandLine;

/** Lists the data sets inside the program. */
@CommandLine.Command(
        name = "list",
        description = "List the data sets inside the program; a run file names one as prices: bundled:NAME.",
        footerHeading = "%nExample:%n",
        footer = "  breakwater datasets list --json")
final class DatasetsListCommand extends Command {

    @Override
    ExitCode run(Console console) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        TextTable table = new TextTable("name", "asset", "what it is");
        for (BundledFile file : BundledData.load().all()) {
            table.row(file.name(), file.asset(), file.description());
            json.addObject().put("name", file.name()).put("asset", file.asset()).put("description", file.description());
        }
        if (console.json()) {
            console.result(json);
        } else {
            console.result(table.text(console.style()));
        }
        return ExitCode.DONE;
    }
}
