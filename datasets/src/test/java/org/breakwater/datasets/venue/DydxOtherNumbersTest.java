package org.breakwater.datasets.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/**
 * The functions of dYdX v4's cases with other numbers, against the rules as the case files state them, in exact integers. Prices
 * are whole dollars: a base quantum of BTC is worth a hundredth of it in quote quanta, one of ETH a thousandth.
 */
class DydxOtherNumbersTest {

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
    private static final long ORACLE = 50_000;

    private static BigInteger big(long x) {
        return BigInteger.valueOf(x);
    }

    private static BigInteger floor(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        return parts[1].signum() * b.signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static BigInteger ceiling(BigInteger a, BigInteger b) {
        return floor(a.negate(), b).negate();
    }

    private static BigInteger ppm(BigInteger amount, long ppm) {
        return ceiling(amount.multiply(big(ppm)), MILLION);
    }

    private static void same(Asked asked, String output, BigInteger expected) {
        assertThat(asked.exact(output)).as(output).isEqualByComparingTo(new BigDecimal(expected));
    }

    /** A position of BTC at 50,000 or another price, the tier with 20 % and half of it. */
    private record Subaccount(long usdc, long btc, long price) {

        /** Cut off to whole quote quanta. */
        BigInteger notional(long base) {
            return big(base).multiply(big(price)).divide(big(100));
        }

        BigInteger margin(long base) {
            return ppm(ppm(notional(Math.abs(base)), 200_000), 500_000);
        }

        BigInteger equity() {
            return big(usdc).multiply(MILLION).add(notional(btc));
        }

        BigInteger bankruptcy(long delta) {
            BigInteger change = notional(btc + delta).subtract(notional(btc));
            BigInteger margins = margin(btc + delta).subtract(margin(btc)).abs();
            return change.negate().subtract(floor(equity().multiply(margins), margin(btc)));
        }
    }

    @Property(seed = "501", tries = 200)
    void maintenanceRateIsFloored(
            @ForAll @IntRange(max = 1_000_000) int im, @ForAll @IntRange(max = 1_000_000) int mf) {
        Asked asked = Asked.of("dydx-v4/margin-schedule", Map.of("initialMarginPpm", im, "maintenanceFractionPpm", mf));
        same(asked, "maintenanceMarginPpm", big(im).multiply(big(mf)).divide(MILLION));
    }

    @Property(seed = "502", tries = 200)
    void initialMarginFollowsOpenInterest(
            @ForAll @IntRange(max = 1_000_000) int base,
            @ForAll @LongRange(max = 10_000_000_000_000L) long lower,
            @ForAll @LongRange(min = 1, max = 10_000_000_000_000L) long width,
            @ForAll @LongRange(max = 30_000_000_000_000L) long openInterest,
            @ForAll @LongRange(max = 1_000_000_000_000_000L) long notional) {
        long above = Math.max(0, Math.min(width, openInterest - lower));
        BigInteger rate =
                big(base).add(big(1_000_000 - base).multiply(big(above)).divide(big(width)));
        Map<String, Object> inputs = Map.of(
                "initialMarginPpm", base,
                "openInterestNotional", openInterest,
                "openInterestLowerCap", lower,
                "openInterestUpperCap", lower + width,
                "positionNotionalQuoteQuantums", notional);
        same(Asked.of("dydx-v4/margin-schedule-3", inputs), "effectiveInitialMarginPpm", rate);
        same(
                Asked.of("dydx-v4/margin-schedule-2", inputs),
                "initialMarginQuoteQuantums",
                ceiling(rate.multiply(big(notional)), MILLION));
    }

    @Property(seed = "503", tries = 200)
    void marginOfAPositionIsRoundedUpTwiceAndMaintenanceDoesNotFollowOpenInterest(
            @ForAll @IntRange(min = 1, max = 9_999_999) int price,
            @ForAll @IntRange(min = 1, max = 900_000_000) int quantums,
            @ForAll @IntRange(min = 1, max = 1_000_000) int im,
            @ForAll @IntRange(min = 1, max = 1_000_000) int mf,
            @ForAll @IntRange(max = 900_000_000) int openInterest) {
        // a price of hundredths and a base of ten thousandths: quote quanta are whole
        BigInteger notional = big(price).multiply(big(quantums));
        BigInteger open = big(price).multiply(big(openInterest));
        Assume.that(notional.bitLength() < 53 && open.bitLength() < 53);
        BigInteger rate = big(im);
        BigInteger upper = big(2_000_000_000_000L);
        BigInteger above =
                open.subtract(big(1_000_000_000_000L)).max(BigInteger.ZERO).min(big(1_000_000_000_000L));
        rate = rate.add(big(1_000_000 - im).multiply(above).divide(big(1_000_000_000_000L)));
        Asked asked = Asked.of(
                "dydx-v4/margin-schedule-4",
                Map.of(
                        "price", price,
                        "priceExponent", -2,
                        "baseAtomicResolution", -4,
                        "positionBaseQuantums", quantums,
                        "initialMarginPpm", im,
                        "maintenanceFractionPpm", mf,
                        "openInterestBaseQuantums", openInterest,
                        "openInterestLowerCap", 1_000_000_000_000L,
                        "openInterestUpperCap", upper));
        same(asked, "initialMargin", ceiling(notional.multiply(rate), MILLION));
        same(asked, "maintenanceMargin", ppm(ppm(notional, im), mf));
    }

    @Property(seed = "504", tries = 200)
    void equityAndMarginsSumOverPositions(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long usdc,
            @ForAll @LongRange(min = -10_000_000_000L, max = 10_000_000_000L) long btc,
            @ForAll @LongRange(min = -100_000_000_000L, max = 100_000_000_000L) long eth,
            @ForAll @IntRange(min = 1, max = 100_000) int btcPrice,
            @ForAll @IntRange(min = 1, max = 10_000) int ethPrice,
            @ForAll @IntRange(min = 1, max = 1_000_000) int im,
            @ForAll @IntRange(min = 1, max = 1_000_000) int mf) {
        Asked asked = Asked.of(
                "dydx-v4/account-equity-margin",
                Map.of(
                        "usdcQuoteQuantums", usdc,
                        "btcBaseQuantums", btc,
                        "ethBaseQuantums", eth,
                        "btcOracle", btcPrice,
                        "ethOracle", ethPrice,
                        "btcImfPpm", im,
                        "btcMaintFractionPpm", mf,
                        "ethImfPpm", 200_000,
                        "ethMaintFractionPpm", 500_000));
        BigInteger ofBtc = big(btc).multiply(big(btcPrice)).divide(big(100));
        BigInteger ofEth = big(eth).multiply(big(ethPrice)).divide(big(1_000));
        same(asked, "netCollateral", big(usdc).add(ofBtc).add(ofEth));
        same(asked, "initialMargin", ppm(ofBtc.abs(), im).add(ppm(ofEth.abs(), 200_000)));
        same(asked, "maintenanceMargin", ppm(ppm(ofBtc.abs(), im), mf).add(ppm(ppm(ofEth.abs(), 200_000), 500_000)));
    }

    @Property(seed = "505", tries = 200)
    void liquidationIsStrictAndNeedsAMarginRequirement(
            @ForAll @IntRange(min = -20, max = 20) int tenths, @ForAll @IntRange(min = -3, max = 3) int off) {
        // one coin for each ten: maintenance 5,000 of 50,000, and accounts around it
        long btc = tenths * 10_000_000L;
        long usdc = -tenths * ORACLE / 10 + Math.abs(tenths) * 500L + off;
        Subaccount account = new Subaccount(usdc, btc, ORACLE);
        Asked asked = Asked.of("dydx-v4/liquidation-trigger", Map.of("usdc", usdc, "btcBaseQuantums", btc));
        boolean liquidatable =
                account.margin(btc).signum() > 0 && account.margin(btc).compareTo(account.equity()) > 0;
        assertThat(asked.get("liquidatable")).isEqualTo(liquidatable);
    }

    @Property(seed = "506", tries = 300)
    void theQuoteAtBankruptcyIsRoundedTowardsPlusInfinity(
            @ForAll @LongRange(min = -200_000, max = 200_000) long usdc,
            @ForAll @LongRange(min = 1, max = 10_000_000_000L) long size,
            @ForAll boolean isShort,
            @ForAll @LongRange(min = 1, max = 10_000_000_000L) long closed,
            @ForAll @IntRange(min = 1, max = 100_000) int price) {
        Subaccount account = new Subaccount(usdc, isShort ? -size : size, price);
        Assume.that(account.margin(account.btc).signum() > 0);
        long delta = (isShort ? 1 : -1) * Math.min(size, closed);
        Asked asked = Asked.of(
                "dydx-v4/bankruptcy-price",
                Map.of(
                        "usdc",
                        usdc,
                        "btcBaseQuantums",
                        account.btc,
                        "perpetualId",
                        0,
                        "deltaBaseQuantums",
                        delta,
                        "btcOracle",
                        price,
                        "ethOracle",
                        3_000));
        same(asked, "bankruptcyQuoteQuantums", account.bankruptcy(delta));
    }

    /** Within the 1e-15 of the cases, of a price that is a quotient of several doubles. */
    @Property(seed = "507", tries = 200)
    void theFillablePriceGivesWayAsTheRuleSays(
            @ForAll @LongRange(min = -100_000, max = 100_000) long usdc,
            @ForAll @LongRange(min = 1, max = 1_000_000_000L) long size,
            @ForAll boolean isShort,
            @ForAll @IntRange(max = 3_000_000) int adjustment,
            @ForAll @IntRange(max = 2_000_000) int spread) {
        Subaccount account = new Subaccount(usdc, isShort ? -size : size, ORACLE);
        BigDecimal margin = new BigDecimal(account.margin(account.btc));
        Asked asked = Asked.of(
                "dydx-v4/fillable-close-out-price",
                Map.of(
                        "usdc",
                        usdc,
                        "btcBaseQuantums",
                        account.btc,
                        "perpetualId",
                        0,
                        "deltaBaseQuantums",
                        -account.btc,
                        "bankruptcyAdjustmentPpm",
                        adjustment,
                        "spreadToMaintenanceMarginRatioPpm",
                        spread,
                        "btcOracle",
                        ORACLE,
                        "ethOracle",
                        3_000));
        MathContext digits = new MathContext(40);
        BigDecimal health = new BigDecimal(account.equity()).divide(margin, digits);
        BigDecimal rate = BigDecimal.valueOf(adjustment, 6)
                .multiply(BigDecimal.ONE.subtract(health))
                .max(BigDecimal.ZERO)
                .min(BigDecimal.ONE);
        BigDecimal quote = new BigDecimal(account.notional(account.btc))
                .subtract(rate.multiply(BigDecimal.valueOf(spread, 6)).multiply(margin));
        double expected = quote.multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(account.btc), digits)
                .doubleValue();
        assertThat(asked.number("fillablePriceUsd")).isCloseTo(expected, within(1e-15 * Math.max(1, expected)));
    }

