package org.breakwater.models.oracle;

import java.util.Arrays;
import org.breakwater.models.oracle.validity.OracleAction;
import org.breakwater.models.oracle.validity.Validity;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/**
 * The venue's view of prices along one path: index, how far it can be trusted, averages of it, and mark. Confined to a worker;
 * {@link #start} begins a path.
 */
public final class OracleFeed {

    private final OraclePolicy oracle;
    private final MarkPolicy markPolicy;
    private final PricePolicy prices;
    private final int assets;
    private final int[] underlying;
    private final double tickSeconds;
    private final double basisDecay;
    private final DelayedPrices[] sources;
    private final double[] published;
    private final Validity[] validity;
    private final Twap reference;
    private final Twap divergence;
    private final Twap margin;
    private final StablePrice[] stable;
    private final @Nullable OptionMarks options;
    private final double[] assetMark;
    /** By action: the worst class that still allows it. */
    private final Validity[] least;

    /** The index is the mid of now, and nothing asks for an average of it. */
    private final boolean direct;

    private long ticks;

    /**
     * @param oracle how the index is observed
     * @param markPolicy how the mark follows it
     * @param prices which price is used for what
     * @param assets number of assets with a path
     * @param underlying asset of each instrument
     * @param tickSeconds time between two observations
     * @param options marks of options, which come after all other contracts; null without any
     */
    public OracleFeed(
            OraclePolicy oracle,
            MarkPolicy markPolicy,
            PricePolicy prices,
            int assets,
            int[] underlying,
            double tickSeconds,
            @Nullable OptionMarks options) {
        this.oracle = oracle;
        this.markPolicy = markPolicy;
        this.prices = prices;
        this.assets = assets;
        this.underlying = underlying;
        this.tickSeconds = tickSeconds;
        this.basisDecay = StrictMath.pow(0.5, tickSeconds / markPolicy.basisHalfLifeSeconds());
        this.sources = oracle.sources().stream()
                .map(source -> new DelayedPrices(source, assets, tickSeconds))
                .toArray(DelayedPrices[]::new);
        this.published = new double[sources.length];
        this.validity = new Validity[assets];
        this.reference = new Twap(assets, oracle.validity().twapSeconds(), tickSeconds);
        this.divergence = new Twap(assets, oracle.divergence().twapSeconds(), tickSeconds);
        this.margin = new Twap(assets, prices.twapSeconds(), tickSeconds);
        this.stable = stablePrices(prices.stable(), assets);
        this.options = options;
        this.assetMark = new double[assets];
        this.least = oracle.allows().leastByAction();
        this.direct = oracle.isDirect() && stable.length == 0 && prices.isNeutral();
    }

    private static StablePrice[] stablePrices(@Nullable StablePriceRules rules, int assets) {
        if (rules == null) {
            return new StablePrice[0];
        }
        StablePrice[] stable = new StablePrice[assets];
        Arrays.setAll(stable, a -> new StablePrice(rules));
        return stable;
    }

    /** A venue without options. */
    public OracleFeed(
            OraclePolicy oracle,
            MarkPolicy markPolicy,
            PricePolicy prices,
            int assets,
            int[] underlying,
            double tickSeconds) {
        this(oracle, markPolicy, prices, assets, underlying, tickSeconds, null);
    }

    /** A venue that margins contracts at the mark and collateral at the index. */
    public OracleFeed(OraclePolicy oracle, MarkPolicy markPolicy, int assets, int[] underlying, double tickSeconds) {
        this(oracle, markPolicy, PricePolicy.neutral(), assets, underlying, tickSeconds);
    }

    /** Begins a path: everything was quoted at the opening mids for ever. */
    public void start(MarketState m, VenueState s) {
        ticks = 0;
        Arrays.fill(validity, Validity.VALID);
        for (DelayedPrices source : sources) {
            source.start(m);
        }
        for (int a = 0; a < assets; a++) {
            s.index[a] = m.mid[a];
            reference.start(a, m.mid[a]);
            divergence.start(a, m.mid[a]);
            margin.start(a, m.mid[a]);
        }
        for (int a = 0; a < stable.length; a++) {
            stable[a].start(0, m.mid[a]);
        }
        s.index[assets] = 1;
        s.traded[assets] = 1;
        mark(s);
    }

