package org.breakwater.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.run.RunSource;
import org.breakwater.cli.terminal.Console;
import org.breakwater.cli.terminal.TextTable;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.datasets.located.tree.LocatedNode;
import org.breakwater.datasets.located.tree.LocatedNode.Scalar;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a run file with everything filled in. */
@CommandLine.Command(
        name = "config",
        description = "Show a run file with all that it extends, assigns and leaves out, and where values come from.",
        footerHeading = "%nExample:%n",
        footer = "  breakwater config desk/run.yaml --origin")
@Exits({ExitCode.CONFIGURATION, ExitCode.DATA})
final class ConfigCommand extends Command {

    @Parameters(arity = "0..1", paramLabel = "RUN.yaml", description = "The run file; default: the embedded demo.")
    private Path file = Path.of("");

    @Mixin
    private RunChanges changes = new RunChanges();

    @Option(names = "--resolved", description = "Show the resolved configuration; the default.")
    private boolean resolved = true;

    @Option(names = "--origin", description = "Show every value on a line of its own with its origin.")
    private boolean origin;

    @Override
    ExitCode run(Console console) {
        RunSource source = file.toString().isEmpty() ? new RunSource.Demo() : new RunSource.RunFile(file);
        LocatedDocument document = loader().load(changes.request(source, env(), false), console.sources())
                .document();
        if (!origin) {
            console.result(document.tree());
            return ExitCode.DONE;
        }
        TextTable table = new TextTable("path", "value", "origin");
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        document.forEachLeaf((path, node) -> {
            table.row(path.toString(), text(node), node.location().toString());
            json.addObject()
                    .put("path", path.toString())
                    .put("value", text(node))
                    .put("origin", node.location().toString());
        });
        if (console.json()) {
            console.result(json);
        } else {
            console.result(table.text(console.style()));
        }
        return ExitCode.DONE;
    }

    private static String text(LocatedNode node) {
        return node instanceof Scalar scalar ? scalar.text() : node.describe();
    }
}
