package org.breakwater.datasets.venue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigInteger;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Other numbers than the cases': answers against the venues' rules in whole numbers. */
class OracleVenueCasesTest {

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    /** Maintenance 20 % of notional and half of that, each rounded up, against net collateral; all in quanta. */
    @Property(seed = "311", tries = 300)
    void anyAccountOfOneContractIsJudgedAsTheChainDoes(
            @ForAll @IntRange(min = -6_000, max = 6_000) int usdc,
            @ForAll @LongRange(min = -20_000_000, max = 20_000_000) long quanta) {
        BigInteger value = BigInteger.valueOf(quanta).multiply(BigInteger.valueOf(500));
        BigInteger net = BigInteger.valueOf(usdc).multiply(MILLION).add(value);
        BigInteger maintenance = ceiling(ceiling(value.abs(), 200_000), 500_000);
        boolean expected = maintenance.signum() > 0 && maintenance.compareTo(net) > 0;
        assertThat(answer("dydx-v4/liquidation-trigger", """
                {"usdc": %d, "btcBaseQuantums": %d}""".formatted(usdc, quanta)))
                .isEqualTo(Map.of("liquidatable", expected));
    }

    @Property(seed = "312", tries = 300)
    void anAccountOneQuantumFromItsMarginIsToldFromOneAtIt(
            @ForAll @IntRange(min = 1, max = 1_000) int contracts, @ForAll @IntRange(min = -1, max = 1) int off) {
        long quanta = contracts * 2_000_000L;
        int owed = contracts * 900 + off;
        assertThat(answer("dydx-v4/liquidation-trigger", """
                {"usdc": %d, "btcBaseQuantums": %d}""".formatted(-owed, quanta)))
                .isEqualTo(Map.of("liquidatable", off > 0));
    }

    /** remaining &lt; 1 or &lt; 1 % of size, in dollars. */
    @Property(seed = "313", tries = 300)
    void anyPositionInAPoolIsJudgedByWhatRemains(
            @ForAll @IntRange(max = 5_000) int collateral,
            @ForAll @IntRange(min = 1, max = 50_000) int coins,
            @ForAll @IntRange(min = 1, max = 30) int entry,
            @ForAll @IntRange(min = 1, max = 30) int index,
            @ForAll boolean isLong) {
        long remaining = collateral + 1 + (long) coins * (isLong ? index - entry : entry - index);
        long size = (long) coins * entry;
        assertThat(answer("gmx-synthetics/liquidation-trigger", """
                {"collateralAmount": %d, "collateralPrice": 1, "sizeUsd": %d, "sizeInTokens": %d, "indexPrice": %d,
                 "isLong": %b, "minCollateralFactor": 0.01, "minCollateralUsd": 1}
                """.formatted(
                                collateral + 1, size, coins, index, isLong)))
                .isEqualTo(Map.of("liquidatable", remaining < 1 || remaining * 100 < size));
    }

    private static BigInteger ceiling(BigInteger amount, int ppm) {
        return amount.multiply(BigInteger.valueOf(ppm))
                .add(MILLION.subtract(BigInteger.ONE))
                .divide(MILLION);
    }

    private static Object answer(String function, String inputs) {
        try {
            VenueCase given = VenueFolder.read(VenueFolder.MAPPER.readTree("""
                    {"engine": "e", "rule": "r", "cases": [{"name": "n", "function": "%s", "rule": "r", "inputs": %s,
                     "expected": {}, "provenance": "rule-only"}]}
                    """.formatted(function, inputs)))
                    .get(0);
            return OracleVenueCases.FUNCTIONS.get(function).answer(given);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
