package org.breakwater.datasets.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/**
 * The functions of Drift v2's cases with other numbers, against the rules as the case files state them, in exact integers of the
 * file's fixed point: quote and price 1e6, base 1e9, ratios and weights 1e4, fees 1e6; every division truncates.
 */
class DriftOtherNumbersTest {

    private static final BigInteger QUOTE = BigInteger.valueOf(1_000_000);
    private static final BigInteger BASE = BigInteger.valueOf(1_000_000_000);

    private static BigInteger big(long x) {
        return BigInteger.valueOf(x);
    }

    private static BigInteger ceiling(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    private static void same(Asked asked, String output, BigInteger expected) {
        assertThat(asked.exact(output)).as(output).isEqualByComparingTo(new BigDecimal(expected));
    }

    /** {@code min(w, 1.1/(1 + imf·√size))} and {@code max(w, 0.8·w + imf·√size)}; the root in 1e-5 of a coin's root. */
    @Property(seed = "521", tries = 300)
    void weightsFallAndRiseWithTheRootOfTheSize(
            @ForAll @IntRange(max = 100_000) int factor,
            @ForAll @LongRange(max = 1_000_000_000_000_000L) long amount,
            @ForAll @IntRange(max = 10_000) int assetWeight,
            @ForAll @IntRange(min = 10_000, max = 30_000) int debtWeight) {
        Asked asked = Asked.of(
                "drift-v2/collateral-haircut-liability-weight-size-dependent",
                Map.of(
                        "imfFactor", factor,
                        "tokenAmount", amount,
                        "decimals", 6,
                        "initialAssetWeight", assetWeight,
                        "initialLiabilityWeight", debtWeight,
                        "maintenanceLiabilityWeight", 0,
                        "marginType", "Initial"));
        BigInteger root = big(amount)
                .multiply(big(1_000))
                .multiply(BigInteger.TEN)
                .add(BigInteger.ONE)
                .sqrt();
        BigInteger size = root.multiply(big(factor)).divide(big(100_000));
        BigInteger discounted = big(1_100_000).multiply(big(10_000)).divide(QUOTE.add(size));
        same(asked, "assetWeight", factor == 0 ? big(assetWeight) : discounted.min(big(assetWeight)));
        BigInteger premium =
                big(debtWeight - debtWeight / 5).add(root.multiply(big(factor)).divide(big(10_000_000)));
        same(asked, "liabilityWeight", factor == 0 ? big(debtWeight) : premium.max(big(debtWeight)));
    }

    /** {@code mean(initial, maintenance)} where an order fills, of large holdings no more than their size allows. */
    @Property(seed = "532", tries = 200)
    void aFillCountsHalfWayBetweenInitialAndMaintenance(
            @ForAll @IntRange(max = 100_000) int factor,
            @ForAll @LongRange(max = 1_000_000_000_000_000L) long amount,
            @ForAll @IntRange(max = 10_000) int initial,
            @ForAll @IntRange(max = 10_000) int maintenance) {
        Asked asked = Asked.of(
                "drift-v2/collateral-haircut-liability-weight-size-dependent-4",
                Map.of(
                        "imfFactor", factor,
                        "tokenAmount", amount,
                        "decimals", 6,
                        "initialAssetWeight", initial,
                        "maintenanceAssetWeight", maintenance,
                        "marginType", "Fill"));
        BigInteger root = big(amount).multiply(big(10_000)).add(BigInteger.ONE).sqrt();
        BigInteger size = root.multiply(big(factor)).divide(big(100_000));
        BigInteger discounted = big(1_100_000).multiply(big(10_000)).divide(QUOTE.add(size));
        BigInteger mean = big((initial + maintenance) / 2);
        same(asked, "assetWeight", factor == 0 ? mean : mean.min(discounted));
    }

    /** {@code shortage/(price·(lw − aw·am/lm) − price·fundFee·lw)}, weights with a digit more, truncated after each division. */
    @Property(seed = "533", tries = 300)
    void theDebtThatCoversAShortageTruncatesAfterEachDivision(
            @ForAll @LongRange(min = 1, max = 10_000_000_000L) long shortage,
            @ForAll @IntRange(min = 1_000, max = 9_500) int assetWeight,
            @ForAll @IntRange(min = 10_000, max = 15_000) int debtWeight,
            @ForAll @IntRange(min = 1_000_000, max = 1_100_000) int assetMultiplier,
            @ForAll @IntRange(min = 900_000, max = 1_000_000) int debtMultiplier,
            @ForAll @IntRange(min = 6, max = 9) int decimals,
            @ForAll @LongRange(min = 1_000, max = 10_000_000_000L) long price,
            @ForAll @IntRange(max = 20_000) int fee) {
        BigInteger counted =
                big(assetWeight * 10L).multiply(big(assetMultiplier)).divide(big(debtMultiplier));
        BigInteger perCoin = big(price)
                .multiply(big(debtWeight * 10L).subtract(counted))
                .subtract(big(price).multiply(big(fee)).divide(QUOTE).multiply(big(debtWeight * 10L)));
        Assume.that(perCoin.signum() > 0 && perCoin.bitLength() <= 53);
        BigInteger scale = BigInteger.TEN.pow(decimals - 6);
        BigInteger expected = big(shortage)
                .multiply(scale)
                .multiply(QUOTE)
                .multiply(big(100_000))
                .divide(perCoin);
        Assume.that(expected.bitLength() <= 52);
        Asked asked = Asked.of(
                "drift-v2/partial-liquidation-sizing-2",
                Map.of(
                        "marginShortage", shortage,
                        "assetWeight", assetWeight,
                        "assetLiquidationMultiplier", assetMultiplier,
                        "liabilityWeight", debtWeight,
                        "liabilityLiquidationMultiplier", debtMultiplier,
                        "liabilityDecimals", decimals,
                        "liabilityPrice", price,
                        "ifLiquidationFee", fee));
        same(asked, "liabilityTransfer", expected);
    }

    @Property(seed = "522", tries = 200)
    void theWeightFallsOnceDepositsAreWorthMoreThanTheStart(
            @ForAll @IntRange(max = 1_000_000) int deposits,
            @ForAll @IntRange(min = 1, max = 1_000) int price,
            @ForAll @IntRange(max = 10_000) int weight,
            @ForAll @IntRange(min = 1, max = 1_000_000_000) int start) {
        Asked asked = Asked.of(
                "drift-v2/collateral-haircut-concentration-cap",
                Map.of(
                        "depositsSol", deposits,
                        "price", price,
                        "initialAssetWeight", weight,
                        "scaleInitialAssetWeightStartUsd", start));
        BigInteger value = big(deposits).multiply(big(price));
        boolean large = value.compareTo(big(start)) >= 0;
        same(asked, "assetWeight", large ? big(weight).multiply(big(start)).divide(value) : big(weight));
    }

    /** {@code shortage/(price·quotePrice·(ratio − fee) − price·fundFee)}, truncated after each division. */
    @Property(seed = "523", tries = 300)
    void theSizeThatCoversAShortageTruncatesAfterEachDivision(
            @ForAll @LongRange(min = 1, max = 10_000_000_000L) long shortage,
            @ForAll @IntRange(min = 200, max = 5_000) int ratio,
            @ForAll @IntRange(max = 10_000) int fee,
            @ForAll @IntRange(max = 9_000) int fundFee,
            @ForAll @LongRange(min = 1_000, max = 100_000_000_000L) long price,
            @ForAll @LongRange(min = 900_000, max = 1_100_000) long quotePrice) {
        BigInteger valued = big(price).multiply(big(quotePrice)).divide(QUOTE);
        BigInteger freed = valued.multiply(big(ratio * 100L - fee))
                .divide(QUOTE)
                .subtract(big(price).multiply(big(fundFee)).divide(QUOTE));
        Assume.that(freed.signum() > 0);
        BigInteger expected = big(shortage).multiply(BASE).divide(freed);
        Assume.that(expected.bitLength() <= 52);
        Asked asked = Asked.of(
                "drift-v2/partial-liquidation-sizing",
                Map.of(
                        "marginShortage", shortage,
                        "marginRatio", ratio,
                        "liquidationFee", fee,
                        "ifLiquidationFee", fundFee,
                        "oraclePrice", price,
                        "quoteOraclePrice", quotePrice));
        same(asked, "baseAssetAmount", expected);
    }

    /** Amounts of six and nine decimals, prices of six. */
    @Property(seed = "524", tries = 300)
    void collateralAndDebtAreExchangedInFavourOfTheVenue(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long assets,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long debts,
            @ForAll @IntRange(min = 1_000_000, max = 1_200_000) int assetMultiplier,
            @ForAll @IntRange(min = 800_000, max = 1_000_000) int debtMultiplier,
            @ForAll @LongRange(min = 1_000, max = 100_000_000_000L) long assetPrice,
            @ForAll @LongRange(min = 1_000, max = 100_000_000_000L) long debtPrice) {
        Map<String, Object> inputs = new HashMap<>(Map.of(
                "assetAmount", assets,
                "assetMultiplier", assetMultiplier,
                "assetDecimals", 6,
                "assetPrice", assetPrice,
                "liabilityTransfer", debts,
                "liabilityMultiplier", debtMultiplier,
                "liabilityDecimals", 9,
                "liabilityPrice", debtPrice));
        BigInteger assetWorth = big(assetPrice).multiply(big(debtMultiplier));
        BigInteger debtWorth = big(debtPrice).multiply(big(assetMultiplier));
        BigInteger transfer = ceiling(big(assets).multiply(big(1_000)).multiply(assetWorth), debtWorth);
        if (transfer.bitLength() <= 53) {
            same(Asked.of("drift-v2/liquidation-bonus", inputs), "liabilityTransfer", transfer);
        }
        BigInteger taken = big(debts).multiply(debtWorth).divide(assetWorth.multiply(big(1_000)));
        if (taken.bitLength() <= 53) {
            BigInteger rest =
                    big(assets).subtract(taken).abs().multiply(big(assetPrice)).divide(QUOTE);
            boolean snaps = rest.compareTo(QUOTE) < 0;
            same(Asked.of("drift-v2/liquidation-bonus-2", inputs), "assetTransfer", snaps ? big(assets) : taken);
        }
    }

    /** {@code min(max, 0.95·(ratio − fee − shortage/(size·price)))}. */
    @Property(seed = "525", tries = 300)
    void theFundGetsItsShareOfWhatIsLeftAboveTheShortage(
            @ForAll @LongRange(max = 10_000_000_000L) long shortage,
            @ForAll @LongRange(min = 1_000, max = 1_000_000_000_000L) long size,
            @ForAll @IntRange(min = 1, max = 5_000) int ratio,
            @ForAll @IntRange(max = 100_000) int fee,
            @ForAll @LongRange(min = 1_000, max = 100_000_000_000L) long price,
            @ForAll @IntRange(max = 100_000) int max) {
        BigInteger lacking =
                big(shortage).multiply(BASE).divide(big(size)).multiply(QUOTE).divide(big(price));
        Assume.that(big(shortage).multiply(BASE).divide(big(size)).bitLength() <= 52);
        BigInteger left = big(ratio * 100L - fee).subtract(lacking).max(BigInteger.ZERO);
        BigInteger expected = left.multiply(big(19)).divide(big(20)).min(big(max));
        Asked asked = Asked.of(
                "drift-v2/liquidation-fee-split",
                Map.of(
                        "marginShortage", shortage,
                        "baseAssetAmount", size,
                        "marginRatio", ratio,
                        "liquidatorFee", fee,
                        "oraclePrice", price,
                        "quotePrice", 1_000_000,
                        "maxIfFee", max));
        same(asked, "ifFee", ratio * 100L <= fee ? BigInteger.ZERO : expected);
    }

    @Property(seed = "526", tries = 200)
    void theFeeWaitsThenRisesByAMillionthASlot(
            @ForAll @IntRange(max = 50_000) int base,
            @ForAll @IntRange(max = 50_000) int above,
            @ForAll @IntRange(max = 1_000_000) int since,
            @ForAll @IntRange(max = 120_000) int elapsed) {
        Asked asked = Asked.of(
                "drift-v2/liquidation-fee-time-ramp",
                Map.of("baseFee", base, "maxFee", base + above, "lastActiveSlot", since, "slot", since + elapsed));
        same(asked, "fee", big(elapsed < 1_500 ? base : Math.min(base + above, base + elapsed)));
    }

    @Property(seed = "527", tries = 200)
    void aShareOfTheShortageMayBeWorkedOff(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long shortage,
            @ForAll @LongRange(max = 1_000_000_000_000L) long freed,
            @ForAll @IntRange(max = 10_000) int initial,
            @ForAll @IntRange(min = 1, max = 255) int duration,
            @ForAll @IntRange(max = 300) int elapsed) {
        Asked asked = Asked.of(
                "drift-v2/partial-liquidation-sizing-3",
                Map.of(
                        "marginShortage", shortage,
                        "liquidationMarginFreed", freed,
                        "slot", elapsed,
                        "initialPct", initial,
                        "liquidationDuration", duration));
        BigInteger share = big(Math.min(10_000, initial + elapsed * 10_000L / duration));
        BigInteger allowed = big(shortage)
                .add(big(freed))
                .multiply(share)
                .divide(big(10_000))
                .subtract(big(freed))
                .max(BigInteger.ZERO);
        BigInteger expected = shortage < 50_000_000
                ? big(10_000)
                : allowed.multiply(big(10_000)).divide(big(shortage)).min(big(10_000));
        same(asked, "pct", expected);
    }

    @Property(seed = "528", tries = 200)
    void aLossIsRoundedUpPerUnitOfItsBase(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long loss,
            @ForAll @LongRange(max = 1_000_000_000_000_000L) long longs,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000_000L) long shorts) {
        BigInteger perUnit = ceiling(big(loss).multiply(BASE), big(longs + shorts));
        if (perUnit.bitLength() <= 43) {
            Asked asked = Asked.of(
                    "drift-v2/socialised-loss", Map.of("lossQuote", -loss, "oiLong", longs, "oiShort", -shorts));
            same(asked, "cumulativeFundingRateDelta", perUnit.multiply(big(1_000)));
        }
        BigInteger delta = ceiling(big(loss).multiply(big(10_000_000_000L)), big(shorts));
        if (delta.bitLength() <= 52) {
            Asked asked = Asked.of(
                    "drift-v2/socialised-loss-2",
                    Map.of(
                            "lossQuote", loss,
                            "totalDepositsQuote", shorts,
                            "cumulativeDepositInterest", 10_000_000_000L));
            same(asked, "delta", delta);
        }
    }

