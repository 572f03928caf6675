package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.engine.Scene.position;

import java.util.Map;
import org.breakwater.models.account.Position;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.margin.joint.JointMarginRule;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.market.VanillaOption;
import org.breakwater.models.option.Black76;
import org.breakwater.models.option.OptionType;
import org.breakwater.models.option.market.OptionMarket;
import org.breakwater.models.option.surface.VolatilitySurface;
import org.breakwater.models.state.VenueState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Margins of options inside a run: what an engine asks of accounts is what the rules say, on the marks of the moment. */
class JointMarginTest {

    private static final double YEAR = 365 * 86_400;
    private static final long EXPIRY = 30L * 86_400_000;
    private static final VanillaOption CALL = VanillaOption.linear("X-C", "X", Scene.QUOTE, EXPIRY, 110, true);
    private static final VanillaOption PUT = VanillaOption.coinSettled("X-P", "X", EXPIRY, 90, false);
    private static final Perpetual PERPETUAL = Perpetual.linear("X-PERP", "X", Scene.QUOTE);

    /** Maintenance and initial margin of an account after the price has gone to 104. */
    private static double[] margins(JointMarginRule rule, Position... positions) {
        Scene scene = Scene.of(CALL, PUT, PERPETUAL).accept("X", 0);
        scene.joint = rule;
        scene.options.put("X", new OptionMarket(VolatilitySurface.flat(0.8), false, 0, 0, 0, 0.1));
        scene.account("one", 1e6, positions).maker(0, 0, 100);
        RiskEngine engine = new RiskEngine(scene.rules(), scene.resolve(), scene.settings(), 60, 60);
        double[] found = new double[2];
        engine.run(
                scene.path(Map.of("X", new double[] {100, 104})),
                0,
                new PathOutcome(1),
                (kind, unit, subject, quantity, price, amount) -> {},
                (point, market, venue) -> read(engine.margin(), venue, found));
        return found;
    }

    private static void read(AccountMargin margin, VenueState venue, double[] into) {
        into[0] = margin.maintenance(venue, 0);
        into[1] = margin.initial(venue, 0);
    }

    private static double value(OptionType type, double strike, double price, double volatility) {
        return Black76.price(type, price, strike, volatility, (EXPIRY / 1000.0 - 60) / YEAR, 1);
    }

    @Test
    void aShortCallIsMarginedByTheRuleOnItsMarkAndTheIndex() {
        double mark = value(OptionType.CALL, 110, 104, 0.8);
        double[] found = margins(OptionRules.isolated(), position("X-C", -5, 0));
        assertThat(found[0]).isEqualTo(5 * 0.075 * 104, within(1e-9));
        assertThat(found[1]).isEqualTo(5 * Math.max(0.15 * 104 - 6, 10.4), within(1e-9));
        assertThat(mark).isPositive();
    }

    @Test
    void aCoinSettledPutIsMarginedAsALinearOne() {
        double[] found = margins(OptionRules.isolated(), position("X-P", -5, 0));
        double mark = value(OptionType.PUT, 90, 104, 0.8);
        assertThat(found[0]).isEqualTo(5 * Math.max(0.075 * 104, 0.075 * mark), within(1e-9));
    }

    @Test
    void aPortfolioAsksForItsLargestLossOverTheGrid() {
        double[] found = margins(OptionRules.portfolio(), position("X-C", -5, 0));
        double now = value(OptionType.CALL, 110, 104, 0.8);
        double days = (EXPIRY / 1000.0 - 60) / 86_400;
        double raised = 0.8 * (1 + 0.4 * Math.pow(30 / days, 0.3));
        double extreme = 0.16 * (value(OptionType.CALL, 110, 208, raised) - now);
        double within = value(OptionType.CALL, 110, 104 * 1.16, raised) - now;
        assertThat(found[0]).isEqualTo(5 * Math.max(extreme, within), within(1e-9));
        assertThat(found[1]).isEqualTo(1.25 * found[0], within(1e-9));
    }

    @Test
    void aPerpetualHedgesAnOptionInAPortfolioAndNotByRule() {
        Position sold = position("X-C", -10, 0);
        Position hedge = position("X-PERP", 4, 100);
        assertThat(margins(OptionRules.portfolio(), sold, hedge)[0])
                .isLessThan(0.8 * margins(OptionRules.portfolio(), sold)[0]);
        assertThat(margins(OptionRules.isolated(), sold, hedge)[0])
                .isEqualTo(margins(OptionRules.isolated(), sold)[0] + 0.05 * 4 * 104, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSellerWhoseMarginIsGoneIsLiquidatedAlikeByBothEngines(boolean portfolio) {
        Scene scene = Scene.of(CALL, PERPETUAL);
        scene.joint = portfolio ? OptionRules.portfolio() : OptionRules.offset();
        scene.options.put("X", new OptionMarket(VolatilitySurface.flat(0.8), false, 1, 0, 0.05, 0.1));
        scene.account("seller", portfolio ? 2_500 : 1_500, position("X-C", -100, 0))
                .maker(0, 100);
        Run indexed = scene.run(100, 101, 103, 106, 110);
        scene.mode = EngineMode.REFERENCE;
        assertThat(scene.run(100, 101, 103, 106, 110).events()).isEqualTo(indexed.events());
        assertThat(indexed.events(EventKind.FILL)).isNotEmpty();
        assertThat(indexed.only(EventKind.LIQUIDATION_STARTED).point()).isPositive();
    }
}
