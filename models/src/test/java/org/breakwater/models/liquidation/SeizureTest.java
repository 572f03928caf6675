package org.breakwater.models.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.breakwater.models.liquidation.seizure.BonusSeizure;
import org.breakwater.models.liquidation.seizure.DiscountedSale;
import org.breakwater.models.liquidation.seizure.MultiplierExchange;
import org.breakwater.models.liquidation.seizure.MultiplierExchange.Coin;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.Steps;

/** Debt repaid and collateral taken for it. */
class SeizureTest {

    @Property(seed = "141")
    void whatIsTakenIsWorthTheRepaymentAndItsBonusAndNeverMoreThanIsThere(
            @ForAll @DoubleRange(min = 0, max = 1e6) double wanted,
            @ForAll @DoubleRange(min = 0.01, max = 1e4) double price,
            @ForAll @DoubleRange(min = 0, max = 1e3) double balance) {
        BonusSeizure seizure = new BonusSeizure(1.05, 0.1);
        double taken = seizure.taken(wanted, 1, price, balance);
        double repaid = seizure.repaid(wanted, 1, price, balance);
        assertThat(taken).isLessThanOrEqualTo(balance);
        assertThat(repaid).isLessThanOrEqualTo(wanted * (1 + 1e-12));
        assertThat(taken * price).isCloseTo(repaid * 1.05, within(1e-9 * Math.max(1, taken * price)));
        assertThat(seizure.protocolFee(taken)).isBetween(0.0, taken * 0.1);
    }

    /** Taking over the solved debt frees the shortage: liability weight and fee on it less the collateral that goes. */
    @Property(seed = "142")
    void theDebtThatCoversAShortageFreesExactlyThat(
            @ForAll @DoubleRange(min = 1, max = 1e6) double shortage,
            @ForAll @DoubleRange(min = 0.1, max = 1e4) double price) {
        MultiplierExchange exchange = new MultiplierExchange(1.05, 1, 0, Steps.none());
        double repaid = exchange.cover(shortage, 0.8, 1.2, 0.01, new Coin(price, 1));
        double collateralValue = repaid * price * 1.05;
        double freed = repaid * price * (1 - 0.01) * 1.2 - collateralValue * 0.8;
        assertThat(freed).isCloseTo(shortage, within(1e-9 * shortage));
        assertThat(exchange.cover(shortage, 1.2, 1.2, 0, new Coin(price, 1))).isInfinite();
    }

    @Property(seed = "143")
    void onAGridTheAccountNeverGivesMoreThanTheRateAndNeverOwesLess(
            @ForAll @DoubleRange(min = 1, max = 1e6) double amount) {
        Steps steps = new Steps(1e6, 1e6, 1, Rounding.DOWN);
        MultiplierExchange exchange = new MultiplierExchange(1.01, 0.99, 1, steps);
        Coin asset = new Coin(1, 1e6);
        Coin debt = new Coin(100, 1e9);
        double whole = Math.rint(amount * 1e6) / 1e6;
        double repaid = exchange.liabilityFor(whole, asset, debt);
        double exact = whole * 0.99 / (100 * 1.01);
        assertThat(repaid).isBetween(exact - 1e-12 * exact, exact + 1e-9 + 1e-12 * exact);
        double taken = exchange.assetFor(repaid, debt, 2 * whole + 10, asset);
        assertThat(taken).isBetween(whole - 2e-6, whole + 2e-6);
    }

    /** A rest worth less than a dollar goes along, a larger one stays. */
    @Example
    void aRestOfNoValueIsTakenAsWell() {
        MultiplierExchange exchange = new MultiplierExchange(1, 1, 1, Steps.none());
        Coin dollar = new Coin(1, 1);
        assertThat(exchange.assetFor(99.5, dollar, 100, dollar)).isEqualTo(100);
        assertThat(exchange.assetFor(98.5, dollar, 100, dollar)).isEqualTo(98.5);
    }

    /** Prices of many digits: 5·10¹⁰ times a multiplier is beyond 2^53 and still exact. */
    @Example
    void largePricesAreDividedExactly() {
        MultiplierExchange exchange = new MultiplierExchange(1.01, 0.99, 0, new Steps(1e6, 1e6, 1, Rounding.DOWN));
        Coin coin = new Coin(50_123.456789, 1e8);
        double taken = exchange.assetFor(1.23456789, coin, 1e9, new Coin(0.999983, 1e6));
        assertThat(Math.rint(taken * 1e6)).isEqualTo(63132000911.0);
    }

    @Example
    void aSaleRepaysAShareOfALargeDebtAndAllOfASmallOne() {
        DiscountedSale sale = new DiscountedSale(0.1, 0.03, 0.5, 500, new Steps(1e6, 1e6, 1, Rounding.DOWN));
        assertThat(sale.maxRepaid(1_000, 400)).isCloseTo(400 / 0.97, within(1e-12));
        assertThat(sale.maxRepaid(-600, 400)).isCloseTo(300 / 0.97, within(1e-12));
        assertThat(sale.collateralFor(270, 3_000, 1)).isCloseTo(0.1, within(1e-15));
        assertThat(sale.collateralFor(1e9, 3_000, 1)).isEqualTo(1);
        assertThat(sale.costOf(0.333333333333333, 3_000)).isEqualTo(899.999999);
    }
}