    @Property(seed = "529", tries = 200)
    void aMarketsLossGoesThroughFundAndPoolToBothSides(
            @ForAll @IntRange(min = 1, max = 100_000) int loss,
            @ForAll @IntRange(max = 50_000) int fund,
            @ForAll @IntRange(max = 50_000) int pool,
            @ForAll @IntRange(min = 1, max = 1_000) int contracts) {
        Asked asked = Asked.of(
                "drift-v2/loss-waterfall",
                Map.of(
                        "bankruptQuote", -loss,
                        "insuranceFund", fund,
                        "feePool", pool,
                        "oiLong", contracts,
                        "oiShort", contracts,
                        "cumFundingLong", 1_000,
                        "cumFundingShort", -1_000,
                        "holderSize", contracts));
        double social = Math.max(0, loss - fund - pool);
        double perContract = social / (2.0 * contracts);
        assertThat(asked.number("marketSocialLoss")).isEqualTo(social);
        assertThat(asked.number("cumFundingLongAfter")).isCloseTo(1_000 + perContract, within(1e-9));
        assertThat(asked.number("cumFundingShortAfter")).isCloseTo(-1_000 - perContract, within(1e-9));
        assertThat(asked.number("longHolderFundingPaid")).isCloseTo(-social / 2, within(1e-9));
    }

