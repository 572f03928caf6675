package org.breakwater.datasets.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Functions of Synthetix', Mango's and GMX's cases with other numbers, where the rule of the files says it all. */
class OtherNumbersTest {

    private static final double CASES = 1e-12;

    private static org.assertj.core.data.Offset<Double> relative(double expected) {
        return within(CASES * Math.max(1, Math.abs(expected)));
    }

    /** {@code min(max(cost + min, cost·(1 + profit), flag + cost), max)} in whole wei. */
    @Property(seed = "541", tries = 200)
    void synthetixPaysKeepersToTheLastWei(
            @ForAll @LongRange(max = Long.MAX_VALUE / 4) long flag,
            @ForAll @LongRange(max = Long.MAX_VALUE / 4) long cost,
            @ForAll @LongRange(max = 1_000_000_000_000L) long least,
            @ForAll @IntRange(max = 3_000) int profit,
            @ForAll @LongRange(max = Long.MAX_VALUE / 2) long most) {
        BigDecimal ratio = BigDecimal.valueOf(profit, 3);
        Asked asked = Asked.of(
                "synthetix-v3-perps/liquidation-fee",
                Map.of(
                        "flagRewardWei", Long.toString(flag),
                        "costWei", Long.toString(cost),
                        "minRewardWei", Long.toString(least),
                        "minProfitRatio", ratio,
                        "maxRewardWei", Long.toString(most)));
        BigDecimal spent = BigDecimal.valueOf(cost);
        BigDecimal expected = spent.add(BigDecimal.valueOf(least))
                .max(spent.multiply(BigDecimal.ONE.add(ratio)).setScale(0, RoundingMode.DOWN))
                .max(spent.add(BigDecimal.valueOf(flag)))
                .min(BigDecimal.valueOf(most));
        assertThat(asked.exact("rewardWei")).isEqualByComparingTo(expected);
    }

    @Property(seed = "542", tries = 200)
    void synthetixMarginsGrowWithTheShareOfTheSkewScale(
            @ForAll @DoubleRange(min = -50, max = 50) double btc,
            @ForAll @DoubleRange(min = -500, max = 500) double eth,
            @ForAll @IntRange(min = 1_000, max = 90_000) int btcPrice,
            @ForAll @IntRange(min = 100, max = 9_000) int ethPrice,
            @ForAll @DoubleRange(min = 0.01, max = 3) double imf,
            @ForAll @DoubleRange(min = 0, max = 0.1) double least) {
        Asked asked = Asked.of(
                "synthetix-v3-perps/account-margin",
                Map.ofEntries(
                        Map.entry("depositUsd", 100_000),
                        Map.entry("btcSize", btc),
                        Map.entry("ethSize", eth),
                        Map.entry("btcPrice", btcPrice),
                        Map.entry("ethPrice", ethPrice),
                        Map.entry("btcSkewScale", 100),
                        Map.entry("ethSkewScale", 1_000),
                        Map.entry("initialMarginFraction", imf),
                        Map.entry("minInitialMarginRatio", least),
                        Map.entry("maintenanceMarginScalar", 0.5),
                        Map.entry("liquidationRewardRatio", 0.05),
                        Map.entry("minimumPositionMarginBtc", 1_000),
                        Map.entry("minimumPositionMarginEth", 500)));
        double ofBtc = Math.abs(btc) * btcPrice * (Math.abs(btc) / 100 * imf + least);
        double ofEth = Math.abs(eth) * ethPrice * (Math.abs(eth) / 1_000 * imf + least);
        double positions = (btc == 0 ? 0 : 1_000) + (eth == 0 ? 0 : 500);
        double available = 100_000 - btc * btcPrice * btc / 2 / 100 - eth * ethPrice * eth / 2 / 1_000;
        double initial = ofBtc + ofEth + positions;
        double reward = 0.05 * (Math.abs(btc) * btcPrice + Math.abs(eth) * ethPrice);
        assertThat(asked.number("initialMargin")).isCloseTo(initial, relative(initial));
        double maintenance = (ofBtc + ofEth) / 2 + positions;
        assertThat(asked.number("maintenanceMargin")).isCloseTo(maintenance, relative(maintenance));
        assertThat(asked.number("availableMargin")).isCloseTo(available, relative(Math.abs(available) + 1e5));
        double withdrawable = available - initial - reward;
        assertThat(asked.number("withdrawable")).isCloseTo(withdrawable, relative(initial + Math.abs(available) + 1e5));
    }

