package org.breakwater.datasets.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.breakwater.datasets.price.PriceFile;
import org.breakwater.models.market.PriceSeries;

/**
 * A price file in figures.
 *
 * @param file the file, with its layout, hash, quality and findings
 * @param bars number of bars
 * @param firstMillis open of the first bar
 * @param endMillis end of the last bar
 * @param volatilityAnnual realised volatility: root of the sum of squared log returns of neighbouring bars per year
 * @param worstMoves the largest falls from bar to bar, worst first
 * @param drawdowns the largest falls within 1, 4 and 24 hours, and within the whole series
 */
public record DatasetInspection(
        PriceFile file,
        int bars,
        long firstMillis,
        long endMillis,
        double volatilityAnnual,
        List<Move> worstMoves,
        List<Drawdown> drawdowns) {

    private static final long HOUR_MILLIS = 3_600_000L;
    private static final double YEAR_MILLIS = 365.0 * 24 * HOUR_MILLIS;
    private static final int MOST_MOVES = 5;

    public DatasetInspection {
        worstMoves = List.copyOf(worstMoves);
        drawdowns = List.copyOf(drawdowns);
    }

    /** Measures a file. */
    public static DatasetInspection of(PriceFile file) {
        PriceSeries series = file.series();
        long first = series.time(0);
        long end = series.time(series.size() - 1) + series.barMillis();
        return new DatasetInspection(
                file,
                series.size(),
                first,
                end,
                realisedVolatility(series),
                worstMoves(series),
                List.of(
                        Drawdown.worst(series, HOUR_MILLIS),
                        Drawdown.worst(series, 4 * HOUR_MILLIS),
                        Drawdown.worst(series, 24 * HOUR_MILLIS),
                        Drawdown.worst(series, end - first)));
    }

    /** Bars on both sides of a gap are not neighbours; their return and their time are left out alike. */
    private static double realisedVolatility(PriceSeries series) {
        double squares = 0;
        long millis = 0;
        for (int i = 1; i < series.size(); i++) {
            if (areNeighbours(series, i)) {
                double move = logReturn(series, i);
                squares += move * move;
                millis += series.barMillis();
            }
        }
        return millis == 0 ? 0 : Math.sqrt(squares / (millis / YEAR_MILLIS));
    }

    private static List<Move> worstMoves(PriceSeries series) {
        List<Move> moves = new ArrayList<>();
        double limit = 0;
        for (int i = 1; i < series.size(); i++) {
            double move = logReturn(series, i);
            if (move < limit && areNeighbours(series, i)) {
                moves.add(new Move(series.time(i), move));
                moves.sort(Comparator.comparingDouble(Move::logReturn));
                if (moves.size() > MOST_MOVES) {
                    moves.remove(MOST_MOVES);
                    limit = moves.get(MOST_MOVES - 1).logReturn();
                }
            }
        }
        return moves;
    }

    private static boolean areNeighbours(PriceSeries series, int i) {
        return series.time(i) - series.time(i - 1) == series.barMillis();
    }

    private static double logReturn(PriceSeries series, int i) {
        return StrictMath.log(series.close(i) / series.close(i - 1));
    }
}
