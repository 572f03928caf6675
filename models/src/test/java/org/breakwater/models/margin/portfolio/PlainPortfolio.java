package org.breakwater.models.margin.portfolio;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.breakwater.models.margin.option.ContractQuotes;
import org.breakwater.models.margin.option.Exposure;
import org.breakwater.models.margin.option.Listing;
import org.breakwater.models.margin.portfolio.contingency.BasisContingency;
import org.breakwater.models.margin.portfolio.contingency.ConfidenceContingency;
import org.breakwater.models.margin.portfolio.contingency.Contingency;
import org.breakwater.models.margin.portfolio.contingency.DeltaCharge;
import org.breakwater.models.margin.portfolio.contingency.FuturesOffset;
import org.breakwater.models.margin.portfolio.contingency.MinimumCharge;
import org.breakwater.models.margin.portfolio.contingency.NotionalContingency;
import org.breakwater.models.margin.portfolio.contingency.PinContingency;
import org.breakwater.models.margin.portfolio.contingency.ShortOptions;
import org.breakwater.models.margin.portfolio.contingency.TermStructureContingency;
import org.breakwater.models.margin.portfolio.contingency.TermStructureContingency.AnnualBasis;
import org.breakwater.models.margin.portfolio.contingency.TermStructureContingency.Volatility;
import org.breakwater.models.margin.portfolio.grid.Scenario;
import org.breakwater.models.margin.portfolio.grid.VolatilityShock;

/** A portfolio margin reckoned slowly, contract by contract and straight from its definition. */
final class PlainPortfolio {

    private final PortfolioMargin margin;
    private final ContractQuotes quotes;
    private final Listing listing;
    private final Lines lines;

    PlainPortfolio(PortfolioMargin margin, ContractQuotes quotes, Lines lines) {
        this.margin = margin;
        this.quotes = quotes;
        this.listing = quotes.listing();
        this.lines = lines;
    }

    double initial() {
        double factor = margin.factors().initial()
                + margin.factors().depeg().factor()
                        * Math.max(0, margin.factors().depeg().threshold() - quotes.stablePrice);
        return sum(factor, true);
    }

    double maintenance() {
        return sum(margin.factors().maintenance(), false);
    }

    private double sum(double factor, boolean initial) {
        double sum = 0;
        for (int u = 0; u < listing.underlyings(); u++) {
            double instead = scan(u);
            double beside = 0;
            double atLeast = 0;
            double after = 0;
            for (Charge charge : margin.charges()) {
                double amount = charge(charge.contingency(), u);
                switch (charge.place()) {
                    case INSTEAD_OF_SCAN -> instead = Math.max(instead, amount);
                    case BESIDE_SCAN -> beside += amount;
                    case AT_LEAST -> atLeast = Math.max(atLeast, amount);
                    case UNSCALED -> after += amount;
                    case INITIAL_ONLY -> after += initial ? amount : 0;
                }
            }
            sum += factor * Math.max(instead + beside, atLeast) + after;
        }
        return sum;
    }

    /** Sum over lines on an underlying that satisfy something. */
    private double total(int underlying, IntPredicate which, IntToDoubleFunction of) {
        double total = 0;
        for (int p = 0; p < lines.size(); p++) {
            int i = lines.instrument()[p];
            if (listing.underlying(i) == underlying && which.test(i)) {
                total += of.applyAsDouble(p);
            }
        }
        return total;
    }

    private double gain(int line, Scenario s, VolatilityShock shock) {
        int i = lines.instrument()[line];
        double now = quotes.forward[i];
        double then = quotes.fixed[i] + (now - quotes.fixed[i]) * (1 + s.move());
        if (!listing.exposure(i).isOption()) {
            return lines.quantity()[line] * (then - now);
        }
        double years = quotes.years[listing.series(i)];
        double days = years * 365;
        double range = (s.volatility() > 0 ? shock.up() : shock.down()).at(days);
        double volatility = Math.max(0, quotes.volatility[i] * (1 + s.volatility() * range));
        return lines.quantity()[line]
                * (quotes.value(i, then, volatility, Math.max(0, years - s.ageDays() / 365))
                        - quotes.value(i, now, quotes.volatility[i], years));
    }

