package org.breakwater.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.runfile.ScenarioCatalogue;
import org.breakwater.cli.runfile.ScenarioCatalogue.Entry;
import org.breakwater.cli.terminal.Console;
import org.breakwater.datasets.located.tree.NearestName;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Shows a pack as it is written, or one scenario with what justifies it. */
@CommandLine.Command(
        name = "show",
        description = "Show a scenario with what justifies it, or a whole pack as it is written.",
        footerHeading = "%nExample:%n",
        footer = "  breakwater scenarios show crises > crises.yaml")
@Exits({ExitCode.CONFIGURATION})
final class ScenariosShowCommand extends Command {

    @Parameters(paramLabel = "NAME", description = "A pack or a scenario.")
    private String name = "";

    @Override
    ExitCode run(Console console) {
        if (ScenarioCatalogue.packs().contains(name)) {
            console.result(ScenarioCatalogue.text(name));
            return ExitCode.DONE;
        }
        Entry entry = scenario();
        if (console.json()) {
            console.result(JsonNodeFactory.instance
                    .objectNode()
                    .put("pack", entry.pack())
                    .put("id", entry.id())
                    .put("type", entry.type())
                    .put("title", entry.title())
                    .put("justification", entry.justification()));
        } else {
            console.result(entry.id() + " (" + entry.type() + ", pack " + entry.pack() + ")\n" + entry.title() + "\n"
                    + entry.justification());
        }
        return ExitCode.DONE;
    }

    private Entry scenario() {
        List<String> names = new ArrayList<>(ScenarioCatalogue.packs());
        for (Entry entry : ScenarioCatalogue.scenarios()) {
            if (entry.id().equals(name)) {
                return entry;
            }
            names.add(entry.id());
        }
        @Nullable String hint = NearestName.hint(name, names);
        Diagnostic unknown =
                Diagnostic.error(DiagnosticCode.UNKNOWN_REFERENCE, "there is no pack or scenario " + name, null);
        throw new ConfigurationException(unknown.withHint(hint == null ? "see breakwater scenarios list" : hint));
    }
}