    @Property(seed = "550", tries = 200)
    void synthetixEntersPositionsAtTheSkewAndMarksThemAtTheOracle(
            @ForAll @IntRange(min = -500, max = 500) int size,
            @ForAll @IntRange(min = 1, max = 90_000) int entry,
            @ForAll @IntRange(min = 1, max = 90_000) int price) {
        Asked asked = Asked.of(
                "synthetix-v3-perps/account-equity",
                Map.of(
                        "depositUsd", 20_000,
                        "sizes", Map.of("BTC", size),
                        "entryOracle", Map.of("BTC", entry),
                        "skewScale", Map.of("BTC", 1_000),
                        "initialMarginFraction", Map.of("BTC", 2),
                        "minInitialMarginRatio", Map.of("BTC", 0.01),
                        "maintenanceMarginScalar", Map.of("BTC", 0.5),
                        "prices", Map.of("BTC", price)));
        double profit = size * (price - entry * (1 + size / 2.0 / 1_000));
        double margin = Math.abs(size) * price * (Math.abs(size) / 1_000.0 * 2 + 0.01) * 0.5;
        assertThat(asked.number("pnl_BTC")).isCloseTo(profit, relative(Math.abs((double) size) * (price + entry)));
        assertThat(asked.number("availableMargin"))
                .isCloseTo(20_000 + profit, relative(Math.abs((double) size) * (price + entry)));
        if (Math.abs(20_000 + profit - margin) > 1) {
            assertThat(asked.get("liquidatable")).isEqualTo(20_000 + profit < margin);
        }
    }

    @Property(seed = "543", tries = 200)
    void synthetixDiscountsCollateralByItsMarketsDepth(
            @ForAll @DoubleRange(min = 0, max = 1e4) double amount,
            @ForAll @DoubleRange(min = 0.01, max = 1e5) double price,
            @ForAll @DoubleRange(min = 1, max = 1e5) double scale,
            @ForAll @DoubleRange(min = 0, max = 0.5) double lower,
            @ForAll @DoubleRange(min = 0, max = 0.5) double width) {
        Asked asked = Asked.of(
                "synthetix-v3-perps/collateral-haircut",
                Map.of(
                        "amount", amount,
                        "price", price,
                        "skewScale", scale,
                        "discountScalar", 1.5,
                        "lowerLimitDiscount", lower,
                        "upperLimitDiscount", lower + width));
        double discount = Math.max(lower, Math.min(lower + width, amount / scale * 1.5));
        assertThat(asked.number("discount")).isCloseTo(discount, relative(discount));
        double value = amount * price * (1 - discount);
        assertThat(asked.number("value")).isCloseTo(value, relative(value));
    }

    @Property(seed = "544", tries = 200)
    void synthetixWindowTakesWhatFeesLetTheSkewMove(
            @ForAll @IntRange(min = 1, max = 100) int maker,
            @ForAll @IntRange(min = 1, max = 100) int taker,
            @ForAll @IntRange(min = 1, max = 1_000_000) int scale,
            @ForAll @IntRange(min = 1, max = 60) int seconds) {
        Asked asked = Asked.of(
                "synthetix-v3-perps/partial-liquidation-sizing-rate-limit",
                Map.of(
                        "makerFee",
                        maker / 1e4,
                        "takerFee",
                        taker / 1e4,
                        "skewScale",
                        scale,
                        "multiplier",
                        2,
                        "windowSeconds",
                        seconds));
        double expected = (maker + taker) / 1e4 * scale * 2 * seconds;
        assertThat(asked.number("maxPerWindow")).isCloseTo(expected, relative(expected));
    }

    /** Lots of one coin at a price of one: one after the other, counted. */
    @Property(seed = "545", tries = 200)
    void mangoClosesLotByLotUntilHealthIsNoLongerNegative(
            @ForAll @IntRange(min = -40, max = 40) int base,
            @ForAll @IntRange(min = -60, max = 60) int cash,
            @ForAll @IntRange(min = 1, max = 40) int limit,
            @ForAll @IntRange(min = 1, max = 3) int price,
            @ForAll @IntRange(max = 3) int fees) {
        if (base == 0) {
            return;
        }
        int side = base > 0 ? -1 : 1;
        double fee = fees / 8.0;
        double paid = price * (1 + side * fee);
        Asked asked = Asked.of(
                "mango-v4/partial-liquidation-sizing",
                Map.of(
                        "settleToken",
                        cash,
                        "base",
                        base,
                        "quote",
                        0,
                        "price",
                        price,
                        "baseAssetWeight",
                        0.5,
                        "baseLiabWeight",
                        1.5,
                        "liquidationFee",
                        fee,
                        "maxBase",
                        side * limit));
        int closed = 0;
        while (health(cash, base + side * closed, -side * closed * paid, price) < 0
                && closed < Math.abs(base)
                && closed < limit) {
            closed++;
        }
        assertThat(asked.number("baseAfter")).isEqualTo(base + side * closed);
        assertThat(asked.number("quoteAfter")).isCloseTo(-side * closed * paid, within(CASES));
    }

    private static double health(double cash, double base, double quote, double price) {
        return cash + quote + base * price * (base > 0 ? 0.5 : 1.5);
    }

