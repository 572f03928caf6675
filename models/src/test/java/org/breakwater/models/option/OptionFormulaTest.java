package org.breakwater.models.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.breakwater.models.option.ImpliedVolatility.Status;
import org.junit.jupiter.api.Test;

/** What holds for all options: parity, shape in the strike, sensitivities against differences, volatility from price and back. */
class OptionFormulaTest {

    private static BlackScholes option(OptionType type, double spot, double strike, double years, double volatility) {
        return new BlackScholes(type, spot, strike, years, 0.03, 0.01, volatility);
    }

    @Property(seed = "20251101")
    void aCallLessAPutIsAForward(
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double forward,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double strike,
            @ForAll @DoubleRange(min = 0, max = 5) double volatility,
            @ForAll @DoubleRange(min = 0, max = 3) double years) {
        double call = Black76.price(OptionType.CALL, forward, strike, volatility, years, 1);
        double put = Black76.price(OptionType.PUT, forward, strike, volatility, years, 1);
        assertThat(call - put).isEqualTo(forward - strike, within(1e-14 * (forward + strike)));
        assertThat(call).isBetween(Math.max(0, forward - strike), forward * (1 + 1e-15));
        assertThat(put).isBetween(Math.max(0, strike - forward), strike * (1 + 1e-15));
    }

    @Property(seed = "20251102")
    void aCallFallsWithTheStrikeAndIsConvexInIt(
            @ForAll @DoubleRange(min = 0.1, max = 10) double moneyness,
            @ForAll @DoubleRange(min = 0.05, max = 3) double volatility,
            @ForAll @DoubleRange(min = 0.01, max = 3) double years) {
        double strike = 100 * moneyness;
        double step = 0.01 * strike;
        double low = Black76.price(OptionType.CALL, 100, strike - step, volatility, years, 1);
        double middle = Black76.price(OptionType.CALL, 100, strike, volatility, years, 1);
        double high = Black76.price(OptionType.CALL, 100, strike + step, volatility, years, 1);
        double rounding = 1e-12 * (100 + strike);
        assertThat(low).isGreaterThanOrEqualTo(middle - rounding);
        assertThat(middle).isGreaterThanOrEqualTo(high - rounding);
        assertThat(low + high).isGreaterThanOrEqualTo(2 * middle - rounding);
    }

    /** Central differences, improved once by Richardson: an error of the fourth power of the step. */
    private static double derivative(DoubleUnaryOperator f, double at, double step) {
        double wide = (f.applyAsDouble(at + step) - f.applyAsDouble(at - step)) / (2 * step);
        double half = (f.applyAsDouble(at + step / 2) - f.applyAsDouble(at - step / 2)) / step;
        return (4 * half - wide) / 3;
    }

    @Property(seed = "20251103")
    void everySensitivityIsTheDerivativeOfALowerOne(
            @ForAll OptionType type,
            @ForAll @DoubleRange(min = 0.7, max = 1.4) double moneyness,
            @ForAll @DoubleRange(min = 0.3, max = 2) double volatility,
            @ForAll @DoubleRange(min = 0.1, max = 2) double years) {
        double spot = 100;
        double strike = 100 * moneyness;
        Greeks g = option(type, spot, strike, years, volatility).greeks();
        DoubleUnaryOperator inSpot =
                s -> option(type, s, strike, years, volatility).price();
        double step = 0.2;
        requireClose("delta", g.delta(), derivative(inSpot, spot, step));
        requireClose(
                "gamma",
                g.gamma(),
                derivative(
                        s -> option(type, s, strike, years, volatility).greeks().delta(), spot, step));
        requireClose(
                "speed",
                g.speed(),
                derivative(
                        s -> option(type, s, strike, years, volatility).greeks().gamma(), spot, step));
        requireClose(
                "vega",
                g.vega(),
                derivative(v -> option(type, spot, strike, years, v).price(), volatility, 0.005));
        requireClose(
                "vanna",
                g.vanna(),
                derivative(v -> option(type, spot, strike, years, v).greeks().delta(), volatility, 0.005));
        requireClose(
                "volga",
                g.volga(),
                derivative(v -> option(type, spot, strike, years, v).greeks().vega(), volatility, 0.005));
        requireClose(
                "zomma",
                g.zomma(),
                derivative(v -> option(type, spot, strike, years, v).greeks().gamma(), volatility, 0.005));
        requireClose(
                "theta",
                g.theta(),
                -derivative(t -> option(type, spot, strike, t, volatility).price(), years, 0.002));
        requireClose(
                "charm",
                g.charm(),
                -derivative(
                        t -> option(type, spot, strike, t, volatility).greeks().delta(), years, 0.002));
        requireClose(
                "color",
                g.color(),
                -derivative(
                        t -> option(type, spot, strike, t, volatility).greeks().gamma(), years, 0.002));
    }

    /** The error of the differences: the fourth power of a step of 1/50 of the scale, and rounding over the step. */
    private static void requireClose(String name, double formula, double difference) {
        assertThat(formula).as(name).isEqualTo(difference, within(2e-6 * Math.max(Math.abs(formula), 0.01)));
    }

    @Property(seed = "20251104")
    void volatilityComesBackFromThePrice(
            @ForAll OptionType type,
            @ForAll @DoubleRange(min = 0.5, max = 2) double moneyness,
            @ForAll @DoubleRange(min = 0.2, max = 3) double volatility,
            @ForAll @DoubleRange(min = 0.02, max = 2) double years) {
        BlackScholes option = option(type, 100, 100 * moneyness, years, volatility);
        double price = option.price();
        ImpliedVolatility found = ImpliedVolatility.of(option, price);
        if (found.isFound()) {
            BlackScholes again = option(type, 100, 100 * moneyness, years, found.volatility());
            assertThat(again.price())
                    .isEqualTo(
                            price,
                            within(4 * Math.ulp(price) + 1e-14 * option.greeks().vega()));
        } else {
            assertThat(found.status()).isIn(Status.NO_TIME_VALUE, Status.ABOVE_BOUND);
        }
    }

    @Test
    void aPriceThatNoVolatilityGivesIsSaidToBeOne() {
        BlackScholes option = new BlackScholes(OptionType.CALL, 100, 90, 0.5, 0, 0, 0);
        assertThat(ImpliedVolatility.of(option, 9).status()).isEqualTo(Status.BELOW_INTRINSIC);
        assertThat(ImpliedVolatility.of(option, Double.NaN).status()).isEqualTo(Status.BELOW_INTRINSIC);
        assertThat(ImpliedVolatility.of(option, 100).status()).isEqualTo(Status.ABOVE_BOUND);
        assertThat(ImpliedVolatility.of(option, 10).status()).isEqualTo(Status.NO_TIME_VALUE);
        BlackScholes expired = new BlackScholes(OptionType.CALL, 100, 90, 0, 0, 0, 0);
        assertThat(ImpliedVolatility.of(expired, 10).status()).isEqualTo(Status.EXPIRED);
    }
}
