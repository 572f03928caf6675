package org.breakwater.scenarios.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakwater.models.engine.LeverageBucket;
import org.breakwater.models.engine.Measure;
import org.breakwater.models.engine.PathOutcome;
import org.breakwater.models.stat.Moments;
import org.breakwater.models.stat.ProportionEstimate;

/** Takes in the outcomes of a simulation in the order of their paths. Memory is bounded whatever their number. */
final class OutcomeAccumulator {

    /** Paths whose fund is kept moment by moment, for the fan chart. */
    static final int FAN_PATHS = 4_096;

    private static final int WORST = 10;

    /** Measures of which quantiles are reported. */
    private static final List<Measure> TAILS = List.of(
            Measure.FUND_DRAW,
            Measure.FUND_DRAWDOWN,
            Measure.FUND_DRAWDOWN_FRACTION,
            Measure.FUND_DEMAND,
            Measure.BAD_DEBT,
            Measure.LIQUIDATED_NOTIONAL,
            Measure.AMPLIFICATION);

    /** What is known of a path only if the whole book was diagnosed on it. */
    private static final Set<Measure> DIAGNOSES = EnumSet.of(
            Measure.LOWEST_COLLATERAL_RATIO,
            Measure.NEAR_LIQUIDATION,
            Measure.AVOIDABLE_1H,
            Measure.OBSERVED_1H,
            Measure.AVOIDABLE_24H,
            Measure.OBSERVED_24H);

    private static final Measure[] MEASURES = Measure.values();

    /** Events of which the share of paths is reported. */
    enum PathEvent {
        ANY_LIQUIDATION,
        ANY_INSOLVENCY,
        VENUE_INSOLVENT,
        SOLVENT_LOSS,
        FUND_EXHAUSTED,
        FUND_REFUSED,
        ADL,
        SOCIALISED,
        ROUND_CAP
    }

    private final Moments[] moments = new Moments[Measure.COUNT];
    private final Map<Measure, TailColumn> tails = new EnumMap<>(Measure.class);
    private final long[] events = new long[PathEvent.values().length];
    private final TailColumn exhaustionTimes = new TailColumn();
    private final List<double[]> fan = new ArrayList<>();
    private final List<PathSummary> worst = new ArrayList<>();
    private final Moments[] hourlyNotional;
    private final Moments[] hourlyLiquidations;
    private final Moments[] hourlyMarginCall;
    private final double[] liquidatedByBucket = new double[LeverageBucket.values().length];
    private final double[] insolventByBucket = new double[LeverageBucket.values().length];
    private final double[] notionalByBucket = new double[LeverageBucket.values().length];
    private long paths;

    OutcomeAccumulator(int hours) {
        for (int k = 0; k < moments.length; k++) {
            moments[k] = new Moments();
        }
        TAILS.forEach(measure -> tails.put(measure, new TailColumn()));
        hourlyNotional = newMoments(hours);
        hourlyLiquidations = newMoments(hours);
        hourlyMarginCall = newMoments(hours);
    }

    private static Moments[] newMoments(int size) {
        Moments[] created = new Moments[size];
        for (int k = 0; k < size; k++) {
            created[k] = new Moments();
        }
        return created;
    }

    void accept(PathOutcome outcome) {
        paths++;
        for (Measure measure : MEASURES) {
            if (outcome.diagnosed() || !DIAGNOSES.contains(measure)) {
                moments[measure.ordinal()].accept(outcome.get(measure));
            }
        }
        tails.forEach((measure, column) -> column.accept(Math.max(0, outcome.get(measure))));
        count(outcome);
        if (outcome.fundExhausted()) {
            exhaustionTimes.accept(outcome.get(Measure.EXHAUSTED_AFTER));
        }
        if (fan.size() < FAN_PATHS) {
            fan.add(outcome.fundValue.clone());
        }
        keepWorst(PathSummary.of(outcome));
        for (int h = 0; h < hourlyNotional.length; h++) {
            hourlyNotional[h].accept(outcome.hourlyNotional[h]);
            hourlyLiquidations[h].accept(outcome.hourlyLiquidations[h]);
            if (outcome.diagnosed()) {
                hourlyMarginCall[h].accept(outcome.hourlyMarginCall[h]);
            }
        }
        for (int b = 0; b < liquidatedByBucket.length; b++) {
            liquidatedByBucket[b] += outcome.liquidatedByBucket[b];
            insolventByBucket[b] += outcome.insolventByBucket[b];
            notionalByBucket[b] += outcome.notionalByBucket[b];
        }
    }

