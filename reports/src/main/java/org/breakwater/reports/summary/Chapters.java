package org.breakwater.reports.summary;

import org.breakwater.models.result.StressResult;
import org.breakwater.models.result.TableId;

/** Numbers of a report's sections, where they hang on what a run holds. */
public final class Chapters {

    /** Greeks of a book that holds options. */
    public static final int OPTIONS = 11;

    private Chapters() {}

    /** True if the book of a result holds options. */
    public static boolean hasOptions(StressResult result) {
        return result.scenarios().stream()
                .anyMatch(s -> s.table(TableId.GREEKS_BY_SIDE).isPresent());
    }

    /** What the model leaves out and what was found. */
    public static int omissions(StressResult result) {
        return hasOptions(result) ? OPTIONS + 1 : OPTIONS;
    }

    /** How to run it again. */
    public static int reproduce(StressResult result) {
        return omissions(result) + 1;
    }
}
