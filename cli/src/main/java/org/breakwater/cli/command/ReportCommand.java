package org.breakwater.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.run.Build;
import org.breakwater.cli.run.FinishedRun;
import org.breakwater.cli.run.RunOutputs;
import org.breakwater.cli.terminal.Console;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.result.StressResult;
import org.breakwater.reports.ReportFormat;
import org.breakwater.reports.ReportWriter;
import org.breakwater.reports.run.ExistingRun;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the outputs of a finished run once more. */
@CommandLine.Command(
        name = "report",
        description = "Write outputs of a finished run from its result.json, in the formats named.",
        footerHeading = "%nExample:%n",
        footer = "  breakwater report runs/20251010T211500Z-c0ffee00 --format html,png")
@Exits({ExitCode.DATA, ExitCode.RESOURCES, ExitCode.LIMIT_BREACHED, ExitCode.INCONCLUSIVE})
final class ReportCommand extends Command {

    @Parameters(paramLabel = "RUN_DIR", description = "Directory of the run.")
    private Path directory = Path.of("");

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description = "Formats, with commas between: html, md, json, csv, svg, png; default: html.")
    private List<String> formats = new ArrayList<>(List.of("html"));

    @Override
    ExitCode run(Console console) {
        Set<ReportFormat> wanted = formats();
        ExistingRun run = ExistingRun.at(env().resolve(directory));
        StressResult result = run.result();
        new ReportWriter("breakwater " + Build.version(), directory.toString()).write(result, wanted, run);
        FinishedRun finished = new FinishedRun(result, directory.toString(), RunOutputs.first(wanted), run.manifest());
        finished.print(console);
        return finished.exitCode();
    }

    private Set<ReportFormat> formats() {
        try {
            return ReportFormat.parse(formats, null);
        } catch (ConfigurationException wrong) {
            throw refused(wrong.diagnostics().get(0).message());
        }
    }
}