    @Property(seed = "508", tries = 200)
    void theFundReceivesTheSurplusUpToTheFeeAndPaysAllThatIsMissing(
            @ForAll @LongRange(min = -6_000, max = -4_000) long usdc,
            @ForAll @LongRange(min = 1, max = 10_000_000L) long filled,
            @ForAll @IntRange(min = 40_000, max = 60_000) int fillPrice,
            @ForAll @IntRange(max = 50_000) int fee) {
        Subaccount account = new Subaccount(usdc, 10_000_000, ORACLE);
        Asked asked = Asked.of(
                "dydx-v4/liquidation-fee-insurance-fund-delta",
                Map.of(
                        "usdc", usdc,
                        "btcBaseQuantums", account.btc,
                        "isBuy", false,
                        "fillBaseQuantums", filled,
                        "fillPriceUsd", fillPrice,
                        "maxLiquidationFeePpm", fee,
                        "btcOracle", ORACLE));
        BigInteger quote = big(filled).multiply(big(fillPrice)).divide(big(100));
        BigInteger surplus = quote.subtract(account.bankruptcy(-filled));
        BigInteger most = quote.multiply(big(fee)).divide(MILLION);
        same(asked, "insuranceFundDeltaQuoteQuantums", surplus.signum() <= 0 ? surplus : surplus.min(most));
    }