    private double scan(int underlying) {
        double largest = 0;
        for (Scenario s : margin.grid().scenarios()) {
            double gain = total(
                    underlying,
                    i -> !listing.exposure(i).expires(),
                    p -> gain(p, s, margin.grid().shock()));
            for (int e = 0; e < listing.series(); e++) {
                gain += listing.seriesExpires(e) ? discounted(underlying, e, s) : 0;
            }
            largest = Math.max(largest, -gain * s.weight());
        }
        return largest;
    }

    private double discounted(int underlying, int series, Scenario s) {
        double worth = total(
                underlying,
                i -> listing.series(i) == series,
                p -> lines.quantity()[p] * quotes.mark[lines.instrument()[p]]);
        double then = worth
                + total(
                        underlying,
                        i -> listing.series(i) == series,
                        p -> gain(p, s, margin.grid().shock()));
        double rate = quotes.rate[series] * margin.discount().rateMultiple()
                + margin.discount().rateAddend();
        double share = margin.discount().base() * StrictMath.exp(-rate * quotes.years[series]);
        return (then > 0 ? share * then : then) - worth;
    }

    private double absolute(int p) {
        return Math.abs(lines.quantity()[p]);
    }

    private double sold(int p) {
        return Math.max(0, -lines.quantity()[p]);
    }

    private double charge(Contingency contingency, int u) {
        double index = quotes.index[u];
        IntPredicate isFuture = i -> listing.exposure(i).isFuture();
        IntPredicate isOption = i -> listing.exposure(i).isOption();
        if (contingency instanceof NotionalContingency n) {
            double spot = Math.abs(total(u, i -> listing.exposure(i) == Exposure.SPOT, p -> lines.quantity()[p]));
            return index
                    * (n.spotRate() * spot
                            + n.futureRate() * total(u, isFuture, this::absolute)
                            + n.optionRate() * total(u, isOption, this::absolute));
        } else if (contingency instanceof FuturesOffset f) {
            double gross = total(u, isFuture, this::absolute);
            double net = Math.abs(total(u, isFuture, p -> lines.quantity()[p]));
            return f.rate() * index * (gross - net) / 2;
        } else if (contingency instanceof ShortOptions s && s.netted()) {
            return s.rate() * index * byRung(u, -1, 0);
        } else if (contingency instanceof ShortOptions s) {
            return s.rate() * index * total(u, isOption, this::sold);
        } else if (contingency instanceof MinimumCharge m) {
            double raw = index * (0.01 * total(u, isFuture, this::absolute) + 0.02 * total(u, isOption, this::sold));
            return m.multiplied(raw);
        } else if (contingency instanceof PinContingency pin) {
            return pin.rate() * index * byRung(u, pin.withinDays(), pin.nearness());
        } else if (contingency instanceof DeltaCharge d) {
            double gains = total(u, i -> true, p -> Math.max(0, quoteDelta(p)));
            double losses = total(u, i -> true, p -> Math.max(0, -quoteDelta(p)));
            return d.netRate() * Math.abs(gains - losses) + d.hedgedRate() * Math.min(gains, losses);
        } else if (contingency instanceof ConfidenceContingency c) {
            return confidence(c, u);
        }
        return bySeries(contingency, u);
    }

    private double quoteDelta(int p) {
        double bump = 1e-4;
        VolatilityShock none = VolatilityShock.none();
        return (gain(p, Scenario.of(bump, 0), none) - gain(p, Scenario.of(-bump, 0), none)) / (2 * bump);
    }

