package org.breakwater.models.analytic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Equity and maintenance margin of a cross-margined account of linear contracts, in exact decimals.
 *
 * @param equity Σ amount·price·(1 − haircut) + Σ quantity·(mark − entry), in quote currency
 * @param maintenance Σ |quantity|·mark·rate, in quote currency
 */
public record CrossMargin(BigDecimal equity, BigDecimal maintenance) {

    /**
     * One collateral balance.
     *
     * @param amount in coin
     * @param price in quote currency per coin
     * @param haircut fraction taken off its value
     */
    public record Collateral(BigDecimal amount, BigDecimal price, BigDecimal haircut) {

        private BigDecimal value() {
            return amount.multiply(price).multiply(BigDecimal.ONE.subtract(haircut));
        }
    }

    /**
     * One linear position.
     *
     * @param quantity in coin, long positive
     * @param entry entry price
     * @param maintenanceRate fraction of the notional at mark
     * @param mark mark price
     */
    public record Holding(BigDecimal quantity, BigDecimal entry, BigDecimal maintenanceRate, BigDecimal mark) {

        private BigDecimal profit() {
            return quantity.multiply(mark.subtract(entry));
        }

        private BigDecimal maintenance() {
            return quantity.abs().multiply(mark).multiply(maintenanceRate);
        }
    }

    /**
     * Sums an account.
     *
     * @param collateral its balances
     * @param holdings its positions
     * @return exact equity and maintenance margin
     */
    public static CrossMargin of(List<Collateral> collateral, List<Holding> holdings) {
        BigDecimal equity = BigDecimal.ZERO;
        BigDecimal maintenance = BigDecimal.ZERO;
        for (Collateral balance : collateral) {
            equity = equity.add(balance.value());
        }
        for (Holding holding : holdings) {
            equity = equity.add(holding.profit());
            maintenance = maintenance.add(holding.maintenance());
        }
        return new CrossMargin(equity, maintenance);
    }

    /**
     * Returns how often equity covers the maintenance margin.
     *
     * @return equity/maintenance, 34 digits; below 1 the account is liquidatable
     * @throws ArithmeticException if nothing has to be maintained
     */
    public BigDecimal marginRatio() {
        return equity.divide(maintenance, MathContext.DECIMAL128);
    }
}
