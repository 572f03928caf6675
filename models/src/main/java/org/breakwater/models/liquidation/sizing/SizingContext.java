package org.breakwater.models.liquidation.sizing;

/**
 * What a {@link Sizing} may look at: a position and, for those that ask, its account. One instance serves all calls of a path,
 * so that nothing is allocated.
 */
public final class SizingContext {

    private double size;
    private double notional;
    private final FreedMargin margin = new FreedMargin();
    private double equity;
    private double maintenance;
    private double shortage;
    private double accountNotional;
    private double elapsedSeconds;
    private double sinceFillSeconds = Double.POSITIVE_INFINITY;
    private double lowerTier;

    /**
     * Turns to a position.
     *
     * @param size coins (linear) or quote currency (inverse), not negative
     * @param notional quote notional at the mark
     * @return this
     */
    public SizingContext of(double size, double notional) {
        this.size = size;
        this.notional = notional;
        return this;
    }

    /**
     * The account of the position, in quote currency.
     *
     * @param equity what it is worth after haircuts
     * @param maintenance margin it must hold
     * @param shortage what it lacks to leave liquidation
     * @param notional of all its positions
     * @param elapsedSeconds since its liquidation began
     * @return this
     */
    public SizingContext account(
            double equity, double maintenance, double shortage, double notional, double elapsedSeconds) {
        this.equity = equity;
        this.maintenance = maintenance;
        this.shortage = shortage;
        this.accountNotional = notional;
        this.elapsedSeconds = elapsedSeconds;
        return this;
    }

    /**
     * What came before, and what the tiers say.
     *
     * @param sinceFill seconds since something of the account was closed; infinite if nothing was
     * @param lowerTierNotional quote notional at the top of the next lower tier; zero from the lowest
     * @return this
     */
    public SizingContext history(double sinceFill, double lowerTierNotional) {
        this.sinceFillSeconds = sinceFill;
        this.lowerTier = lowerTierNotional;
        return this;
    }

    /** Seconds since something of the account was closed; infinite if nothing was. */
    public double sinceFillSeconds() {
        return sinceFillSeconds;
    }

    /** Quote notional at the top of the next lower tier of the position's margin; zero from the lowest. */
    public double lowerTier() {
        return lowerTier;
    }

    /** Size of the position: coins (linear) or quote currency (inverse), not negative. */
    public double size() {
        return size;
    }

    /** Quote notional at the mark. */
    public double notional() {
        return notional;
    }

    /** Quote notional of one unit of size. */
    public double price() {
        return notional / size;
    }

    /** The margin that closing frees, to be set before it is asked for. */
    public FreedMargin margin() {
        return margin;
    }

    /** What the account lacks to leave liquidation, quote currency; zero or less if nothing. */
    public double shortage() {
        return shortage;
    }

    /** Equity over maintenance margin of the account. */
    public double health() {
        return equity / maintenance;
    }

    /** Equity of the account, quote currency. */
    public double equity() {
        return equity;
    }

    /** Equity less maintenance margin of the account, quote currency. */
    public double slack() {
        return equity - maintenance;
    }

    /** Notional of all positions of the account, quote currency. */
    public double accountNotional() {
        return accountNotional;
    }

    /** Seconds since the liquidation of the account began. */
    public double elapsedSeconds() {
        return elapsedSeconds;
    }
}
