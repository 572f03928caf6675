package org.breakwater.datasets.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Functions of the exchanges' and the other venues' cases with other numbers, against the closed forms that the files state. */
class ExchangeOtherNumbersTest {

    private static void close(double actual, double expected, double tolerance) {
        assertThat(actual).isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
    }

    private static int side(boolean isLong) {
        return isLong ? 1 : -1;
    }

    private static String name(boolean isLong) {
        return isLong ? "long" : "short";
    }

    /** {@code (WB − TMM + UPNL + cum − side·q·EP)/(q·mmr − side·q)}, printed to the cent. */
    @Property(seed = "571", tries = 200)
    void binanceLiquidatesACrossAccountByItsOtherContractToo(
            @ForAll @IntRange(min = 1, max = 1_000_000) int wallet,
            @ForAll @IntRange(min = 1, max = 5_000) int quantity,
            @ForAll @IntRange(min = 100, max = 60_000) int entry,
            @ForAll @IntRange(min = 4, max = 250) int mmr,
            @ForAll @IntRange(max = 10_000) int cum,
            @ForAll @IntRange(min = -50, max = 50) int other,
            @ForAll boolean isLong) {
        int side = side(isLong);
        double rate = mmr / 1e3;
        double maintenance = Math.abs(other) * 2_000 * 0.01;
        double profit = other * 100;
        double price = (wallet - maintenance + profit + cum - side * (double) quantity * entry)
                / (quantity * rate - side * quantity);
        Assume.that(price > 1 && price * quantity * rate > cum);
        Map<String, Object> inputs = new HashMap<>(Map.of(
                "walletBalance", wallet,
                "side", name(isLong),
                "quantity", quantity,
                "entryPrice", entry,
                "mmr", rate,
                "cum", cum));
        if (other != 0) {
            inputs.put(
                    "otherContract",
                    Map.of("quantity", other, "entryPrice", 1_900, "markPrice", 2_000, "mmr", 0.01, "cum", 0));
        }
        double answered = Asked.of("binance-usdm/liquidation-price", inputs).number("liquidationPrice");
        assertThat(Math.abs(answered - price)).isLessThanOrEqualTo(0.005 + 1e-9 * price);
        assertThat(answered * 100).isCloseTo(Math.rint(answered * 100), within(1e-6 * price));
    }

    @Property(seed = "572", tries = 200)
    void isolatedPositionsAreLiquidatedByTheirOwnMargin(
            @ForAll @IntRange(min = 2, max = 50) int leverage,
            @ForAll @DoubleRange(min = 0.01, max = 1e5) double entry,
            @ForAll @DoubleRange(min = 0.01, max = 1e3) double quantity,
            @ForAll @IntRange(min = 1, max = 19) int thousandths,
            @ForAll boolean isLong) {
        int side = side(isLong);
        double mmr = thousandths / 1e3;
        Map<String, Object> inputs = Map.of(
                "venue",
                "okx",
                "side",
                name(isLong),
                "leverage",
                leverage,
                "entryPrice",
                entry,
                "quantity",
                quantity,
                "mmr",
                mmr,
                "cum",
                0,
                "takerFee",
                0.0006);
        double margin = entry / leverage;
        double binance = (margin - side * entry) / (mmr - side);
        close(price("binance-usdm/liquidation-price-2", inputs), binance, 1e-9);
        close(price("bybit/liquidation-price-2", inputs), entry * (1 - side * (1.0 / leverage - mmr)), 1e-6);
        double okx = (entry - side * margin) / (1 - side * (mmr + 0.0006));
        close(price("okx-gate/liquidation-price", inputs), okx, 1e-12);
    }

    private static double price(String function, Map<String, Object> inputs) {
        return Asked.of(function, inputs).number("liquidationPrice");
    }

