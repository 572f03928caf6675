package org.breakwater.models.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.breakwater.models.liquidation.price.AuctionTerms;
import org.breakwater.models.liquidation.price.BankruptcyPrice;
import org.breakwater.models.liquidation.price.CloseOutPrice;
import org.breakwater.models.liquidation.price.FillablePrice;
import org.breakwater.models.liquidation.price.PoolTerms;
import org.breakwater.models.rounding.Rounding;

/** Prices at which accounts are closed. */
class CloseOutPriceTest {

    private static final AuctionTerms AUCTION = new AuctionTerms(1, 600, 0.8, 7_200, 600);

    @Property(seed = "121")
    void anAuctionFallsWithoutAJump(@ForAll @DoubleRange(min = 0, max = 9_000) double seconds) {
        double share = AUCTION.share(seconds);
        assertThat(share).isBetween(0.0, 1.0);
        assertThat(AUCTION.share(seconds + 1)).isBetween(share - 0.001, share);
        assertThat(AUCTION.share(600)).isEqualTo(0.8);
        assertThat(AUCTION.share(600 - 1e-9)).isCloseTo(0.8, within(1e-11));
        assertThat(AUCTION.share(7_800)).isZero();
    }

    @Property(seed = "122")
    void whoTakesOverAnInsolventAccountIsPaidFromItsDebtToItsShortage(
            @ForAll @DoubleRange(min = 0, max = 1_000) double seconds) {
        double paid = AUCTION.insolventPayment(-100, -300, seconds);
        assertThat(paid).isBetween(100.0, 300.0);
        assertThat(AUCTION.insolventPayment(-100, -300, seconds + 1)).isGreaterThanOrEqualTo(paid);
    }

    /** A close at the bankruptcy price leaves equity over maintenance as it was. */
    @Property(seed = "123")
    void theBankruptcyPriceOfALegSharesTheAccountsEquityByMaintenanceMargin(
            @ForAll @DoubleRange(min = -1_000, max = 5_000) double equity,
            @ForAll @DoubleRange(min = 0.01, max = 1) double share) {
        double notional = 50_000;
        double other = 1_000;
        double maintenance = 5_000;
        double quote = BankruptcyPrice.quoteFor(
                -share * notional, equity, -share * maintenance, maintenance + other, Rounding.NONE);
        double left = equity + quote - share * notional;
        assertThat(left / (maintenance * (1 - share) + other)).isCloseTo(equity / (maintenance + other), within(1e-9));
    }

    @Example
    void bankruptcyQuotesRoundTowardsPlusInfinity() {
        assertThat(BankruptcyPrice.quoteFor(-10, 7, -1, 3, Rounding.CEILING)).isEqualTo(8);
        assertThat(BankruptcyPrice.quoteFor(10, 7, -1, 3, Rounding.CEILING)).isEqualTo(-12);
        assertThat(BankruptcyPrice.quoteFor(10, -7, -1, 3, Rounding.CEILING)).isEqualTo(-7);
    }

    @Property(seed = "124")
    void aFillablePriceGivesWayFromTheIndexToItsSpread(
            @ForAll @DoubleRange(min = -1, max = 2) double health, @ForAll boolean isLong) {
        double side = isLong ? 1 : -1;
        double price = new FillablePrice(1, 0.1).of(side * 2, side * 200, 10, health * 10, 10);
        assertThat((100 - price) * side).isBetween(-1e-12, 0.5 + 1e-12);
        assertThat(price).isCloseTo(100 - side * 0.5 * Math.max(0, Math.min(1, 1 - health)), within(1e-12));
    }

    @Property(seed = "125")
    void anAccountNeverGetsBetterThanTheIndexFromALiquidator(
            @ForAll @DoubleRange(min = 0, max = 0.99) double fee, @ForAll boolean sells) {
        CloseOutPrice.OracleFee oracle = new CloseOutPrice.OracleFee(fee);
        int side = sells ? -1 : 1;
        assertThat((oracle.price(100, side) - 100) * side).isCloseTo(100 * fee, within(1e-12));
        assertThat(oracle.price(100, side)).isPositive();
    }

    @Example
    void aPoolKeepsWhatTheOwnerHasLost() {
        assertThat(PoolTerms.payOut(2_200, 2_500)).isEqualTo(0.88);
        assertThat(PoolTerms.payOut(-1, 2_500)).isZero();
        PoolTerms pool = new PoolTerms(1e-12, 3, 1);
        assertThat(pool.impact(10_000)).isCloseTo(1, within(1e-12));
        assertThat(pool.impact(0.99)).isZero();
    }
}
