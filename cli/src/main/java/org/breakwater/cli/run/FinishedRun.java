package org.breakwater.cli.run;

import java.nio.file.Path;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.models.result.LimitCheck;
import org.breakwater.models.result.StressResult;

/**
 * A run that has been written.
 *
 * @param result what it found
 * @param directory where it is
 */
public record FinishedRun(StressResult result, Path directory) {

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
