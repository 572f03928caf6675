package org.breakwater.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.inspect.Checkup;
import org.breakwater.cli.inspect.Checkup.Check;
import org.breakwater.cli.terminal.Console;
import picocli.CommandLine;

/** Looks at the machine. */
@CommandLine.Command(
        name = "doctor",
        description = "Look at the machine: JDK, memory, console, folders; say what to do about what is amiss.",
        footerHeading = "%nExample:%n",
        footer = "  breakwater doctor --json")
final class DoctorCommand extends Command {

    @Override
    ExitCode run(Console console) {
        List<Check> checks = Checkup.of(env());
        if (console.json()) {
            ArrayNode json = JsonNodeFactory.instance.arrayNode();
            for (Check check : checks) {
                json.addObject()
                        .put("subject", check.subject())
                        .put("found", check.found())
                        .put("good", check.good())
                        .put("fix", check.fix());
            }
            console.result(json);
        } else {
            checks.forEach(check -> print(check, console));
        }
        return ExitCode.DONE;
    }

    private static void print(Check check, Console console) {
        String sign =
                check.good() ? console.style().good("ok") : console.style().warning("!!");
        console.result(String.format(java.util.Locale.ROOT, "%s  %-18s  %s", sign, check.subject(), check.found()));
        if (!check.good()) {
            console.result(" ".repeat(24) + check.fix());
        }
    }
}
