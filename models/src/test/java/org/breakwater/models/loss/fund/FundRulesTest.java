package org.breakwater.models.loss.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What a fund takes, keeps and owes. */
class FundRulesTest {

    @Test
    void aFundGivesAwayOnlyWhatItHoldsAboveItsThresholdAndHasFree() {
        FundOverflow overflow = new FundOverflow(100);
        assertThat(overflow.surplus(100, 100)).isZero();
        assertThat(overflow.surplus(130, 100)).isEqualTo(30);
        assertThat(overflow.surplus(130, 20)).isEqualTo(20);
        assertThat(overflow.surplus(130, -5)).isZero();
        assertThat(FundOverflow.none().surplus(1e300, 1e300)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new FundOverflow(Double.NaN));
    }

    /** {@code value·(total − n)/(balance − value)}, cut off, taken from n. */
    @Property(seed = "81")
    void sharesThatAreLostAreThoseOfExactWholeNumbers(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000_000L) long total,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000_000L) long balance,
            @ForAll @DoubleRange(max = 0.99) double staked,
            @ForAll @DoubleRange(max = 1.2) double asked) {
        long shares = (long) (total * staked);
        long worth = product(shares, balance).divide(BigInteger.valueOf(total)).longValueExact();
        long requested = (long) (worth * asked);
        FundShares fund = new FundShares(total, balance);
        double lost = fund.lostOnCancel(shares, requested);
        assertThat(fund.value(shares)).isEqualTo(worth);
        if (worth <= requested) {
            assertThat(lost).isZero();
        } else {
            long again = product(requested, total - shares)
                    .divide(BigInteger.valueOf(balance - requested))
                    .longValueExact();
            assertThat(lost).isEqualTo(shares - again).isNotNegative();
        }
    }

    @Test
    void theFirstDepositorGetsAShareForEachQuantum() {
        assertThat(new FundShares(0, 0).sharesFor(7)).isEqualTo(7);
        assertThat(new FundShares(0, 0).value(0)).isZero();
    }

    @Property(seed = "82")
    void whatIsAddedBringsHealthToZeroOrIsAllThatCanBe(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double others,
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double balance,
            @ForAll @DoubleRange(min = 0.1, max = 10) double assetPrice,
            @ForAll @DoubleRange(max = 5) double dearer,
            @ForAll @DoubleRange(max = 1e7) double most) {
        double debtPrice = assetPrice + dearer;
        double added = HealthShortfall.coins(others, balance, assetPrice, debtPrice, most);
        double before = health(others, balance, assetPrice, debtPrice);
        double after = health(others, balance + added, assetPrice, debtPrice);
        assertThat(added).isBetween(0.0, most);
        if (before >= 0) {
            assertThat(added).isZero();
        } else if (added < most) {
            assertThat(after).isCloseTo(0, within(1e-6));
        } else {
            assertThat(after).isLessThanOrEqualTo(1e-6);
        }
    }

    @Test
    void anAssetThatCountsForNothingCannotRestoreHealth() {
        assertThat(HealthShortfall.coins(-10, -1, 0, 2, 100)).isEqualTo(100);
        assertThat(HealthShortfall.coins(1, -1, 0, 2, 100)).isEqualTo(0.5);
    }

    @Test
    void theGateClosesAtMoreThanTheFundCoversAndOpensLater() {
        WithdrawalGate gate = new WithdrawalGate(1, 60);
        assertThat(gate.closes(600, 599)).isTrue();
        assertThat(gate.closes(600, 600)).isFalse();
        assertThat(new WithdrawalGate(0, 0).closes(1e-9, 1e9)).isTrue();
        assertThat(gate.closedUntil(100, true, 0)).isEqualTo(160);
        assertThat(gate.closedUntil(120, false, 160)).isEqualTo(160);
        assertThat(WithdrawalGate.lacking(5)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new WithdrawalGate(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new WithdrawalGate(0, Double.POSITIVE_INFINITY));
    }

    @Test
    void theFundGainsWhatTheMarketPaysBeyondBankruptcy() {
        assertThat(FundSettlement.delta(2, 3_060, 3_000)).isEqualTo(120);
        assertThat(FundSettlement.delta(-2, 3_060, 3_000)).isEqualTo(-120);
    }

    private static double health(double others, double balance, double assetPrice, double debtPrice) {
        return others + balance * (balance < 0 ? debtPrice : assetPrice);
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
