package org.breakwater.scenarios.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.breakwater.models.engine.LeverageBucket;
import org.breakwater.models.engine.Measure;
import org.breakwater.models.engine.PathOutcome;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.TableId;
import org.breakwater.models.stat.Estimate;
import org.breakwater.models.stat.ProportionEstimate;

/** Tables of one simulation with many paths. */
final class OutcomeTables {

    /** Ten to the quarter. */
    private static final double QUARTER_DECADE = 1.7782794100389228;

    private static final double[] FAN = {0.05, 0.25, 0.5, 0.75, 0.95};

    private final OutcomeAccumulator outcomes;
    private final double horizonSeconds;
    private final double openingFund;
    private final BookFacts book;

    OutcomeTables(OutcomeAccumulator outcomes, double horizonSeconds, double openingFund, BookFacts book) {
        this.outcomes = outcomes;
        this.horizonSeconds = horizonSeconds;
        this.openingFund = openingFund;
        this.book = book;
    }

    List<ResultTable> all() {
        List<ResultTable> tables = new ArrayList<>();
        tables.add(fan());
        tables.add(survival());
        tables.add(demand());
        tables.add(worst());
        tables.add(waterfall());
        tables.add(bridge());
        tables.add(buckets());
        tables.add(hours());
        return tables;
    }

    /** What can be said of one determined path. */
    List<ResultTable> ofOnePath() {
        return List.of(waterfall(), bridge(), buckets(), hours());
    }

    private ResultTable fan() {
        TableRows table = new TableRows(
                TableId.FUND_FAN,
                "Insurance fund over time",
                "Quantiles over the first " + outcomes.fan().size() + " paths of the fund's value at each moment.",
                Column.number("seconds", "Time", "seconds"),
                Column.number("worst", "Worst path", "quote"),
                Column.number("q05", "5 % quantile", "quote"),
                Column.number("q25", "25 % quantile", "quote"),
                Column.number("q50", "Median", "quote"),
                Column.number("q75", "75 % quantile", "quote"),
                Column.number("q95", "95 % quantile", "quote"));
        double[] moment = new double[outcomes.fan().size()];
        for (int k = 0; k < PathOutcome.FUND_MOMENTS; k++) {
            for (int p = 0; p < moment.length; p++) {
                moment[p] = outcomes.fan().get(p)[k];
            }
            Arrays.sort(moment);
            double[] q = new double[FAN.length];
            for (int j = 0; j < FAN.length; j++) {
                q[j] = moment[(int) Math.min(moment.length - 1L, (long) Math.floor(FAN[j] * moment.length))];
            }
            table.row(seconds(k), moment[0], q[0], q[1], q[2], q[3], q[4]);
        }
        return table.build();
    }

    private double seconds(int moment) {
        return horizonSeconds * moment / (PathOutcome.FUND_MOMENTS - 1);
    }

    private ResultTable survival() {
        TableRows table = new TableRows(
                TableId.SURVIVAL,
                "Survival of the fund",
                "Share of paths whose fund has not been exhausted up to each moment, with its 95 % interval.",
                Column.number("seconds", "Time", "seconds"),
                Column.number("survival", "Survival", "probability"),
                Column.number("lower", "Lower", "probability"),
                Column.number("upper", "Upper", "probability"));
        double[] times = outcomes.exhaustionTimes().isExact()
                ? outcomes.exhaustionTimes().sorted()
                : new double[0];
        int gone = 0;
        for (int k = 0; k < PathOutcome.FUND_MOMENTS; k++) {
            while (gone < times.length && times[gone] <= seconds(k)) {
                gone++;
            }
            Estimate lost = new ProportionEstimate(gone, outcomes.paths()).estimate(Figures.CONFIDENCE);
            table.row(seconds(k), 1 - lost.value(), 1 - lost.upper(), 1 - lost.lower());
        }
        return table.build();
    }

    /** Bins by factors of ten to the quarter, from a ten-thousandth of the fund upwards; nothing demanded comes first. */
    private ResultTable demand() {
        TableRows table = new TableRows(
                TableId.DEMAND_DISTRIBUTION,
                "Demand on the fund",
                "Paths by the fund that would have been needed: largest net loss of an unlimited fund. The fund holds "
                        + "what the reference line shows.",
                Column.number("lower", "From", "quote"),
                Column.number("upper", "To", "quote"),
                Column.integer("paths", "Paths", "count"));
        TailColumn column = outcomes.tail(Measure.FUND_DEMAND);
        if (!column.isExact()) {
            return table.build();
        }
        double[] sorted = column.sorted();
        int from = countUpTo(sorted, 0, 0);
        table.row(0.0, 0.0, (long) from);
        double lower = 0;
        for (double upper = Math.max(1, openingFund) * 1e-4; from < sorted.length; upper *= QUARTER_DECADE) {
            int to = countUpTo(sorted, from, upper);
            table.row(lower, upper, (long) (to - from));
            from = to;
            lower = upper;
        }
        return table.build();
    }

    private static int countUpTo(double[] sorted, int from, double bound) {
        int to = from;
        while (to < sorted.length && sorted[to] <= bound) {
            to++;
        }
        return to;
    }