    @Property(seed = "509", tries = 200)
    void onePartOfAPositionIsClosedAndNoLessThanTheMinimum(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long least,
            @ForAll @IntRange(min = 1, max = 1_000_000) int portion,
            @ForAll @LongRange(min = 1, max = 10_000_000_000L) long size) {
        BigInteger notional = new Subaccount(0, size, ORACLE).notional(size);
        Asked asked = Asked.of(
                "dydx-v4/partial-liquidation-sizing",
                Map.of(
                        "minPositionNotionalLiquidated", least,
                        "maxPositionPortionLiquidatedPpm", portion,
                        "btcBaseQuantums", size,
                        "btcOracle", ORACLE));
        BigInteger minimum = big(least).min(notional);
        same(asked, "minNotional", minimum);
        same(asked, "maxNotional", minimum.max(notional.multiply(big(portion)).divide(MILLION)));
    }

    @Property(seed = "510", tries = 200)
    void theFundPaysAllOrNothing(
            @ForAll @LongRange(max = 1_000_000_000_000L) long balance, @ForAll @IntRange(min = -2, max = 2) int off) {
        Asked asked = Asked.of(
                "dydx-v4/insurance-fund", Map.of("insuranceFundBalance", balance, "insuranceFundDelta", off - balance));
        assertThat(asked.get("valid")).isEqualTo(off >= balance || off >= 0);
    }