    /** Net shorts of each strike and expiry; with days, what is net either way near the index and about to expire. */
    private double byRung(int u, double withinDays, double nearness) {
        Map<Integer, Double> net = new TreeMap<>();
        total(u, i -> listing.exposure(i).isOption(), p -> {
            net.merge(listing.rung(lines.instrument()[p]), lines.quantity()[p], Double::sum);
            return 0;
        });
        double sum = 0;
        for (Map.Entry<Integer, Double> rung : net.entrySet()) {
            double days = quotes.years[listing.seriesOfRung(rung.getKey())] * 365;
            double distance = Math.abs(listing.strikeOfRung(rung.getKey()) / quotes.index[u] - 1);
            if (withinDays < 0) {
                sum += Math.max(0, -rung.getValue());
            } else if (days <= withinDays && distance <= nearness) {
                sum += Math.abs(rung.getValue());
            }
        }
        return sum;
    }

    private double confidence(ConfidenceContingency c, int u) {
        double ofFutures = quotes.indexConfidence[u];
        for (int p = 0; p < lines.size(); p++) {
            int i = lines.instrument()[p];
            boolean held = listing.underlying(i) == u && lines.quantity()[p] != 0;
            ofFutures = held && listing.exposure(i).isFuture() ? Math.min(ofFutures, quotes.confidence[i]) : ofFutures;
        }
        double spot = Math.abs(total(u, i -> listing.exposure(i) == Exposure.SPOT, p -> lines.quantity()[p]));
        double charge = c.rule()
                .charge(
                        ofFutures,
                        spot + total(u, i -> listing.exposure(i).isFuture(), this::absolute),
                        quotes.index[u]);
        for (int e = 0; e < listing.series(); e++) {
            int series = e;
            double least = ofFutures;
            for (int p = 0; p < lines.size(); p++) {
                int i = lines.instrument()[p];
                boolean held = lines.quantity()[p] != 0 && listing.series(i) == series;
                least = held && listing.exposure(i).isOption() ? Math.min(least, quotes.confidence[i]) : least;
            }
            IntPredicate inSeries =
                    i -> listing.series(i) == series && listing.exposure(i).isOption();
            charge += c.rule().charge(least, total(u, inSeries, this::absolute), quotes.index[u]);
        }
        return charge;
    }

    private double bySeries(Contingency contingency, int u) {
        double rise = 0;
        double fall = 0;
        double gross = 0;
        double basis = 0;
        for (int e = 0; e < listing.series(); e++) {
            if (listing.seriesExpires(e)) {
                int series = e;
                double up = -total(u, i -> listing.series(i) == series, p -> moved(contingency, p, 1));
                double down = -total(u, i -> listing.series(i) == series, p -> moved(contingency, p, -1));
                rise += up;
                fall += down;
                gross += Math.max(0, Math.max(up, down));
                if (contingency instanceof BasisContingency b) {
                    basis += Math.max(0, Math.max(up, down)) * (b.addend() + b.perYear() * quotes.years[e]);
                }
            }
        }
        if (contingency instanceof TermStructureContingency t) {
            double net = Math.max(0, Math.max(rise, fall));
            return t.netShare() * net + t.offsetShare() * (gross - net);
        }
        return basis;
    }

    private double moved(Contingency contingency, int p, int sign) {
        VolatilityShock none = VolatilityShock.none();
        if (contingency instanceof BasisContingency b) {
            return gain(p, Scenario.of(sign > 0 ? b.up() : -b.down(), 0), none);
        } else if (contingency instanceof TermStructureContingency t && t.move() instanceof Volatility v) {
            return gain(p, Scenario.of(0, sign), v.shock());
        } else if (contingency instanceof TermStructureContingency t && t.move() instanceof AnnualBasis a) {
            double years = quotes.years[listing.series(lines.instrument()[p])];
            return gain(p, Scenario.of(sign * 1e-3, 0), none) / 1e-3 * a.annualMove() * years;
        }
        throw new IllegalArgumentException("no plain figure of " + contingency);
    }
}
