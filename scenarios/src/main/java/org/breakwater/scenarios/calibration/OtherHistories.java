package org.breakwater.scenarios.calibration;

import java.util.stream.IntStream;
import org.breakwater.models.random.RandomStreams;
import org.breakwater.models.random.StableHash;
import org.breakwater.models.random.Xoshiro256StarStar;
import org.breakwater.scenarios.path.history.HistoryPanel;

/**
 * Histories that might have been, to see how far a calibration hangs on the one that was: the same rows drawn again in blocks,
 * or all but those of a crisis.
 */
public final class OtherHistories {

    private static final long BLOCKS = StableHash.of("calibration/blocks");

    private OtherHistories() {}

    /**
     * A history of the same length from overlapping blocks of consecutive rows, all assets together, every start equally likely
     * that has a return over one bar (H. R. Künsch, "The jackknife and the bootstrap for general stationary observations", Annals of Statistics
     * 17(3), 1989).
     *
     * @param blockRows length of a block in rows
     * @param seed seed of the run
     * @param number which resample, from 1; with the seed it decides on every block
     * @throws IllegalArgumentException if the history is shorter than two blocks
     */
    public static HistoryPanel resampled(HistoryPanel history, int blockRows, long seed, int number) {
        final int rows = history.rows();
        if (blockRows < 1 || 2L * blockRows > rows) {
            throw new IllegalArgumentException("history must hold at least two blocks of " + blockRows
                    + " rows to be resampled, got " + rows + " rows");
        }
        final int[] starts = IntStream.rangeClosed(1, rows - blockRows)
                .filter(row -> history.isComplete(row - 1) && history.isComplete(row))
                .toArray();
        if (starts.length == 0) {
            throw new IllegalArgumentException("history must hold two complete rows side by side to be resampled");
        }
        final Xoshiro256StarStar random = new Xoshiro256StarStar(0);
        new RandomStreams(seed).open(number, BLOCKS, random);
        final int[] drawn = new int[rows];
        int start = 0;
        for (int k = 0; k < rows; k++) {
            if (k % blockRows == 0) {
                start = starts[random.nextInt(starts.length)];
            }
            drawn[k] = start + k % blockRows;
        }
        return SplicedHistory.of(history, drawn);
    }

    /**
     * The history without the rows whose bars start in {@code [fromMillis, toMillis)}; what came after follows on what came
     * before.
     *
     * @throws IllegalArgumentException if nothing would be left
     */
    public static HistoryPanel without(HistoryPanel history, long fromMillis, long toMillis) {
        final int from = history.rowAtOrAfter(fromMillis);
        final int to = history.rowAtOrAfter(toMillis);
        if (to - from >= history.rows()) {
            throw new IllegalArgumentException("history must hold rows outside the window that is left out");
        }
        return SplicedHistory.of(
                history,
                IntStream.range(0, history.rows())
                        .filter(row -> row < from || row >= to)
                        .toArray());
    }
}
