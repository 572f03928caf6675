package org.breakwater.models.analytic;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Liquidation and bankruptcy price of one isolated position, in exact decimals (34 digits).
 *
 * <p>With side s = ±1, entry E, leverage L and maintenance rate r:
 *
 * <ul>
 *   <li>linear, per coin: equity E/L + s(P − E) equals maintenance r·P at P = E(s − 1/L)/(s − r), zero at P = E(1 − s/L);
 *   <li>inverse, in coin per unit of quote notional: equity 1/(E·L) + s(1/E − 1/P) equals maintenance r/P at
 *       P = E(s + r)/(s + 1/L), zero at P = E·s/(s + 1/L).
 * </ul>
 *
 * @param liquidation price at which equity equals maintenance margin, in quote currency
 * @param bankruptcy price at which equity is zero, in quote currency
 */
public record LiquidationPrice(BigDecimal liquidation, BigDecimal bankruptcy) {

    private static final MathContext DIGITS = MathContext.DECIMAL128;

    /**
     * Solves a linear contract.
     *
     * @param side 1 for a long, −1 for a short
     * @param entry E, positive
     * @param leverage L, at least 1
     * @param maintenanceRate r, in [0, 1)
     * @return both prices; zero for a long of leverage 1
     */
    public static LiquidationPrice linear(int side, BigDecimal entry, BigDecimal leverage, BigDecimal maintenanceRate) {
        check(side, entry, leverage, maintenanceRate);
        final BigDecimal sign = BigDecimal.valueOf(side);
        // Multiplied through by s·L, lest 1/L be rounded.
        final BigDecimal value = entry.multiply(leverage.subtract(sign));
        final BigDecimal remaining = BigDecimal.ONE.subtract(sign.multiply(maintenanceRate));
        return new LiquidationPrice(value.divide(leverage.multiply(remaining), DIGITS), value.divide(leverage, DIGITS));
    }

    /**
     * Solves an inverse contract.
     *
     * @param side 1 for a long, −1 for a short
     * @param entry E, positive
     * @param leverage L, at least 1; above 1 for a short, which at 1 holds its notional in coin and cannot go bankrupt
     * @param maintenanceRate r, in [0, 1)
     * @return both prices
     */
    public static LiquidationPrice inverse(
            int side, BigDecimal entry, BigDecimal leverage, BigDecimal maintenanceRate) {
        check(side, entry, leverage, maintenanceRate);
        final BigDecimal sign = BigDecimal.valueOf(side);
        final BigDecimal divisor = leverage.add(sign);
        if (divisor.signum() <= 0) {
            throw new IllegalArgumentException("leverage of an inverse short must be above 1, got " + leverage);
        }
        final BigDecimal value = entry.multiply(leverage);
        final BigDecimal required = BigDecimal.ONE.add(sign.multiply(maintenanceRate));
        return new LiquidationPrice(value.multiply(required).divide(divisor, DIGITS), value.divide(divisor, DIGITS));
    }

    private static void check(int side, BigDecimal entry, BigDecimal leverage, BigDecimal maintenanceRate) {
        require(side == 1 || side == -1, "side must be 1 or -1", side);
        require(entry.signum() > 0, "entry must be positive", entry);
        require(leverage.compareTo(BigDecimal.ONE) >= 0, "leverage must be at least 1", leverage);
        require(
                maintenanceRate.signum() >= 0 && maintenanceRate.compareTo(BigDecimal.ONE) < 0,
                "maintenanceRate must be in [0, 1)",
                maintenanceRate);
    }

    private static void require(boolean holds, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", got " + value);
        }
    }
}