    /** {@code LP = EP ∓ (IM − MM)/size ∓ extra/size}. */
    @Property(seed = "573", tries = 200)
    void bybitAddsExtraMargin(
            @ForAll @IntRange(min = 2, max = 50) int leverage,
            @ForAll @IntRange(min = 1, max = 100) int size,
            @ForAll @IntRange(min = 1_000, max = 60_000) int entry,
            @ForAll @IntRange(max = 100) int deduction,
            @ForAll @IntRange(max = 1_000) int extra,
            @ForAll boolean isLong) {
        double initial = (double) size * entry / leverage;
        double maintenance = size * entry * 0.01 - deduction;
        double expected = entry - side(isLong) * (initial - maintenance + extra) / size;
        Assume.that(maintenance > 0 && expected > 1);
        Asked asked = Asked.of(
                "bybit/liquidation-price",
                Map.of(
                        "side", name(isLong),
                        "size", size,
                        "entryPrice", entry,
                        "leverage", leverage,
                        "mmr", 0.01,
                        "deduction", deduction,
                        "extraMargin", extra));
        close(asked.number("initialMargin"), initial, 1e-12);
        close(asked.number("maintenanceMargin"), maintenance, 1e-12);
        close(asked.number("liquidationPrice"), expected, 1e-12);
    }

    /** {@code BP = (1 + fee)·Q/(Q/EP + bal)}; the liquidation price a half tick or less above what the rule gives. */
    @Property(seed = "574", tries = 200)
    void bybitInverseHoldsTheFeeOfClosingBack(
            @ForAll @IntRange(min = 1_000, max = 100_000) int quantity,
            @ForAll @IntRange(min = 1_000, max = 60_000) int entry,
            @ForAll @IntRange(min = 2, max = 50) int leverage) {
        double coins = (double) quantity / entry;
        double balance = coins / leverage + 0.001 * coins;
        Asked asked = Asked.of(
                "bybit/bankruptcy-price-liquidation-price",
                Map.of(
                        "quantityUsd", quantity,
                        "entryPrice", entry,
                        "balanceBtc", balance,
                        "mmr", 0.005,
                        "takerFee", 0.00075));
        double bankrupt = 1.00075 * quantity / (coins + balance);
        close(asked.number("bankruptcyPrice"), bankrupt, 1e-5);
        double left = balance - coins * 0.005 - quantity * 0.00075 / bankrupt;
        double price = quantity / (coins + left);
        assertThat(asked.number("liquidationPrice")).isBetween(price - 1e-6 * price, price + 0.5 + 1e-6 * price);
    }

    /** {@code px − side·marginAvailable/size/(1 − l·side)}. */
    @Property(seed = "575", tries = 200)
    void hyperliquidsPriceUsesTheMarginAboveMaintenance(
            @ForAll @IntRange(min = 100, max = 100_000) int mark,
            @ForAll @IntRange(min = 1, max = 100) int size,
            @ForAll @DoubleRange(min = 0, max = 50) double available,
            @ForAll @IntRange(min = 3, max = 50) int leverage,
            @ForAll boolean isLong) {
        double rate = 1 / (2.0 * leverage);
        int side = side(isLong);
        double expected = mark - side * available / size / (1 - rate * side);
        Map<String, Object> inputs =
                Map.of("side", side, "price", mark, "size", size, "marginAvailable", available, "l", rate);
        close(price("hyperliquid/liquidation-price", inputs), expected, 1e-12);
        Asked asked = Asked.of("hyperliquid/margin-schedule", Map.of("maxLeverage", leverage));
        close(asked.number("mmr"), rate, 1e-15);
    }

    /** Margins of tiers are the sum of their parts; deductions make the printed form equal to it. */
    @Property(seed = "576", tries = 200)
    void tiersDeductWhatMakesThemContinuous(
            @ForAll @IntRange(min = 1, max = 1_000) int first,
            @ForAll @IntRange(min = 1, max = 1_000) int second,
            @ForAll @IntRange(max = 3_000) int value,
            @ForAll @IntRange(min = 1, max = 50) int low,
            @ForAll @IntRange(max = 50) int rise) {
        double[] rates = {low / 1e3, (low + rise) / 1e3, (low + 2 * rise) / 1e3};
        double[] floors = {0, first, first + second};
        Asked asked = Asked.of(
                "bybit/tiered-maintenance-margin",
                Map.of(
                        "positionValue",
                        value,
                        "tiers",
                        List.of(
                                Map.of("floor", 0, "cap", first, "mmr", rates[0]),
                                Map.of("floor", first, "cap", first + second, "mmr", rates[1]),
                                Map.of("floor", first + second, "cap", 1_000_000, "mmr", rates[2]))));
        double sum = 0;
        double rate = rates[0];
        for (int n = 0; n < 3; n++) {
            double cap = n < 2 ? floors[n + 1] : 1e6;
            sum += Math.max(0, Math.min(value, cap) - floors[n]) * rates[n];
            rate = value > floors[n] ? rates[n] : rate;
        }
        close(asked.number("maintenanceMargin"), sum, 1e-12);
        close(asked.number("deduction"), value * rate - sum, 1e-12);
    }

