package org.breakwater.models.liquidation.sizing;

/** What a {@link Sizing} may look at. One instance serves all calls of a path, so that nothing is allocated. */
public final class SizingContext {

    private double size;
    private double notional;

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

    /** Size of the position: coins (linear) or quote currency (inverse), not negative. */
    public double size() {
        return size;
    }

    /** Quote notional at the mark. */
    public double notional() {
        return notional;
    }
}
