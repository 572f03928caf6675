package org.breakwater.reports.summary;

import java.util.List;
import java.util.Locale;
import org.breakwater.models.result.LimitCheck;

/** What the limits say about a run, worst first. */
public enum Status {
    BREACHED("Limits breached", "✕"),
    INCONCLUSIVE("More paths needed", "?"),
    PASSED("Within every limit", "✓"),
    UNLIMITED("No limits declared", "·");

    private final String title;
    private final String sign;

    Status(String title, String sign) {
        this.title = title;
        this.sign = sign;
    }

    /** In words. */
    public String title() {
        return title;
    }

    /** A sign beside the words, for those who see no colour. */
    public String sign() {
        return sign;
    }

    /** Class of its look in the report. */
    public String look() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of limits; an undefined figure counts as breached. */
    public static Status of(List<LimitCheck> limits) {
        if (limits.isEmpty()) {
            return UNLIMITED;
        }
        if (limits.stream().anyMatch(Status::isBreached)) {
            return BREACHED;
        }
        return limits.stream().anyMatch(l -> l.verdict() == LimitCheck.Verdict.INCONCLUSIVE) ? INCONCLUSIVE : PASSED;
    }

    /** True for a limit that is breached or cannot be shown to hold because its figure is undefined. */
    public static boolean isBreached(LimitCheck limit) {
        return limit.verdict() == LimitCheck.Verdict.BREACHED || limit.verdict() == LimitCheck.Verdict.UNDEFINED;
    }
}