    private ResultTable worst() {
        TableRows table = new TableRows(
                TableId.WORST_PATHS,
                "Worst paths",
                "By demand on the fund. Each can be replayed event by event.",
                Column.integer("rank", "Rank", "count"),
                Column.integer("path", "Path", "count"),
                Column.number("fundDemand", "Fund demand", "quote"),
                Column.number("fundDrawdown", "Fund drawdown", "quote"),
                Column.number("badDebt", "Bad debt", "quote"),
                Column.number("liquidations", "Liquidations", "count"),
                Column.number("adlLoss", "ADL loss", "quote"),
                Column.number("socialised", "Socialised", "quote"),
                Column.number("unpaid", "Unpaid", "quote"),
                Column.number("exhaustedAfterSeconds", "Exhausted after", "seconds"));
        long rank = 1;
        for (OutcomeAccumulator.PathSummary p : outcomes.worst()) {
            table.row(
                    rank++,
                    p.path(),
                    p.demand(),
                    p.drawdown(),
                    p.badDebt(),
                    p.liquidations(),
                    p.adlLoss(),
                    p.socialised(),
                    p.unpaid(),
                    p.exhaustedAfter() >= 0 ? p.exhaustedAfter() : null);
        }
        return table.build();
    }

    private ResultTable waterfall() {
        TableRows table = new TableRows(
                TableId.WATERFALL,
                "Who paid the deficits",
                "Means over all paths; shares of the mean bad debt. A fund's draw is what it paid out, before what it received.",
                Column.text("layer", "Layer"),
                Column.number("mean", "Mean", "quote"),
                Column.number("max", "Largest", "quote"),
                Column.number("share", "Share of bad debt", "fraction"));
        double badDebt = outcomes.moments(Measure.BAD_DEBT).mean();
        layer(table, "Bad debt", Measure.BAD_DEBT, badDebt);
        layer(table, "Insurance fund", Measure.FUND_DRAW, badDebt);
        layer(table, "Capital layers", Measure.CAPITAL_PAID, badDebt);
        double deleveraged = badDebt
                - outcomes.moments(Measure.FUND_DRAW).mean()
                - outcomes.moments(Measure.CAPITAL_PAID).mean()
                - outcomes.moments(Measure.SOCIALISED).mean()
                - outcomes.moments(Measure.UNPAID).mean();
        double recovered = Math.abs(deleveraged) <= 1e-9 * badDebt ? 0 : deleveraged;
        table.row("Deleveraging (recovered)", recovered, null, badDebt > 0 ? recovered / badDebt : null);
        layer(table, "Socialised", Measure.SOCIALISED, badDebt);
        layer(table, "Unpaid", Measure.UNPAID, badDebt);
        return table.build();
    }

    private void layer(TableRows table, String name, Measure measure, double badDebt) {
        double mean = outcomes.moments(measure).mean();
        table.row(name, mean, outcomes.moments(measure).max(), badDebt > 0 ? mean / badDebt : null);
    }

    private ResultTable bridge() {
        double draws = outcomes.moments(Measure.FUND_DRAW).mean();
        double revaluation = outcomes.moments(Measure.FUND_REVALUATION).mean();
        double closing = outcomes.moments(Measure.FUND_END).mean();
        return new TableRows(
                        TableId.FUND_BRIDGE,
                        "Fund bridge",
                        "From the opening to the closing balance, means over all paths.",
                        Column.text("item", "Item"),
                        Column.number("mean", "Mean", "quote"))
                .row("Opening balance", openingFund)
                .row("Penalties and conversions", closing - openingFund + draws - revaluation)
                .row("Draws", -draws)
                .row("Revaluation", revaluation)
                .row("Closing balance", closing)
                .build();
    }

    private ResultTable buckets() {
        TableRows table = new TableRows(
                TableId.LEVERAGE_BUCKETS,
                "Accounts by leverage at the start",
                "Mean over paths of the share of a bucket's accounts that were liquidated, and that ended below zero.",
                Column.text("bucket", "Leverage"),
                Column.integer("accounts", "Accounts", "count"),
                Column.number("liquidationProbability", "Liquidated", "probability"),
                Column.number("insolvencyProbability", "Below zero", "probability"),
                Column.number("liquidatedNotional", "Liquidated notional per path", "quote"));
        for (LeverageBucket bucket : LeverageBucket.values()) {
            long accounts = book.accounts(bucket);
            double whole = (double) accounts * outcomes.paths();
            table.row(
                    bucket.label(),
                    accounts,
                    accounts == 0 ? null : outcomes.liquidatedByBucket(bucket) / whole,
                    accounts == 0 ? null : outcomes.insolventByBucket(bucket) / whole,
                    outcomes.notionalByBucket(bucket) / outcomes.paths());
        }
        return table.build();
    }

    private ResultTable hours() {
        TableRows table = new TableRows(
                TableId.LIQUIDITY_BY_HOUR,
                "Liquidations and margin calls by hour",
                "The margin call is what open accounts lack to initial margin at the end of the hour.",
                Column.integer("hour", "Hour", "count"),
                Column.number("notionalMean", "Liquidated notional, mean", "quote"),
                Column.number("notionalMax", "Liquidated notional, largest", "quote"),
                Column.number("liquidationsMean", "Liquidations, mean", "count"),
                Column.number("marginCallMean", "Margin call, mean", "quote"));
        for (int h = 0; h < outcomes.hours(); h++) {
            table.row(
                    (long) h + 1,
                    outcomes.hourlyNotional(h).mean(),
                    outcomes.hourlyNotional(h).max(),
                    outcomes.hourlyLiquidations(h).mean(),
                    outcomes.hourlyMarginCall(h).count() == 0
                            ? null
                            : outcomes.hourlyMarginCall(h).mean());
        }
        return table.build();
    }
}
