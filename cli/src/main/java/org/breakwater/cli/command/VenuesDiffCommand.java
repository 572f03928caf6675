package org.breakwater.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.inspect.venue.VenueDiff;
import org.breakwater.cli.inspect.venue.VenueDiff.Difference;
import org.breakwater.cli.terminal.Console;
import org.breakwater.cli.terminal.TextTable;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.datasets.preset.VenuePresets;
import org.breakwater.datasets.preset.VenueReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Holds two venues against one another. */
@CommandLine.Command(
        name = "diff",
        description = "Where the rules of two venues differ, value by value, defaults included.",
        footerHeading = "%nExample:%n",
        footer = "  breakwater venues diff dydx-v4 desk/run.yaml")
@Exits({ExitCode.CONFIGURATION})
final class VenuesDiffCommand extends Command {

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "A preset, a venue file, or a run file, of which the venue counts.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "Another.")
    private String second = "";

    @Override
    ExitCode run(Console console) {
        List<Difference> differences = VenueDiff.of(document(first, console), document(second, console));
        if (console.json()) {
            console.result(json(differences));
        } else if (differences.isEmpty()) {
            console.result(first + " and " + second + " have the same rules");
        } else {
            TextTable table = new TextTable("value", first, second);
            differences.forEach(one -> table.row(one.path(), shown(one.first()), shown(one.second())));
            console.result(table.text(console.style()));
        }
        return ExitCode.DONE;
    }

    /** A preset by its name; anything that looks like a file, or is one, by its content. */
    private LocatedDocument document(String venue, Console console) {
        boolean preset = VenuePresets.names().contains(venue);
        return preset || !isFile(venue)
                ? VenuePresets.read(venue).document()
                : VenueReader.read(env().resolve(Path.of(venue)), console.sources())
                        .document();
    }

    private boolean isFile(String venue) {
        return venue.matches(".*\\.(yaml|yml|json)|.*[/\\\\].*")
                || env().resolve(Path.of(venue)).toFile().exists();
    }

    private static ArrayNode json(List<Difference> differences) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Difference one : differences) {
            all.addObject().put("path", one.path()).put("first", one.first()).put("second", one.second());
        }
        return all;
    }

    private static String shown(@Nullable String value) {
        return value == null ? "-" : value;
    }
}
