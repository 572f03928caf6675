package org.breakwater.cli.exit;

import java.util.List;
import org.breakwater.models.diagnostic.BreakwaterException;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.ResourceException;
import org.breakwater.models.diagnostic.UsageException;

/** Every code that the program ends with. Help texts and {@code docs/exit-codes.md} are made from this list. */
public enum ExitCode {
    DONE(0, "done; every declared limit held"),
    INTERNAL(1, "internal error"),
    USAGE(2, "wrong usage"),
    CONFIGURATION(3, "invalid configuration or scenario"),
    DATA(4, "data missing, corrupt or against a policy"),
    RESOURCES(5, "resources: disk, memory, network"),
    LIMIT_BREACHED(10, "a declared limit is breached"),
    REGRESSION(11, "gate: a regression is proven"),
    INCONCLUSIVE(12, "a limit lies within the interval: more paths are needed"),
    NO_BASELINE(13, "gate: the baseline is missing or incompatible"),
    IMPRECISE(14, "the precision asked for was not reached"),
    INTERRUPTED(130, "interrupted (Ctrl-C); what exists is marked PARTIAL"),
    TERMINATED(143, "terminated (SIGTERM); what exists is marked PARTIAL");

    /** Worst first among the codes of a run that ended by itself; 1 to 5 go before them in their own order. */
    private static final List<ExitCode> PRECEDENCE =
            List.of(LIMIT_BREACHED, REGRESSION, NO_BASELINE, INCONCLUSIVE, IMPRECISE, DONE);

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The number that the shell sees. */
    public int code() {
        return code;
    }

    /** What it means, one line without a full stop. */
    public String meaning() {
        return meaning;
    }

    /** Codes that a run of scenarios may end with, beside 0, 1 and 2. */
    public static List<ExitCode> ofRuns() {
        return List.of(CONFIGURATION, DATA, RESOURCES, LIMIT_BREACHED, INCONCLUSIVE, INTERRUPTED, TERMINATED);
    }

    /** The code of an expected failure. */
    public static ExitCode of(BreakwaterException failure) {
        if (failure instanceof UsageException) {
            return USAGE;
        }
        if (failure instanceof ConfigurationException) {
            return CONFIGURATION;
        }
        if (failure instanceof DataException) {
            return DATA;
        }
        if (failure instanceof ResourceException) {
            return RESOURCES;
        }
        throw new AssertionError(failure);
    }

    /** The one of two codes that the program ends with: 1 to 5, then 10 before 11, 13, 12 and 14. */
    public ExitCode or(ExitCode other) {
        return rank(this) <= rank(other) ? this : other;
    }

    private static int rank(ExitCode code) {
        int place = PRECEDENCE.indexOf(code);
        return place < 0 ? code.code - 1_000 : place;
    }
}