    private void count(PathOutcome o) {
        count(PathEvent.ANY_LIQUIDATION, o.get(Measure.LIQUIDATIONS) > 0);
        count(PathEvent.ANY_INSOLVENCY, o.get(Measure.INSOLVENT_ACCOUNTS) > 0);
        count(PathEvent.VENUE_INSOLVENT, o.venueInsolvent());
        count(PathEvent.SOLVENT_LOSS, o.solventTradersLost());
        count(PathEvent.FUND_EXHAUSTED, o.fundExhausted());
        count(PathEvent.FUND_REFUSED, o.get(Measure.FUND_REFUSED) > 0);
        count(PathEvent.ADL, o.get(Measure.ADL_EVENTS) > 0);
        count(PathEvent.SOCIALISED, o.get(Measure.SOCIALISED) > 0);
        count(PathEvent.ROUND_CAP, o.get(Measure.ROUND_CAPS) > 0);
    }

    private void count(PathEvent event, boolean happened) {
        events[event.ordinal()] += happened ? 1 : 0;
    }

    private void keepWorst(PathSummary summary) {
        if (worst.size() == WORST && PathSummary.WORST_FIRST.compare(summary, worst.get(WORST - 1)) > 0) {
            return;
        }
        worst.add(summary);
        worst.sort(PathSummary.WORST_FIRST);
        if (worst.size() > WORST) {
            worst.remove(WORST);
        }
    }

    /** What the table of worst paths shows of a path. */
    record PathSummary(
            long path,
            double demand,
            double drawdown,
            double badDebt,
            double liquidations,
            double adlLoss,
            double socialised,
            double unpaid,
            double exhaustedAfter) {

        static final Comparator<PathSummary> WORST_FIRST = Comparator.comparingDouble(PathSummary::demand)
                .reversed()
                .thenComparing(Comparator.comparingDouble(PathSummary::badDebt).reversed())
                .thenComparing(
                        Comparator.comparingDouble(PathSummary::liquidations).reversed())
                .thenComparingLong(PathSummary::path);

        static PathSummary of(PathOutcome o) {
            return new PathSummary(
                    o.path(),
                    o.get(Measure.FUND_DEMAND),
                    o.get(Measure.FUND_DRAWDOWN),
                    o.get(Measure.BAD_DEBT),
                    o.get(Measure.LIQUIDATIONS),
                    o.get(Measure.ADL_LOSS),
                    o.get(Measure.SOCIALISED),
                    o.get(Measure.UNPAID),
                    o.get(Measure.EXHAUSTED_AFTER));
        }
    }

    long paths() {
        return paths;
    }

    Moments moments(Measure measure) {
        return moments[measure.ordinal()];
    }

    TailColumn tail(Measure measure) {
        TailColumn column = tails.get(measure);
        if (column == null) {
            throw new IllegalArgumentException("quantiles of " + measure + " are not kept");
        }
        return column;
    }

    /** Mean demand on the fund over the worst 1 % of paths, quote. */
    double fundDemandEs99() {
        return tail(Measure.FUND_DEMAND).shortfall(0.99, Figures.CONFIDENCE).value();
    }

    ProportionEstimate share(PathEvent event) {
        return new ProportionEstimate(events[event.ordinal()], paths);
    }

    /** Times of exhaustion, of the paths whose fund was exhausted. */
    TailColumn exhaustionTimes() {
        return exhaustionTimes;
    }

    /** Fund by moment of the first paths. */
    List<double[]> fan() {
        return fan;
    }

    List<PathSummary> worst() {
        return worst;
    }

    int hours() {
        return hourlyNotional.length;
    }

    Moments hourlyNotional(int hour) {
        return hourlyNotional[hour];
    }

    Moments hourlyLiquidations(int hour) {
        return hourlyLiquidations[hour];
    }

    Moments hourlyMarginCall(int hour) {
        return hourlyMarginCall[hour];
    }

    double liquidatedByBucket(LeverageBucket bucket) {
        return liquidatedByBucket[bucket.ordinal()];
    }

    double insolventByBucket(LeverageBucket bucket) {
        return insolventByBucket[bucket.ordinal()];
    }

    double notionalByBucket(LeverageBucket bucket) {
        return notionalByBucket[bucket.ordinal()];
    }
}
