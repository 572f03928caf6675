package org.breakwater.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.run.ResolvedRun;
import org.breakwater.cli.run.RunRequest;
import org.breakwater.cli.run.RunSource;
import org.breakwater.cli.terminal.Console;
import org.breakwater.models.diagnostic.BreakwaterException;
import org.breakwater.models.diagnostic.Diagnostic;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks run files and everything they name. */
@CommandLine.Command(
        name = "validate",
        description = "Check run files and everything they name, prices and books included; nothing is run or written.",
        footerHeading = "%nExample:%n",
        footer = "  breakwater validate desk/run.yaml other/run.yaml")
@Exits({ExitCode.CONFIGURATION, ExitCode.DATA, ExitCode.RESOURCES})
final class ValidateCommand extends Command {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Run files.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Set a value of the run files; repeatable.")
    private List<String> set = new ArrayList<>();

    @Override
    ExitCode run(Console console) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        ExitCode worst = ExitCode.DONE;
        for (Path file : files) {
            worst = worst.or(check(file, console, json.addObject().put("file", file.toString())));
        }
        if (console.json()) {
            console.result(json);
        }
        return worst;
    }

    private ExitCode check(Path file, Console console, ObjectNode json) {
        ArrayNode found = json.putArray("diagnostics");
        try {
            RunRequest request = new RunRequest(new RunSource.RunFile(file), set, null, null, false);
            ResolvedRun run = loader().load(request, console.sources());
            run.plan().findings().forEach(finding -> add(finding, found));
            json.put("valid", true);
            if (!console.json()) {
                console.findings(run.plan().findings());
                console.result(file + ": valid, " + run.plan().scenarios().size() + " scenarios");
            }
            return ExitCode.DONE;
        } catch (BreakwaterException wrong) {
            wrong.diagnostics().forEach(diagnostic -> add(diagnostic, found));
            json.put("valid", false);
            return console.failures().report(wrong);
        }
    }

    private static void add(Diagnostic diagnostic, ArrayNode to) {
        ObjectNode node = to.addObject();
        node.put("code", diagnostic.code().id());
        node.put("severity", diagnostic.severity().name().toLowerCase(java.util.Locale.ROOT));
        node.put("message", diagnostic.message());
        node.put(
                "location",
                diagnostic.location() == null ? null : diagnostic.location().toString());
        node.put("hint", diagnostic.hint());
    }
}
