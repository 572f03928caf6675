package org.breakwater.models.margin.option;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.margin.portfolio.Lines;
import org.breakwater.models.option.OptionType;

/** Margin of options by rule, reckoned slowly and straight from its definition. */
final class PlainStandard {

    private final StandardMargin margin;
    private final ContractQuotes quotes;
    private final Listing listing;
    private final Lines lines;

    PlainStandard(StandardMargin margin, ContractQuotes quotes, Lines lines) {
        this.margin = margin;
        this.quotes = quotes;
        this.listing = quotes.listing();
        this.lines = lines;
    }

    double required(boolean initial) {
        double required = 0;
        for (int e = 0; e < listing.series(); e++) {
            List<Integer> options = new ArrayList<>();
            for (int p = 0; p < lines.size(); p++) {
                int i = lines.instrument()[p];
                if (lines.quantity()[p] != 0
                        && listing.series(i) == e
                        && listing.exposure(i).isOption()) {
                    options.add(p);
                } else if (initial && listing.series(i) == e && lines.quantity()[p] != 0) {
                    required += ofOther(p);
                }
            }
            required += options.isEmpty() ? 0 : ofSeries(options, initial);
        }
        return Math.max(0, required);
    }

    private double ofOther(int p) {
        int i = lines.instrument()[p];
        int u = listing.underlying(i);
        double notional = Math.abs(lines.quantity()[p]) * quotes.index[u];
        double confidence = quotes.indexConfidence[u];
        if (listing.exposure(i) == Exposure.SPOT) {
            return penalty(margin.spotConfidence(), confidence, notional);
        }
        confidence = Math.min(confidence, quotes.confidence[i]);
        return penalty(margin.futureConfidence(), confidence, notional) + depeg() * notional;
    }

    private static double penalty(OracleConfidence rule, double confidence, double notional) {
        return confidence < rule.threshold() ? (1 - confidence) * rule.factor() * notional : 0;
    }

    private double depeg() {
        StableDepeg depeg = margin.depeg();
        return quotes.stablePrice < depeg.threshold() ? (depeg.threshold() - quotes.stablePrice) * depeg.factor() : 0;
    }

    private OptionType type(int p) {
        return listing.exposure(lines.instrument()[p]) == Exposure.CALL ? OptionType.CALL : OptionType.PUT;
    }

    private double ofSeries(List<Integer> options, boolean initial) {
        int u = listing.underlying(lines.instrument()[options.get(0)]);
        double index = quotes.index[u];
        double value = 0;
        double alone = 0;
        double aboveMark = 0;
        double sold = 0;
        double calls = 0;
        double confidence = quotes.indexConfidence[u];
        for (int p : options) {
            int i = lines.instrument()[p];
            double q = lines.quantity()[p];
            double mark = quotes.mark[i];
            double need = initial
                    ? margin.options().rule().initial(type(p), listing.strike(i), index, mark)
                    : margin.options().rule().maintenance(type(p), index, mark);
            value += q * mark;
            alone += Math.max(0, -q) * need;
            aboveMark += Math.max(0, -q) * (need - mark);
            sold += Math.max(0, -q);
            calls += type(p) == OptionType.CALL ? q : 0;
            confidence = Math.min(confidence, quotes.confidence[i]);
        }
        double charges =
                initial ? penalty(margin.optionConfidence(), confidence, sold * index) + depeg() * sold * index : 0;
        if (margin.options() instanceof OptionMargin.ExpiryOffset offset) {
            double forward = quotes.forward[lines.instrument()[options.get(0)]];
            double scale = initial ? offset.unpairedInitial() : offset.unpairedMaintenance();
            return charges + value + Math.min(alone, worstPayoff(options) + scale * forward * Math.max(0, -calls));
        }
        return charges + aboveMark;
    }

    private double worstPayoff(List<Integer> options) {
        double worst = 0;
        List<Double> prices = new ArrayList<>(List.of(0.0));
        options.forEach(p -> prices.add(listing.strike(lines.instrument()[p])));
        for (double price : prices) {
            double payoff = 0;
            for (int p : options) {
                double intrinsic = type(p).sign() * (price - listing.strike(lines.instrument()[p]));
                payoff += lines.quantity()[p] * Math.max(0, intrinsic);
            }
            worst = Math.max(worst, -payoff);
        }
        return worst;
    }
}
