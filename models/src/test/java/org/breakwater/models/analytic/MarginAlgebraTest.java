package org.breakwater.models.analytic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class MarginAlgebraTest {

    private static final BigDecimal NOTHING = new BigDecimal("1e-25");

    @Property(seed = "30")
    void atTheLiquidationPriceEquityIsMaintenanceAndAtBankruptcyZero(
            @ForAll boolean isLong,
            @ForAll @BigRange(min = "0.01", max = "100000") @Scale(4) BigDecimal entry,
            @ForAll @BigRange(min = "1.01", max = "150") @Scale(2) BigDecimal leverage,
            @ForAll @BigRange(min = "0", max = "0.2") @Scale(4) BigDecimal rate) {
        final int side = isLong ? 1 : -1;
        final LiquidationPrice linear = LiquidationPrice.linear(side, entry, leverage, rate);
        final BigDecimal surplus =
                linearEquity(side, entry, leverage, linear.liquidation()).subtract(rate.multiply(linear.liquidation()));
        assertThat(surplus.abs().divide(entry, MathContext.DECIMAL64)).isLessThan(NOTHING);
        assertThat(linearEquity(side, entry, leverage, linear.bankruptcy())
                        .abs()
                        .divide(entry, MathContext.DECIMAL64))
                .isLessThan(NOTHING);
        final LiquidationPrice inverse = LiquidationPrice.inverse(side, entry, leverage, rate);
        final BigDecimal coins = inverseEquity(side, entry, leverage, inverse.liquidation())
                .subtract(rate.divide(inverse.liquidation(), MathContext.DECIMAL128));
        assertThat(coins.abs().multiply(entry)).isLessThan(NOTHING);
    }

    @Test
    void aShortOfAnInverseContractWithoutLeverageCannotGoBankrupt() {
        final BigDecimal one = BigDecimal.ONE;
        assertThatThrownBy(() -> LiquidationPrice.inverse(-1, one, one, BigDecimal.ZERO))
                .hasMessageContaining("leverage of an inverse short must be above 1");
        assertThat(LiquidationPrice.inverse(1, one, one, BigDecimal.ZERO).bankruptcy())
                .isEqualByComparingTo("0.5");
    }

    @Test
    void badArgumentsAreNamed() {
        final BigDecimal one = BigDecimal.ONE;
        assertThatThrownBy(() -> LiquidationPrice.linear(0, one, one, one)).hasMessage("side must be 1 or -1, got 0");
        assertThatThrownBy(() -> LiquidationPrice.linear(1, one, new BigDecimal("0.5"), one))
                .hasMessage("leverage must be at least 1, got 0.5");
        assertThatThrownBy(() -> LiquidationPrice.linear(1, one, one, one)).hasMessageContaining("[0, 1), got 1");
    }

    @Test
    void anAccountWithoutPositionsHasNoMarginRatio() {
        final CrossMargin margin = CrossMargin.of(
                List.of(new CrossMargin.Collateral(BigDecimal.TEN, BigDecimal.ONE, new BigDecimal("0.1"))), List.of());
        assertThat(margin.equity()).isEqualByComparingTo("9");
        assertThatThrownBy(margin::marginRatio).isInstanceOf(ArithmeticException.class);
    }

    private static BigDecimal linearEquity(int side, BigDecimal entry, BigDecimal leverage, BigDecimal price) {
        return entry.divide(leverage, MathContext.DECIMAL128)
                .add(BigDecimal.valueOf(side).multiply(price.subtract(entry)));
    }

    private static BigDecimal inverseEquity(int side, BigDecimal entry, BigDecimal leverage, BigDecimal price) {
        final BigDecimal gain = BigDecimal.ONE
                .divide(entry, MathContext.DECIMAL128)
                .subtract(BigDecimal.ONE.divide(price, MathContext.DECIMAL128));
        return BigDecimal.ONE
                .divide(entry.multiply(leverage), MathContext.DECIMAL128)
                .add(BigDecimal.valueOf(side).multiply(gain));
    }
}
