package org.breakwater.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.runfile.ScenarioCatalogue;
import org.breakwater.cli.runfile.ScenarioCatalogue.Entry;
import org.breakwater.cli.terminal.Console;
import org.breakwater.cli.terminal.TextTable;
import picocli.CommandLine;

/** Lists the scenarios of all packs. */
@CommandLine.Command(
        name = "list",
        description = "List the scenarios of all packs; a run file takes a pack as {type: pack, name: NAME}.",
        footerHeading = "%nExample:%n",
        footer = "  breakwater scenarios list --json")
final class ScenariosListCommand extends Command {

    @Override
    ExitCode run(Console console) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        TextTable table = new TextTable("pack", "scenario", "type", "what happens");
        for (Entry entry : ScenarioCatalogue.scenarios()) {
            table.row(entry.pack(), entry.id(), entry.type(), entry.title());
            json.addObject()
                    .put("pack", entry.pack())
                    .put("id", entry.id())
                    .put("type", entry.type())
                    .put("title", entry.title())
                    .put("justification", entry.justification());
        }
        if (console.json()) {
            console.result(json);
        } else {
            console.result(table.text(console.style()));
        }
        return ExitCode.DONE;
    }
}
