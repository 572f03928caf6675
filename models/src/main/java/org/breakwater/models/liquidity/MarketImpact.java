package org.breakwater.models.liquidity;

import java.util.Arrays;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/**
 * Fills orders of one venue against the outside market and keeps the displacement they leave. The traded mid is {@code P =
 * M·exp(Jperm + Jtemp)}; a fill pays the average of {@code exp(±displacement)} over the part of the book it walks.
 */
public final class MarketImpact {

    /** Largest logarithmic displacement from the exogenous mid, a factor of twenty: beyond it a swept book is flat. */
    private static final double SWEPT = 3;

    /** Share of the book below which nothing is left of it: what rounding leaves of a limit that was reached. */
    private static final double DUST = 1e-9;

    private final @Nullable LiquidityProfile[] profiles;
    private final ImpactMode mode;
    private final double depthScale;
    private final double[] temporaryDecay;
    private final double[] varianceDecay;
    private final double[] perYear;
    private final double[] startVariance;
    /** By asset: displacement for which {@link #factor} was worked out. */
    private final double[] displaced;

    private final double[] factor;
    private double lastDisplacement;

    /**
     * @param profiles outside market by asset; null where every order fills at the mid
     * @param mode how much impact enters prices
     * @param depthScale factor on all depth, positive: 1 as assumed
     * @param tickSeconds time between two calls of {@link #decay}
     * @param stepSeconds time between two ends of steps, over which returns are measured
     */
    public MarketImpact(
            @Nullable LiquidityProfile[] profiles,
            ImpactMode mode,
            double depthScale,
            double tickSeconds,
            double stepSeconds) {
        this.profiles = profiles;
        this.mode = mode;
        this.depthScale = depthScale;
        this.temporaryDecay = new double[profiles.length];
        this.varianceDecay = new double[profiles.length];
        this.perYear = new double[profiles.length];
        this.startVariance = new double[profiles.length];
        this.displaced = new double[profiles.length];
        this.factor = new double[profiles.length];
        Arrays.fill(factor, 1);
        for (int a = 0; a < profiles.length; a++) {
            LiquidityProfile profile = profiles[a];
            if (profile != null) {
                temporaryDecay[a] = StrictMath.pow(0.5, tickSeconds / profile.recoveryHalfLifeSeconds());
                varianceDecay[a] = StrictMath.pow(0.5, stepSeconds / profile.depthHalfLifeSeconds());
                perYear[a] = 365.0 * 86_400 / stepSeconds;
                startVariance[a] = profile.volatilityAnnual() * profile.volatilityAnnual();
            }
        }
    }

    /** Starts a path: no lasting displacement, every depth full. */
    public void start(MarketState m) {
        m.reset(startVariance);
    }

    /** Lets temporary displacement decay over one tick and prices the traded mid. */
    public void decay(MarketState m, VenueState s) {
        fade(s);
        for (int a = 0; a < profiles.length; a++) {
            reprice(m, s, a);
        }
    }

    /** Lets temporary displacement decay over one tick after which nobody asks for the traded mid. */
    public void fade(VenueState s) {
        for (int a = 0; a < profiles.length; a++) {
            if (s.temporaryImpact[a] != 0) {
                s.temporaryImpact[a] *= temporaryDecay[a];
            }
        }
    }

    private void reprice(MarketState m, VenueState s, int asset) {
        double displacement = m.permanentImpact[asset] + s.temporaryImpact[asset];
        if (displacement != displaced[asset]) {
            displaced[asset] = displacement;
            factor[asset] = displacement == 0 ? 1 : StrictMath.exp(displacement);
        }
        s.traded[asset] = m.mid[asset] * factor[asset];
    }

    /**
     * Depth now: it falls when the mid has moved more than its usual volatility, {@code σ_usual/σ_now}, this step's own move
     * included, and recovers as the variance decays.
     *
     * @param stepEnds true at the last point of a step, whose move the variance then keeps
     */
    public void observeDepth(MarketState m, boolean stepEnds) {
        for (int a = 0; a < profiles.length; a++) {
            LiquidityProfile profile = profiles[a];
            if (profile != null && profile.depthFloor() < 1) {
                double move = m.mid[a] / m.stepMid[a] - 1;
                double variance =
                        varianceDecay[a] * m.depthVariance[a] + (1 - varianceDecay[a]) * move * move * perYear[a];
                double share = profile.volatilityAnnual() / Math.sqrt(variance);
                m.depth[a] = Math.max(profile.depthFloor(), Math.min(1, share));
                m.depthVariance[a] = stepEnds ? variance : m.depthVariance[a];
            }
            m.stepMid[a] = stepEnds ? m.mid[a] : m.stepMid[a];
        }
    }