    /** Each part of a holding counts by its own tier, nothing beyond the last. */
    @Property(seed = "577", tries = 200)
    void collateralCountsTierByTier(
            @ForAll @DoubleRange(min = 0, max = 3_000) double quantity,
            @ForAll @IntRange(min = 1, max = 1_000) int first,
            @ForAll @IntRange(min = 1, max = 1_000) int second) {
        double expected = 0.9 * Math.min(quantity, first)
                + 0.7 * Math.max(0, Math.min(quantity, (double) first + second) - first);
        Asked okx = Asked.of(
                "okx-gate/collateral-haircut",
                Map.of("quantity", quantity, "tierCaps", List.of(first, first + second), "rates", List.of(0.9, 0.7)));
        close(okx.number("discountedQuantity"), expected, 1e-12);
        Asked bybit = Asked.of(
                "bybit/collateral-haircut",
                Map.of(
                        "quantity",
                        quantity,
                        "tiers",
                        List.of(
                                Map.of("floor", 0, "cap", first, "ratio", 0.9),
                                Map.of("floor", first, "cap", first + second, "ratio", 0.7))));
        close(bybit.number("collateralBtc"), expected, 1e-12);
    }

    /** {@code f = B/(B − bid)}, {@code B = MM + (MM − MtM)·buffer}; floors of exact quotients are within one of doubles'. */
    @Property(seed = "578", tries = 200)
    void deriveSellsTheShareThatRestoresMarginAndBuffer(
            @ForAll @IntRange(min = 1, max = 10_000) int value,
            @ForAll @IntRange(min = 1, max = 10_000) int lacking,
            @ForAll @IntRange(max = 8_000) int elapsed) {
        double share = elapsed < 600 ? 1 - 0.2 * elapsed / 600 : 0.8 * Math.max(0, 1 - (elapsed - 600) / 7_200.0);
        double buffered = -lacking + (-lacking - value) * 0.1;
        double part = buffered / (buffered - value * share);
        Asked asked = Asked.of(
                "derive-v2-dutch-auction/partial-liquidation-sizing-close-out-price-auction",
                Map.of(
                        "maintenanceMarginNet",
                        -lacking,
                        "markToMarket",
                        value,
                        "elapsed",
                        elapsed,
                        "bufferMarginPercentage",
                        0.1));
        close(asked.number("bid"), value * share, 1e-12);
        assertThat(asked.number("maxProportionPermilleFloor")).isBetween(part * 1_000 - 1, part * 1_000 + 1e-6);
        double paid = part * value * share;
        assertThat(asked.number("cashFromBidderFloor")).isBetween(paid - 1, paid + 1e-6 * Math.max(1, paid));
        Asked insolvent = Asked.of(
                "derive-v2-dutch-auction/insurance-fund-payment",
                Map.of(
                        "maintenanceMarginNet",
                        -value - lacking,
                        "markToMarket",
                        -value,
                        "elapsed",
                        elapsed,
                        "proportion",
                        0.5));
        double payment = 0.5 * (value + lacking * Math.min(1, elapsed / 600.0));
        close(insolvent.number("cashToBidder"), payment, 1e-12);
    }

    /** Half of the debt above a health of 0.95, all below; collateral for it and a bonus, of which the protocol takes a part. */
    @Property(seed = "579", tries = 200)
    void aaveSeizesCollateralForTheDebtThatMayBeRepaid(
            @ForAll @IntRange(min = 50, max = 99) int percent,
            @ForAll @IntRange(min = 1, max = 10_000) int debt,
            @ForAll @IntRange(min = 1, max = 10_000) int wanted,
            @ForAll @IntRange(min = 1, max = 5_000) int price,
            @ForAll @IntRange(max = 20) int bonus,
            @ForAll @DoubleRange(min = 0, max = 1) double fee,
            @ForAll @DoubleRange(min = 0.01, max = 10) double balance) {
        double repaid = Math.min(wanted, percent > 95 ? debt * 0.5 : debt);
        double multiple = 1 + bonus / 100.0;
        double taken = repaid / price * multiple;
        if (taken > balance) {
            taken = balance;
            repaid = balance * price / multiple;
        }
        double charged = (taken - taken / multiple) * fee;
        Asked asked = Asked.of(
                "aave-v3/liquidation-bonus-close-factor",
                Map.of(
                        "healthFactor", percent / 100.0,
                        "debt", debt,
                        "debtToCover", wanted,
                        "debtPrice", 1,
                        "collateralPrice", price,
                        "liquidationBonus", multiple,
                        "protocolFee", fee,
                        "collateralBalance", balance));
        close(asked.number("debtRepaid"), repaid, 1e-9);
        close(asked.number("collateralToLiquidator"), taken - charged, 1e-9);
        close(asked.number("protocolFee"), charged, 1e-9);
    }