    @Property(seed = "511", tries = 200)
    void accountsBelowZeroCloseAtBankruptcyAndOthersOnlyInFinalSettlement(
            @ForAll @LongRange(min = 49_990, max = 50_010) long usdc, @ForAll boolean finalSettlement) {
        Asked asked = Asked.of(
                "dydx-v4/adl-trigger",
                Map.of(
                        "usdc", usdc,
                        "btcBaseQuantums", -100_000_000L,
                        "btcOracle", ORACLE,
                        "finalSettlement", finalSettlement));
        assertThat(asked.get("atBankruptcyPrice")).isEqualTo(usdc < ORACLE);
        assertThat(asked.get("atOraclePrice")).isEqualTo(usdc >= ORACLE && finalSettlement);
    }

    @Property(seed = "512", tries = 200)
    void bothSidesCloseAtTheBankruptcyPriceIfTheirsOverlap(
            @ForAll @LongRange(min = 40_000, max = 60_000) long liquidated,
            @ForAll @LongRange(min = -60_000, max = 10_000) long offsetting) {
        Asked asked = Asked.of(
                "dydx-v4/deleveraging-outcome",
                Map.of(
                        "liquidatedUsdc",
                        liquidated,
                        "liquidatedBtc",
                        -1,
                        "offsettingUsdc",
                        offsetting,
                        "offsettingBtc",
                        1,
                        "deltaBtc",
                        1,
                        "btcOracle",
                        ORACLE));
        // the short pays all it has for its coin; the long must not need more than that
        boolean accepted = liquidated + offsetting >= 0;
        assertThat(asked.get("accepted")).isEqualTo(accepted);
        if (accepted) {
            assertThat(asked.number("liquidatedUsdcAfter")).isZero();
            assertThat(asked.number("offsettingUsdcAfter")).isEqualTo(liquidated + offsetting);
        }
    }

    @Property(seed = "513", tries = 200)
    void theMedianOfAnEvenCountIsRoundedAwayFromZero(
            @ForAll @Size(min = 1, max = 9) List<@LongRange(min = -1_000_000_000, max = 1_000_000_000) Long> values) {
        long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        int n = sorted.length;
        long sum = n % 2 == 1 ? 2 * sorted[n / 2] : sorted[n / 2 - 1] + sorted[n / 2];
        long expected = sum % 2 == 0 ? sum / 2 : (sum + Long.signum(sum)) / 2;
        same(Asked.of("dydx-v4/oracle-median", Map.of("values", values)), "median", big(expected));
        assertThat(Arrays.stream(sorted).min().orElseThrow()).isLessThanOrEqualTo(expected);
    }
}