    /** {@code min(fund·ip/sp, need, liqorMax)}, the rest only from an empty fund, all of it no more than health needs. */
    @Property(seed = "546", tries = 200)
    void mangoPaysWhatHealthNeedsAndSocialisesOnlyOnceTheFundIsEmpty(
            @ForAll @IntRange(min = 1, max = 100) int settle,
            @ForAll @IntRange(min = 1, max = 100) int debt,
            @ForAll @IntRange(min = -100, max = 0) int others,
            @ForAll @IntRange(max = 60) int fund,
            @ForAll @IntRange(max = 60) int limit,
            @ForAll @IntRange(min = 1, max = 4) int insurancePrice) {
        double need = need(settle - debt, others, debt);
        double held = fund * insurancePrice / 2.0;
        double taken = Math.min(held, Math.min(need, limit));
        boolean empty = taken >= held;
        Asked asked = Asked.of(
                "mango-v4/loss-waterfall",
                Map.of(
                        "settleTokenWeight", 0.9,
                        "settlePrice", 2,
                        "insurancePrice", insurancePrice,
                        "liqeeSettleToken", settle,
                        "liqeePerpQuote", -debt,
                        "liqeeOtherUsd", others,
                        "insuranceFund", fund,
                        "liqorMaxTransfer", limit));
        double social = empty ? need - taken : 0;
        assertThat(asked.number("liqorPerpQuote")).isCloseTo(-taken, within(1e-6));
        assertThat(asked.number("insurancePaid")).isCloseTo(taken * 2 / insurancePrice, within(1e-6));
        assertThat(asked.number("socializedLoss")).isCloseTo(social, within(1e-6));
        assertThat(asked.number("liqeePerpAfter")).isCloseTo(taken + social - debt, within(1e-6));
    }

    /** Coins of 2, weights 0.9 and 1.1: least that makes health zero, found by halving. */
    private static double need(double balance, double others, double debt) {
        double low = 0;
        double high = debt;
        if (balance * (balance < 0 ? 2.2 : 1.8) + others >= 0) {
            return 0;
        }
        for (int k = 0; k < 100; k++) {
            double middle = (low + high) / 2;
            double held = balance + middle;
            if (held * (held < 0 ? 2.2 : 1.8) + others < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    @Property(seed = "547", tries = 200)
    void gmxLiquidatesBelowItsFloorsAndAtNothing(
            @ForAll @IntRange(max = 60_000) int collateral,
            @ForAll @IntRange(min = 3_000, max = 7_000) int price,
            @ForAll boolean isLong) {
        Asked asked = Asked.of(
                "gmx-synthetics/liquidation-trigger-pay-out",
                Map.of(
                        "collateralAmount",
                        collateral,
                        "collateralPrice",
                        1,
                        "sizeUsd",
                        200_000,
                        "sizeInTokens",
                        40,
                        "indexPrice",
                        price,
                        "isLong",
                        isLong,
                        "minCollateralFactor",
                        0.01,
                        "minCollateralUsd",
                        1));
        int profit = (isLong ? 1 : -1) * (40 * price - 200_000);
        int left = collateral + profit;
        assertThat(asked.get("liquidatable")).isEqualTo(left < 1 || left <= 0 || left < 2_000);
    }

    @Property(seed = "548", tries = 200)
    void gmxDeleveragesBeyondAShareOfThePool(
            @ForAll @IntRange(min = 20, max = 60) int price, @ForAll @IntRange(min = 1, max = 1_000) int thousands) {
        Asked asked = Asked.of(
                "gmx-synthetics/adl-trigger",
                Map.of(
                        "poolLongTokenEth",
                        1_000,
                        "ethPrice",
                        5_000,
                        "positionTokens",
                        thousands * 1_000,
                        "entry",
                        20,
                        "price",
                        price,
                        "maxPnlFactorForAdl",
                        0.1,
                        "minPnlFactorAfterAdl",
                        0.02));
        long profit = (price - 20) * 1_000L * thousands;
        assertThat(asked.number("pnlUsd")).isEqualTo(profit);
        assertThat(asked.get("adlEnabled")).isEqualTo(profit > 500_000);
    }

    @Property(seed = "549", tries = 200)
    void gmxImpactIsAPowerOfTheImbalance(
            @ForAll @DoubleRange(min = 0, max = 1e6) double imbalance,
            @ForAll @IntRange(min = 1, max = 3) int exponent) {
        Asked asked = Asked.of(
                "gmx-synthetics/market-impact", Map.of("diffUsd", imbalance, "exponent", exponent, "factor", 1e-9));
        double expected = imbalance < 1 ? 0 : 1e-9 * Math.pow(imbalance, exponent);
        assertThat(asked.number("impactUsd")).isCloseTo(expected, relative(expected));
    }
}
