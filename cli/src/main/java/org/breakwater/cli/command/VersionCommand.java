package org.breakwater.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.run.Build;
import org.breakwater.cli.terminal.Console;
import org.breakwater.reports.json.ResultJson;
import picocli.CommandLine;

/** Says what this is. */
@CommandLine.Command(
        name = "version",
        description = "Print version, commit, JDK and the versions of the file formats.",
        footerHeading = "%nExample:%n",
        footer = "  breakwater version --json")
final class VersionCommand extends Command {

    @Override
    ExitCode run(Console console) {
        String commit = Build.commit();
        if (console.json()) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("version", Build.version()).put("commit", commit).put("jdk", System.getProperty("java.version"));
            json.put("resultSchemaVersion", ResultJson.SCHEMA_VERSION);
            console.result(json);
        } else {
            console.result("breakwater " + Build.version() + (commit == null ? "" : " (" + commit + ")") + ", JDK "
                    + System.getProperty("java.version") + ", result schema " + ResultJson.SCHEMA_VERSION);
        }
        return ExitCode.DONE;
    }
}