    /** Observes the prices of this moment and updates the index and what it is worth; {@link #mark} follows when needed. */
    public void observe(MarketState m, VenueState s) {
        ticks++;
        if (direct) {
            observeDirectly(m, s);
            return;
        }
        for (DelayedPrices source : sources) {
            source.observe(m, s);
        }
        for (int a = 0; a < assets; a++) {
            for (int k = 0; k < sources.length; k++) {
                published[k] = sources[k].price(a);
            }
            s.index[a] = MedianPrice.of(published, published.length, Rounding.NONE);
            validity[a] = oracle.validity().classify(s.index[a], reference.value(a), 0, m.quoteAgeSeconds[a], true);
            average(s, a);
        }
    }

    /** True if nothing is lost by an observation that is left out: index and marks are the mids of now. */
    public boolean isDirect() {
        return direct && markPolicy.basisCap() == 0;
    }

    private void observeDirectly(MarketState m, VenueState s) {
        for (int a = 0; a < assets; a++) {
            double mid = m.mid[a];
            s.index[a] = mid;
            double age = m.quoteAgeSeconds[a];
            validity[a] = age == 0 ? Validity.VALID : oracle.validity().classify(mid, mid, 0, age, true);
        }
    }

    private void average(VenueState s, int asset) {
        if (allows(OracleAction.UPDATE_TWAP, asset)) {
            reference.observe(asset, s.index[asset]);
            divergence.observe(asset, s.index[asset]);
            margin.observe(asset, s.index[asset]);
            if (stable.length > 0) {
                stable[asset].observe(ticks * tickSeconds, s.index[asset]);
            }
        }
    }

    /** Prices the mark from index and traded mid: before accounts are looked at, and again after each round of liquidations. */
    public void mark(VenueState s) {
        int plain = options == null ? underlying.length : s.book().plainCount;
        for (int i = 0; i < plain; i++) {
            s.mark[i] = mark(s, underlying[i]);
        }
        if (options != null) {
            for (int a = 0; a < assets; a++) {
                assetMark[a] = mark(s, a);
            }
            options.mark(s, assetMark);
        }
    }

    private double mark(VenueState s, int a) {
        return markPolicy.basisCap() == 0 ? s.index[a] : s.index[a] * (1 + clamped(basis(s, a)));
    }

    private double basis(VenueState s, int a) {
        return basisDecay * s.basis[a] + (1 - basisDecay) * (s.traded[a] / s.index[a] - 1);
    }

    private double clamped(double basis) {
        return Math.max(-markPolicy.basisCap(), Math.min(markPolicy.basisCap(), basis));
    }

    /** Ends the point: the moving average takes in the prices that stand now. */
    public void settleBasis(VenueState s) {
        if (markPolicy.basisCap() > 0) {
            for (int a = 0; a < assets; a++) {
                s.basis[a] = basis(s, a);
            }
        }
    }

    /** Class of the asset's index at the last observation. */
    public Validity validity(int asset) {
        return asset == assets ? Validity.VALID : validity[asset];
    }

    /** True if the asset's index is good enough for the action. */
    public boolean allows(OracleAction action, int asset) {
        return validity(asset).isAtLeast(least[action.ordinal()]);
    }

    /** True if liquidations that touch some asset must wait. */
    public boolean halts() {
        for (int a = 0; a < assets; a++) {
            if (halts(a)) {
                return true;
            }
        }
        return false;
    }

    /** True if liquidations that touch the asset must wait. */
    public boolean halts(int asset) {
        return !allows(OracleAction.LIQUIDATE, asset);
    }

    /** True if funding of the contract must wait: its index is not good enough, or its mark has left it behind. */
    public boolean fundingWaits(VenueState s, int instrument) {
        int a = underlying[instrument];
        return !allows(OracleAction.UPDATE_FUNDING, a)
                || oracle.divergence().tooDivergent(s.mark[instrument], divergence.value(a));
    }

    /**
     * Price of a contract for a purpose, quote currency; of an option always its mark.
     *
     * @param held true for a long position, false for a short one
     */
    public double contractPrice(VenueState s, Purpose purpose, int instrument, boolean held) {
        int a = underlying[instrument];
        if (s.book().isOption(instrument)) {
            return s.mark[instrument];
        }
        return prices.price(purpose, held, s.index[a], s.mark[instrument], margin.value(a), stable(a));
    }

    /**
     * Price of a balance, quote currency.
     *
     * @param held true for an asset that is owned, false for a debt
     */
    public double collateralPrice(VenueState s, int asset, boolean held) {
        double index = s.index[asset];
        return asset == assets
                ? index
                : prices.price(Purpose.COLLATERAL, held, index, index, margin.value(asset), stable(asset));
    }

    private double stable(int asset) {
        return stable.length == 0 ? Double.NaN : stable[asset].value();
    }
}