    @Property(seed = "580", tries = 200)
    void curieRepaysHalfOfALargeDebtAndSellsCollateralAtADiscount(
            @ForAll @IntRange(min = -5_000, max = 5_000) int cash,
            @ForAll @IntRange(max = 5_000) int requirement,
            @ForAll @IntRange(max = 2_000) int dust,
            @ForAll @IntRange(min = 1, max = 1_000_000) int amount) {
        double debt = Math.max(Math.max(0, -cash), requirement);
        double expected = (debt > dust ? debt * 0.5 : debt) / 0.97;
        Asked asked = Asked.of(
                "perp-curie/partial-liquidation-sizing-collateral",
                Map.of(
                        "settlementTokenValue", cash,
                        "totalMarginRequirement", requirement,
                        "dust", dust,
                        "liquidationRatio", 0.5,
                        "ifFee", 0.03));
        close(asked.number("maxRepaid"), expected, 1e-15);
        BigDecimal coins = BigDecimal.valueOf(amount, 6);
        BigDecimal cost = coins.multiply(BigDecimal.valueOf(2_700)).setScale(6, RoundingMode.DOWN);
        Asked sold = Asked.of(
                "perp-curie/collateral-liquidation-discount", Map.of("amount", coins, "price", 3_000, "discount", 0.1));
        close(sold.number("settlement"), cost.doubleValue(), 1e-9);
    }

    /** Everything below half of maintenance or of a hundred or less; else half of all, as far as the position goes. */
    @Property(seed = "581", tries = 200)
    void curieClosesByTheHealthOfTheAccount(
            @ForAll @IntRange(min = -500, max = 1_500) int value,
            @ForAll @IntRange(min = 1, max = 1_000) int requirement,
            @ForAll @IntRange(min = 1, max = 20_000) int position,
            @ForAll @IntRange(max = 20_000) int others,
            @ForAll boolean isShort) {
        double total = position + others;
        double expected = value >= requirement
                ? 0
                : 2L * value < requirement || position <= 100 ? 1 : Math.min(1, 0.5 * total / position);
        Asked asked = Asked.of(
                "perp-curie/partial-liquidation-sizing",
                Map.of(
                        "accountValue", value,
                        "marginRequirement", requirement,
                        "totalAbsPositionValue", total,
                        "positionValue", isShort ? -position : position,
                        "minPartial", 100));
        close(asked.number("ratio"), expected, 1e-15);
    }

    /** {@code pnl = q·(1/entry − 1/exit)}, maintenance fixed at entry, liquidated at or below a multiple of it. */
    @Property(seed = "582", tries = 200)
    void nautilusFixesMaintenanceAtEntry(
            @ForAll @IntRange(min = 1, max = 100_000) int quantity,
            @ForAll @IntRange(min = 1_000, max = 60_000) int entry,
            @ForAll @IntRange(min = 1_000, max = 60_000) int exit,
            @ForAll @DoubleRange(min = 0.01, max = 2) double start,
            @ForAll @IntRange(min = 1, max = 50) int leverage) {
        double profit = quantity * (1.0 / entry - 1.0 / exit);
        double maintenance = (double) quantity / entry / leverage * 0.0035;
        Asked asked = Asked.of(
                "nautilus/liquidation-trigger",
                Map.of(
                        "quantity", quantity,
                        "entry", entry,
                        "exit", exit,
                        "startBtc", start,
                        "maintRate", 0.0035,
                        "leverage", leverage,
                        "triggerRatio", 60));
        close(asked.number("pnl"), profit, 1e-12);
        close(asked.number("maint"), maintenance, 1e-12);
        double excess = start + profit - 60 * maintenance;
        if (Math.abs(excess) > 1e-9) {
            assertThat(asked.get("liquidated")).isEqualTo(excess < 0);
        }
    }
}
