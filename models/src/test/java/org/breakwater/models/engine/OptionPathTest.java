package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.engine.Scene.position;

import java.util.List;
import java.util.Map;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.ImpactModel;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.market.VanillaOption;
import org.breakwater.models.option.Black76;
import org.breakwater.models.option.OptionType;
import org.breakwater.models.option.market.OptionMarket;
import org.breakwater.models.option.surface.SviSlice;
import org.breakwater.models.option.surface.VolatilitySurface;
import org.junit.jupiter.api.Test;

/** Options along a path: their marks, what closing them costs, what they pay at expiry. */
class OptionPathTest {

    private static final double YEAR = 365 * 86_400;
    private static final long DAY = 86_400_000;
    private static final VanillaOption CALL = VanillaOption.linear("X-C", "X", Scene.QUOTE, DAY, 110, true);
    private static final VanillaOption PUT = VanillaOption.coinSettled("X-P", "X", DAY, 90, false);
    private static final Perpetual PERPETUAL = Perpetual.linear("X-PERP", "X", Scene.QUOTE);

    private static final SviSlice SKEWED = new SviSlice(0.1, 0.04, 0.1, -0.4, 0, 0.2);

    private static OptionMarket quoted(double volatility) {
        return new OptionMarket(VolatilitySurface.flat(volatility), false, 0, 0, 0, 0.1);
    }

    /** A seller of calls and puts with ample cash, in both currencies. */
    private static Scene scene(OptionMarket market) {
        Scene scene = Scene.of(CALL, PUT, PERPETUAL);
        scene.joint = new ShortOptionMargin(0.2);
        scene.options.put("X", market);
        return scene.accept("X", 0);
    }

    private static double black(OptionType type, double price, double strike, double volatility, double seconds) {
        return Black76.price(type, price, strike, volatility, (86_400 - seconds) / YEAR, 1);
    }

    @Test
    void marksAreBlacksValuesAtTheIndexInTheSettlementAsset() {
        Scene scene = scene(quoted(0.8));
        scene.account("seller", Map.of(Scene.QUOTE, 1e4, "X", 10.0), position("X-C", -2, 1), position("X-P", -3, 0));
        Run run = scene.maker(1, 1, 1).run(100, 104, 97);
        int call = run.book().instruments.indexOf(CALL);
        int put = run.book().instruments.indexOf(PUT);
        assertThat(call).isEqualTo(1);
        assertThat(run.last().mark()[call]).isEqualTo(black(OptionType.CALL, 97, 110, 0.8, 120), within(1e-13));
        assertThat(run.last().mark()[put]).isEqualTo(black(OptionType.PUT, 97, 90, 0.8, 120) / 97, within(1e-15));
    }

    @Test
    void volatilityFollowsThePathsFactorAndThePrice() {
        OptionMarket market = new OptionMarket(VolatilitySurface.flat(0.8), false, 2, 0, 0, 0.1);
        Scene scene = scene(market);
        scene.touch = path -> path.volatilityFactor(0, 1, 1.5);
        scene.account("seller", 1e4, position("X-C", -2, 1));
        Run run = scene.maker(1, 1, 1).run(100, 80);
        double volatility = 0.8 * 1.5 * Math.pow(0.8, -2);
        assertThat(run.last().mark()[1]).isEqualTo(black(OptionType.CALL, 80, 110, volatility, 60), within(1e-12));
    }

    @Test
    void aStickyStrikeKeepsItsVolatilityAndAStickyDeltaItsMoneyness() {
        for (boolean strike : new boolean[] {true, false}) {
            OptionMarket market = new OptionMarket(VolatilitySurface.of(List.of(SKEWED)), strike, 0, 0, 0, 0.1);
            Scene scene = scene(market).account("seller", 1e4, position("X-C", -2, 1));
            Run run = scene.maker(1, 1, 1).run(100, 90);
            double variance = SKEWED.variance(Math.log(110.0 / (strike ? 100 : 90)));
            double volatility = Math.sqrt(variance / SKEWED.years());
            assertThat(run.last().mark()[1]).isEqualTo(black(OptionType.CALL, 90, 110, volatility, 60), within(1e-12));
        }
    }

    @Test
    void anExpiryPaysTheAverageOfTheWindowBeforeIt() {
        Scene scene = scene(quoted(0.8));
        scene.settlementWindowSeconds = 61;
        scene.startMillis = DAY - 180_000;
        scene.account("seller", Map.of(Scene.QUOTE, 1e4, "X", 10.0), position("X-C", -2, 5), position("X-P", -3, 0));
        Run run = scene.maker(Map.of(Scene.QUOTE, 1e9, "X", 1e6), 5, 0, 1).run(100, 100, 118, 122, 130);
        assertThat(run.events(EventKind.EXPIRED)).hasSize(4);
        assertThat(run.balance(4, "seller", Scene.QUOTE)).isEqualTo(1e4 - 2 * (10 - 5), within(1e-9));
        assertThat(run.balance(4, "seller", "X")).isEqualTo(10);
    }

    @Test
    void aCoinSettledPutPaysCoins() {
        Scene scene = scene(quoted(0.8));
        scene.startMillis = DAY - 60_000;
        scene.account("seller", Map.of(Scene.QUOTE, 1e4, "X", 10.0), position("X-P", -3, 0));
        Run run = scene.maker(Map.of(Scene.QUOTE, 1e9, "X", 1e6), 0, 0, 1).run(100, 80);
        assertThat(run.balance(1, "seller", "X")).isEqualTo(10 - 3 * 10.0 / 80, within(1e-12));
    }

    @Test
    void aShortCallIsBoughtBackAtTheAskAndItsTakersHedgeLiftsTheUnderlying() {
        OptionMarket market = new OptionMarket(VolatilitySurface.flat(0.8), false, 0, 0, 0.1, 0.1);
        Scene scene = scene(market);
        scene.impact(ImpactMode.FULL, "X", new LiquidityProfile(new ImpactModel.Linear(1e3), 0, 60, 3, 0.8, 300, 1));
        scene.account("seller", 1_000, position("X-C", -100, 0));
        Run run = scene.maker(0, 0, 1).run(100, 112);
        Run.Event fill = run.only(EventKind.FILL);
        double delta = Black76.delta(OptionType.CALL, 112, 110, 0.8, (86_400 - 60) / YEAR, 1);
        double ask = black(OptionType.CALL, 112, 110, 0.8 * 1.1, 60);
        double displaced = delta * 100 * 112 / 1e5;
        double hedge = delta * 112 * (Math.expm1(displaced) / displaced - 1);
        assertThat(fill.price()).isEqualTo(ask + hedge, within(1e-9));
        assertThat(run.last().traded()[0]).isEqualTo(112 * Math.exp(displaced), within(1e-9));
        assertThat(fill.amount()).isEqualTo(100 * 112, within(1e-9));
    }

    @Test
    void anOptionWithoutVolatilitiesOrWithoutARuleIsAnError() {
        Scene scene = scene(quoted(0.8)).account("seller", 1e4, position("X-C", -2, 1));
        scene.maker(1, 1, 1).options.clear();
        assertThatThrownBy(() -> scene.run(100, 100))
                .hasMessageContaining("options on X must have implied volatilities");
        scene.joint = null;
        assertThatThrownBy(() -> scene.run(100, 100)).hasMessageContaining("option X-C must be margined");
    }
}
