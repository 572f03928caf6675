package org.breakwater.datasets.venue;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(answer("dydx-v4/liquidation-trigger", Map.of("usdc", usdc, "btcBaseQuantums", quanta)))
                .isEqualTo(Map.of("liquidatable", expected));
    }

    @Property(seed = "312", tries = 300)
    void anAccountOneQuantumFromItsMarginIsToldFromOneAtIt(
            @ForAll @IntRange(min = 1, max = 1_000) int contracts, @ForAll @IntRange(min = -1, max = 1) int off) {
        long quanta = contracts * 2_000_000L;
        int owed = contracts * 900 + off;
        assertThat(answer("dydx-v4/liquidation-trigger", Map.of("usdc", -owed, "btcBaseQuantums", quanta)))
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
        Map<String, Object> inputs = Map.of(
                "collateralAmount",
                collateral + 1,
                "collateralPrice",
                1,
                "sizeUsd",
                size,
                "sizeInTokens",
                coins,
                "indexPrice",
                index,
                "isLong",
                isLong,
                "minCollateralFactor",
                0.01,
                "minCollateralUsd",
                1);
        assertThat(answer("gmx-synthetics/liquidation-trigger", inputs))
                .isEqualTo(Map.of("liquidatable", remaining < 1 || remaining * 100 < size));
    }

    private static BigInteger ceiling(BigInteger amount, int ppm) {
        return amount.multiply(BigInteger.valueOf(ppm))
                .add(MILLION.subtract(BigInteger.ONE))
                .divide(MILLION);
    }

    private static Object answer(String function, Map<String, ?> inputs) {
        return Asked.of(function, inputs).answer();
    }
}
