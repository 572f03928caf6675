package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.margin.joint.JointBand;
import org.breakwater.models.margin.joint.JointMarginRule;
import org.breakwater.models.margin.portfolio.grid.ValueDiscount;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bound of accounts whose positions are margined together, on random venues with options, some of which expire on the way, under
 * every rule: whatever prices, volatilities and time have done, an account has lost no more than its reach while the band holds.
 */
class JointBandTest {

    private static final double[] WIDTHS = {0.02, 0.005, 0.0015, 0.1};
    private static final int SCENES = 60;

    private int bounded;
    private double closest;

    private static Stream<Arguments> rules() {
        return Stream.of(
                arguments("short options on their own", OptionRules.isolated()),
                arguments("the largest loss at expiry", OptionRules.offset()),
                arguments("a grid", OptionRules.portfolio()),
                arguments("a grid and charges", OptionRules.charged(ValueDiscount.none())),
                arguments("a grid that discounts", OptionRules.charged(new ValueDiscount(0.9, 1, 0.12))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void noAccountLosesMoreThanItsReachWhileTheBandHolds(String name, JointMarginRule rule) {
        for (int seed = 0; seed < SCENES; seed++) {
            int calm = seed % 5;
            RandomScene drawn = RandomScene.withOptions(seed, 6, 24);
            drawn.scene().joint = rule;
            PathBuffer path = Calm.towardsTheStart(drawn.scene().path(drawn.prices()), calm);
            watch(drawn.scene(), path, WIDTHS[seed / 5 % WIDTHS.length]);
        }
        assertThat(bounded).isGreaterThan(3_000);
        assertThat(closest).as("share of a reach that was lost at most").isBetween(0.8, 1.0);
    }

    private void watch(Scene scene, PathBuffer path, double width) {
        Watched watched = new Watched(width);
        RiskEngine engine = new RiskEngine(
                scene.rules(), scene.resolve(), scene.settings(), path.pointSeconds(), path.stepSeconds());
        engine.run(
                path,
                0,
                new PathOutcome(path.points()),
                (kind, unit, subject, quantity, price, amount) -> {},
                (point, market, venue) -> watched.look(engine.margin(), venue));
    }

    /** A band on one path, drawn anew once it is left. */
    private final class Watched {

        private final double width;
        private JointBand band;
        private double[][] drivers = {};
        private double[][] rates = {};
        private double[] quantity = {};
        private double[] balance = {};
        private double[] slack = {};
        private double[] reach = {};

        Watched(double width) {
            this.width = width;
        }

        void look(AccountMargin margin, VenueState s) {
            if (band == null) {
                band = margin.jointBand(width);
            }
            if (band == null) {
                return;
            }
            if (slack.length > 0 && driversHold(s) && band.holds(s)) {
                require(margin, s);
            } else {
                draw(margin, s);
            }
        }

        private void draw(AccountMargin margin, VenueState s) {
            band.begin(s);
            drivers = columns(s.relativeDrivers());
            rates = columns(s.absoluteDrivers());
            quantity = s.quantity.clone();
            balance = s.balance.clone();
            slack = new double[s.open.length];
            reach = new double[s.open.length];
            for (int u = 0; u < slack.length; u++) {
                slack[u] = margin.slack(s, u);
                reach[u] = margin.reach(s, u, width, band);
            }
        }

        private double[][] columns(List<VenueState.Driver> of) {
            return of.stream().map(d -> Arrays.copyOf(d.column(), d.size())).toArray(double[][]::new);
        }

        private boolean driversHold(VenueState s) {
            double[][] now = columns(s.relativeDrivers());
            for (int c = 0; c < now.length; c++) {
                for (int k = 0; k < now[c].length; k++) {
                    if (Math.abs(now[c][k] - drivers[c][k]) > width * Math.abs(drivers[c][k])) {
                        return false;
                    }
                }
            }
            double[][] risen = columns(s.absoluteDrivers());
            for (int c = 0; c < risen.length; c++) {
                for (int k = 0; k < risen[c].length; k++) {
                    if (risen[c][k] - rates[c][k] > width) {
                        return false;
                    }
                }
            }
            return true;
        }

        private void require(AccountMargin margin, VenueState s) {
            ResolvedBook book = s.book();
            for (int u = 0; u < slack.length; u++) {
                boolean same = Arrays.equals(
                                s.quantity,
                                book.positionStart[u],
                                book.positionStart[u + 1],
                                quantity,
                                book.positionStart[u],
                                book.positionStart[u + 1])
                        && Arrays.equals(
                                s.balance,
                                book.balanceStart[u],
                                book.balanceStart[u + 1],
                                balance,
                                book.balanceStart[u],
                                book.balanceStart[u + 1]);
                if (same && reach[u] < Double.POSITIVE_INFINITY && s.holdsPosition(u)) {
                    double lost = slack[u] - margin.slack(s, u);
                    assertThat(lost).isLessThanOrEqualTo(reach[u]);
                    bounded++;
                    closest = Math.max(closest, lost / reach[u]);
                }
            }
        }
    }
}
