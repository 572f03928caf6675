package org.breakwater.scenarios.spec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.kernel.StandardNormal;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.TableId;
import org.breakwater.scenarios.market.AssetParameters;
import org.breakwater.scenarios.market.JumpLaw;
import org.breakwater.scenarios.market.MarketParameters;
import org.jspecify.annotations.Nullable;

/**
 * How often the leader falls by 10, 20 and 30 % in a day, by each fitted law and by history.
 *
 * <p>Under a law the figure is exact, from close to close: given the numbers of common and own jumps, the log return is normal,
 * and both numbers are Poisson. In history, days begin at 00:00 UTC and are counted twice: from open to close, which compares
 * with the laws, and from open to low, which is what a margin call meets.
 */
final class ReturnPeriods {

    private static final double[] MOVES = {-0.10, -0.20, -0.30};
    private static final double DAYS_PER_YEAR = 365;
    private static final double NEGLIGIBLE = 1e-16;
    private static final int LISTED = 6;
    private static final long DAY_MILLIS = 86_400_000L;

    private final MarketContext market;
    private final Calibrations calibrations;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    ReturnPeriods(MarketContext market, Calibrations calibrations) {
        this.market = market;
        this.calibrations = calibrations;
    }

    /** @param laws whose figures stand beside history's; those without parameters are left out */
    ResultTable table(List<PathLaw> laws) {
        laws.stream().filter(law -> !law.isEmpirical()).forEach(this::addLaw);
        addHistory("history, open to close", false);
        addHistory("history, open to low", true);
        return new ResultTable(
                TableId.RETURN_PERIODS,
                "How often " + market.leader() + " falls in a day",
                "Probability of a fall of at least this size in one day, its return period, and the days of history that saw it. "
                        + "Laws count from close to close.",
                List.of(
                        Column.text("model", "Model"),
                        Column.number("move", "Move", "fraction"),
                        Column.integer("days", "Days in history", "count"),
                        Column.number("probability", "Probability", "probability"),
                        Column.number("returnPeriodDays", "Return period, days", "count"),
                        Column.text("hits", "Dates")),
                rows);
    }

    private void addLaw(PathLaw law) {
        MarketParameters parameters;
        try {
            parameters = calibrations.of(law);
        } catch (IllegalArgumentException noFit) {
            return;
        }
        for (double move : MOVES) {
            add(law.label(), move, probability(parameters, StrictMath.log1p(move), 1 / DAYS_PER_YEAR), null, null);
        }
    }

    /** P(log return of the leader ≤ level) over a time. */
    static double probability(MarketParameters market, double level, double years) {
        AssetParameters leader = market.assets().get(0);
        JumpLaw common = market.commonJumps().seenBy(leader.commonBeta(), leader.commonResidualSdLog());
        JumpLaw own = leader.ownJumps();
        double sigma = leader.volatilityAnnual();
        double drift = (leader.driftAnnual()
                        - 0.5 * sigma * sigma
                        - own.expectedReturnAnnual()
                        - common.expectedReturnAnnual())
                * years;
        double sum = 0;
        double[] ofCommon = poisson(common.perYear() * years);
        double[] ofOwn = poisson(own.perYear() * years);
        for (int n = 0; n < ofCommon.length; n++) {
            for (int k = 0; k < ofOwn.length; k++) {
                double mean = drift + n * common.meanLog() + k * own.meanLog();
                double variance =
                        sigma * sigma * years + n * common.sdLog() * common.sdLog() + k * own.sdLog() * own.sdLog();
                sum += ofCommon[n] * ofOwn[k] * StandardNormal.cdf((level - mean) / Math.sqrt(variance));
            }
        }
        return sum;
    }

    /** Probabilities of 0, 1, 2 … events, as far as they matter. */
    private static double[] poisson(double mean) {
        List<Double> terms = new ArrayList<>();
        double term = StrictMath.exp(-mean);
        for (int n = 0; n <= mean || term > NEGLIGIBLE; n++) {
            terms.add(term);
            term *= mean / (n + 1);
        }
        return terms.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void addHistory(String name, boolean toLow) {
        PriceSeries leader = calibrations.leader();
        if (DAY_MILLIS % leader.barMillis() != 0) {
            return;
        }
        PriceSeries days = CoarserBars.of(leader, DAY_MILLIS);
        for (double move : MOVES) {
            List<String> dates = new ArrayList<>();
            for (int i = 0; i < days.size(); i++) {
                double end = toLow ? days.low(i) : days.close(i);
                if (end / days.open(i) - 1 <= move) {
                    dates.add(Instant.ofEpochMilli(days.time(i)).toString().substring(0, 10));
                }
            }
            add(name, move, (double) dates.size() / days.size(), (long) dates.size(), text(dates));
        }
    }

    private static String text(List<String> dates) {
        String first = String.join(", ", dates.subList(0, Math.min(LISTED, dates.size())));
        return dates.size() > LISTED ? first + " and " + (dates.size() - LISTED) + " more" : first;
    }

    private void add(String model, double move, double probability, @Nullable Long days, @Nullable String hits) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(model);
        row.add(move);
        row.add(days);
        row.add(probability);
        row.add(probability > 0 ? Double.valueOf(Math.min(1 / probability, 1e300)) : null);
        row.add(hits);
        rows.add(row);
    }
}