    @Property(seed = "530", tries = 200)
    void sharesAreLostWhereTheyAreWorthMoreThanWasAsked(
            @ForAll @LongRange(min = 2, max = 1_000_000_000_000L) long total,
            @ForAll @LongRange(min = 2, max = 1_000_000_000_000L) long balance,
            @ForAll @IntRange(min = 1, max = 99) int percent,
            @ForAll @LongRange(max = 1_000_000_000L) long less) {
        long shares = Math.max(1, total / 100 * percent);
        Assume.that(shares < total);
        BigInteger worth = big(shares).multiply(big(balance)).divide(big(total));
        BigInteger asked = worth.subtract(big(less));
        Assume.that(asked.signum() >= 0);
        BigInteger kept =
                asked.multiply(big(total - shares)).divide(big(balance).subtract(asked));
        BigInteger expected = less > 0 ? big(shares).subtract(kept) : BigInteger.ZERO;
        same(
                Asked.of(
                        "drift-v2/insurance-fund-shares",
                        Map.of(
                                "stakeShares", shares,
                                "totalShares", total,
                                "vaultBalance", balance,
                                "requestedValue", asked)),
                "sharesLost",
                expected);
    }

    @Property(seed = "531", tries = 200)
    void theWorstClassThatAppliesIsTheClass(
            @ForAll @LongRange(min = -1, max = 100_000_000L) long price,
            @ForAll @LongRange(min = 1, max = 100_000_000L) long twap,
            @ForAll @LongRange(max = 10_000_000L) long confidence,
            @ForAll @IntRange(max = 200) int delay,
            @ForAll @IntRange(min = 1, max = 50) int tier) {
        Asked asked = Asked.of(
                "drift-v2/oracle-validity-2",
                Map.ofEntries(
                        Map.entry("oraclePrice", price),
                        Map.entry("confidence", confidence),
                        Map.entry("delaySlots", delay),
                        Map.entry("lastTwap", twap),
                        Map.entry("twap5min", twap),
                        Map.entry("markPrice", twap),
                        Map.entry("slotsBeforeStaleForAmm", 10),
                        Map.entry("slotsBeforeStaleForMargin", 120),
                        Map.entry("confidenceIntervalMaxSize", 20_000),
                        Map.entry("tooVolatileRatio", 5),
                        Map.entry("tierConfidenceMultiplier", tier)));
        assertThat(asked.get("validity")).isEqualTo(validity(price, twap, confidence, delay, tier));
    }

    private static String validity(long price, long twap, long confidence, int delay, int tier) {
        if (price <= 0) {
            return "NonPositive";
        }
        if (Math.max(price, twap) / Math.min(price, twap) > 5) {
            return "TooVolatile";
        }
        if (confidence * 1_000_000 / price > 20_000L * tier) {
            return "TooUncertain";
        }
        return delay > 120 ? "StaleForMargin" : delay > 10 ? "StaleForAMM" : "Valid";
    }
}
