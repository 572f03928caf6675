package org.breakwater.cli.run;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.terminal.Console;
import org.breakwater.models.result.LimitCheck;
import org.breakwater.models.result.StressResult;
import org.breakwater.models.result.TableId;
import org.breakwater.reports.json.Manifest;
import org.breakwater.reports.json.ResultJson;
import org.breakwater.reports.summary.Verdict;
import org.breakwater.reports.table.TableData;

/**
 * A run that has been written.
 *
 * @param result what it found
 * @param directory where it is, as the user would type it
 * @param shown name of the output to open first
 * @param manifest how it came about
 */
public record FinishedRun(StressResult result, String directory, String shown, Manifest manifest) {

    /** Prints the verdict in twelve lines, or {@code result.json} as it was written. */
    public void print(Console console) {
        if (console.json()) {
            console.result(new String(ResultJson.write(result), StandardCharsets.UTF_8));
            console.note("run directory: " + directory);
        } else {
            VerdictText text = new VerdictText(console.style());
            Verdict.lines(result, directory + "/" + shown).forEach(line -> console.result(text.of(line)));
        }
    }

    /** Path of the headline scenario that cost the fund most. */
    public Optional<Long> worstPath() {
        return result.scenario(result.headlineScenario())
                .flatMap(scenario -> scenario.table(TableId.WORST_PATHS))
                .flatMap(table -> TableData.of(table, "path"))
                .filter(data -> data.rows() > 0)
                .map(data -> (long) data.number(0, "path"));
    }

    /** How the program ends after it. */
    public ExitCode exitCode() {
        ExitCode code = ExitCode.DONE;
        for (LimitCheck limit : result.limits()) {
            code = code.or(of(limit.verdict()));
        }
        return result.run().partial() ? ExitCode.INTERRUPTED : code;
    }

    private static ExitCode of(LimitCheck.Verdict verdict) {
        return switch (verdict) {
            case PASSED -> ExitCode.DONE;
            case BREACHED, UNDEFINED -> ExitCode.LIMIT_BREACHED;
            case INCONCLUSIVE -> ExitCode.INCONCLUSIVE;
        };
    }
}