    /** Quote notional that the market takes now on a side (−1 sells to it, +1 buys from it). */
    public double capacity(MarketState m, VenueState s, int asset, int side) {
        LiquidityProfile profile = profiles[asset];
        if (profile == null || mode == ImpactMode.NONE || profile.permanentShare() == 1) {
            return Double.POSITIVE_INFINITY;
        }
        double limit = profile.impact().notional(profile.maxDisplacement() / (1 - profile.permanentShare()));
        double left = limit - profile.impact().notional(walked(profile, s, asset, side));
        return left > DUST * limit ? m.depth[asset] * depthScale * left : 0;
    }

    /**
     * Quote notional that the market takes now at no worse than a limit.
     *
     * @param side −1 sells to it, +1 buys from it
     * @param limit marginal price of the last coin
     */
    public double capacity(MarketState m, VenueState s, int asset, int side, double limit) {
        double room = side * (StrictMath.log(limit) - StrictMath.log(s.traded[asset]));
        LiquidityProfile profile = profiles[asset];
        if (!(room >= 0)) {
            return 0;
        }
        if (profile == null || mode == ImpactMode.NONE) {
            return Double.POSITIVE_INFINITY;
        }
        double walked = walked(profile, s, asset, side);
        double within =
                profile.impact().notional(walked + room) - profile.impact().notional(walked);
        return Math.min(capacity(m, s, asset, side), m.depth[asset] * depthScale * within);
    }

    /** Displacement that earlier fills on the same side have left in the book. */
    private static double walked(LiquidityProfile profile, VenueState s, int asset, int side) {
        double temporary = s.temporaryImpact[asset] * side;
        return temporary > 0 && profile.permanentShare() < 1 ? temporary / (1 - profile.permanentShare()) : 0;
    }

    /**
     * Fills an order and leaves its displacement.
     *
     * @param side −1 sells, +1 buys
     * @param notional quote notional at the traded mid, not negative
     * @return average price
     */
    public double fill(MarketState m, VenueState s, int asset, int side, double notional) {
        LiquidityProfile profile = profiles[asset];
        double mid = s.traded[asset];
        lastDisplacement = 0;
        if (profile == null || mode == ImpactMode.NONE || !(notional > 0)) {
            return mid;
        }
        double depth = m.depth[asset] * depthScale;
        ImpactModel impact = profile.impact();
        double walked = walked(profile, s, asset, side);
        double from = impact.notional(walked);
        double to = from + notional / depth;
        double displaced = m.permanentImpact[asset] + s.temporaryImpact[asset];
        double swept = impact.notional(walked + Math.max(0, SWEPT - side * displaced));
        double price = average(impact, from, to, swept, side) * StrictMath.exp(-side * walked);
        double displacement = side * Math.max(0, impact.displacement(Math.min(to, swept)) - walked);
        s.temporaryImpact[asset] += displacement * (1 - profile.permanentShare());
        if (mode == ImpactMode.FULL) {
            m.permanentImpact[asset] += displacement * profile.permanentShare();
        }
        lastDisplacement = displacement;
        reprice(m, s, asset);
        return mid * price;
    }

    /**
     * What a fill would cost against the traded mid, quote currency; infinite if the market does not take it.
     *
     * @param side −1 sells, +1 buys
     * @param notional quote notional at the traded mid
     */
    public double cost(MarketState m, VenueState s, int asset, int side, double notional) {
        LiquidityProfile profile = profiles[asset];
        if (profile == null || mode == ImpactMode.NONE || !(notional > 0)) {
            return 0;
        }
        if (notional > capacity(m, s, asset, side)) {
            return Double.POSITIVE_INFINITY;
        }
        double walked = walked(profile, s, asset, side);
        double from = profile.impact().notional(walked);
        double to = from + notional / (m.depth[asset] * depthScale);
        double price = profile.impact().averagePrice(from, to, side) * StrictMath.exp(-side * walked);
        return notional * side * (price - 1);
    }

    /** Average over the part of the book that the order walks and, beyond it, the flat price of a swept book. */
    private static double average(ImpactModel impact, double from, double to, double swept, int side) {
        if (to <= swept) {
            return impact.averagePrice(from, to, side);
        }
        double share = (swept - from) / (to - from);
        double flat = StrictMath.exp(side * impact.displacement(swept));
        return share * impact.averagePrice(from, swept, side) + (1 - share) * flat;
    }

    /** Signed displacement that the last {@link #fill} left, temporary and lasting. */
    public double lastDisplacement() {
        return lastDisplacement;
    }
}
