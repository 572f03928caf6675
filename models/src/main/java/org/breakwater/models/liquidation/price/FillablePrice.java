package org.breakwater.models.liquidation.price;

/**
 * The limit of a liquidation order that gives way as the account nears bankruptcy: {@code (N − a·spread·MM)/size} with {@code a
 * = clamp(adjustment·(1 − equity/maintenance), 0, 1)}.
 *
 * @param adjustment how fast it gives way, not negative
 * @param spread furthest distance from the oracle price, as a fraction of maintenance margin
 */
public record FillablePrice(double adjustment, double spread) implements PriceLimit {

    public FillablePrice {
        if (!(adjustment >= 0 && spread >= 0)) {
            throw new IllegalArgumentException("adjustment and spread must be >= 0, got " + adjustment + ", " + spread);
        }
    }

    @Override
    public double of(double size, double notional, double positionMaintenance, double equity, double maintenance) {
        double rate = Math.max(0, Math.min(1, adjustment * (1 - equity / maintenance)));
        return (notional - rate * spread * positionMaintenance) / size;
    }

    @Override
    public boolean binds(double wealth) {
        return true;
    }
}
