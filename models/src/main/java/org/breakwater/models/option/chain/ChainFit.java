package org.breakwater.models.option.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.breakwater.models.option.Black76;
import org.breakwater.models.option.surface.SviSlice;
import org.jspecify.annotations.Nullable;

/**
 * A surface fitted to a chain, expiry by expiry from the next on, each kept above the last that was fitted. Quotes out of the money are
 * used, weighted by vega: what moves their price is what counts.
 *
 * @param expiries in order of time
 */
public record ChainFit(List<Expiry> expiries) {

    private static final double YEAR_MILLIS = 365 * 86_400_000.0;

    /**
     * One expiry.
     *
     * @param millis UTC epoch milliseconds
     * @param days to it, from the time of the fit
     * @param forward quote currency
     * @param listed contracts that the chain lists for it
     * @param fit what its fit came to
     */
    public record Expiry(long millis, double days, double forward, int listed, SviFit fit) {}

    public ChainFit {
        expiries = List.copyOf(expiries);
    }

    /**
     * Fits what a chain says at a time.
     *
     * @param millis UTC epoch milliseconds; expiries up to it are left out
     */
    public static ChainFit of(OptionChain chain, long millis) {
        List<Expiry> fitted = new ArrayList<>();
        @Nullable SviSlice before = null;
        for (Map.Entry<Long, List<OptionQuote>> entry : chain.after(millis).entrySet()) {
            double years = (entry.getKey() - millis) / YEAR_MILLIS;
            double forward = chain.forward(entry.getValue());
            SviFit fit = fit(entry.getValue(), forward, years, before);
            before = fit.status() == SviFit.Status.CONVERGED ? fit.slice() : before;
            fitted.add(new Expiry(
                    entry.getKey(), 365 * years, forward, entry.getValue().size(), fit));
        }
        return new ChainFit(fitted);
    }

    private static SviFit fit(List<OptionQuote> quotes, double forward, double years, @Nullable SviSlice before) {
        List<OptionQuote> used = quotes.stream()
                .filter(OptionQuote::hasVolatility)
                .filter(quote -> quote.type().sign() * (quote.strike() - forward) >= 0)
                .toList();
        double[] moneyness = used.stream()
                .mapToDouble(quote -> StrictMath.log(quote.strike() / forward))
                .toArray();
        double[] volatility = used.stream().mapToDouble(OptionQuote::volatility).toArray();
        double[] weight = new double[moneyness.length];
        double sum = 0;
        for (int q = 0; q < weight.length; q++) {
            weight[q] = Black76.vega(forward, used.get(q).strike(), volatility[q], years, 1);
            sum += weight[q];
        }
        for (int q = 0; q < weight.length; q++) {
            weight[q] = sum > 0 ? weight[q] * weight.length / sum : 1;
        }
        return new SviFitter(years, moneyness, volatility, weight, before).fit();
    }

    /** Slices that can be used, in order of time. */
    public List<SviSlice> slices() {
        List<SviSlice> slices = new ArrayList<>();
        for (Expiry expiry : expiries) {
            SviSlice slice = expiry.fit().slice();
            if (expiry.fit().status() == SviFit.Status.CONVERGED && slice != null) {
                slices.add(slice);
            }
        }
        return slices;
    }
}
