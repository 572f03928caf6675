package org.breakwater.datasets.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.breakwater.datasets.csv.Problems;
import org.breakwater.datasets.time.UtcText;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;

/** Brings the rows of a series into strictly increasing time, under the policies for order and duplicates. */
public final class RowArrangement {

    private final String file;
    private final long[] time;
    private final int[] line;
    private final int count;
    private final ReadOptions options;
    private final Problems problems;
    private final List<Diagnostic> findings = new ArrayList<>();

    /** Whether two rows hold the same values. */
    @FunctionalInterface
    public interface SameValues {
        boolean test(int row, int other);
    }

    /**
     * @param file name for messages
     * @param time times of the rows in the order of the file
     * @param line lines of the rows
     * @param count number of rows; the arrays may be longer
     * @param options the policies
     * @param problems where faults go
     */
    public RowArrangement(String file, long[] time, int[] line, int count, ReadOptions options, Problems problems) {
        this.file = file;
        this.time = time;
        this.line = line;
        this.count = count;
        this.options = options;
        this.problems = problems;
    }

    /**
     * The rows to keep, by index, in the order of time.
     *
     * @param newestFirst whether the layout is written newest first, so that a falling order is no finding
     */
    public int[] order(boolean newestFirst, SameValues same) {
        int[] order = IntStream.range(0, count).toArray();
        if (firstUnsorted(1) < count) {
            if (firstUnsorted(-1) == count) {
                reverse(order);
            } else {
                order = sorted();
            }
            if (!newestFirst || firstUnsorted(-1) < count) {
                reportUnsorted(firstUnsorted(1));
            }
        }
        return withoutDuplicates(order, same);
    }

    /** What was sorted or removed. */
    public List<Diagnostic> findings() {
        return findings;
    }

    /** First row that goes against the direction; {@code count} if none. */
    private int firstUnsorted(int direction) {
        int i = 1;
        while (i < count && direction * Long.compare(time[i], time[i - 1]) >= 0) {
            i++;
        }
        return i;
    }

    private void reverse(int[] order) {
        for (int i = 0; i < count; i++) {
            order[i] = count - 1 - i;
        }
    }

    private int[] sorted() {
        return IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingLong(row -> time[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void reportUnsorted(int row) {
        String message = "times must rise, but " + UtcText.instant(time[row]) + " stands after "
                + UtcText.instant(time[row - 1]);
        if (options.order() == TimeOrder.REJECT) {
            problems.add(
                    DiagnosticCode.TIME_ORDER,
                    at(row),
                    message,
                    "sort the file, or allow sorting (timeOrder: sort, --sort)");
        } else {
            findings.add(Diagnostic.warning(DiagnosticCode.TIME_ORDER, message + "; the rows were sorted", at(row)));
        }
    }

    private int[] withoutDuplicates(int[] order, SameValues same) {
        int kept = 0;
        int identical = 0;
        int replaced = 0;
        int example = -1;
        for (int row : order) {
            if (kept == 0 || time[row] != time[order[kept - 1]]) {
                order[kept++] = row;
                continue;
            }
            int before = order[kept - 1];
            example = example < 0 ? row : example;
            if (same.test(row, before)) {
                identical++;
            } else {
                replaced++;
                order[kept - 1] = survivor(before, row);
            }
        }
        reportDuplicates(identical, "the same", example);
        reportDuplicates(options.duplicates() == Duplicates.REJECT ? 0 : replaced, "other", example);
        return kept == order.length ? order : Arrays.copyOf(order, kept);
    }

    private int survivor(int before, int row) {
        int first = Math.min(before, row);
        int last = Math.max(before, row);
        if (options.duplicates() == Duplicates.REJECT) {
            problems.add(
                    DiagnosticCode.TIME_ORDER,
                    at(last),
                    "time " + UtcText.instant(time[row]) + " stands twice with different values, first in line "
                            + line[first],
                    "correct the file, or choose one (duplicates: keep-first or keep-last, --duplicates)");
        }
        return options.duplicates() == Duplicates.KEEP_LAST ? last : first;
    }

    private void reportDuplicates(int removed, String kind, int example) {
        if (removed > 0) {
            findings.add(Diagnostic.warning(
                    DiagnosticCode.QUALITY,
                    "rows left out because their time was already read, with " + kind + " values: " + removed,
                    at(example)));
        }
    }

    private SourceLocation at(int row) {
        return new SourceLocation(file, line[row], 0);
    }
}
