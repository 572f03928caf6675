package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/** Random venues, books and prices: nothing is created, nothing is lost, and everything ends. */
class LedgerTest {

    private static final double TOLERANCE = 1e-9;

    @Property(seed = "20251010")
    void whateverHappensValueIsConservedAndEachDeficitIsPaidOnce(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int accounts,
            @ForAll @IntRange(min = 1, max = 8) int steps) {
        holds(new RandomScene(seed, accounts, steps));
    }

    @Tag("long")
    @Property(seed = "20251011", tries = 100_000)
    void andSoItIsInAHundredThousandScenes(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int accounts,
            @ForAll @IntRange(min = 1, max = 8) int steps) {
        holds(new RandomScene(seed, accounts, steps));
    }

    private static void holds(RandomScene drawn) {
        Scene scene = drawn.scene();
        PathBuffer path = scene.path(drawn.prices());
        ResolvedBook book = scene.resolve();
        RiskEngine engine =
                new RiskEngine(scene.rules(), book, scene.settings(), path.pointSeconds(), path.stepSeconds());
        PathOutcome out = new PathOutcome(3);
        AtomicReference<VenueState> state = new AtomicReference<>();
        EventSink sink = (kind, unit, subject, quantity, price, amount) -> {
            if (kind == EventKind.DEFICIT) {
                requireNothingLeft(state.get(), unit, amount);
            }
        };
        engine.run(path, 7, out, sink, (point, market, venue) -> {
            state.set(venue);
            requireFinite(venue);
            requireNoNegativeFund(scene, venue);
        });
        for (Measure measure : Measure.values()) {
            assertThat(out.get(measure)).as(measure.name()).isFinite();
        }
        requireEachDeficitPaidOnce(out);
    }

    /** An account fails when all that it holds has been sold. */
    private static void requireNothingLeft(VenueState venue, int unit, double deficit) {
        ResolvedBook book = venue.book();
        double left = 0;
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            left += Math.max(0, venue.balance[b]) * venue.index[book.balanceAsset[b]];
        }
        assertThat(left).as("left beside a deficit of %s", deficit).isLessThanOrEqualTo(TOLERANCE * deficit + 1e-9);
    }

    private static void requireFinite(VenueState venue) {
        for (double[] column : new double[][] {
            venue.balance, venue.quantity, venue.fund, venue.capital, venue.traded, venue.index, venue.mark
        }) {
            for (double value : column) {
                assertThat(value).isFinite();
            }
        }
    }

    private static void requireNoNegativeFund(Scene scene, VenueState venue) {
        for (double coins : venue.fund) {
            assertThat(scene.unlimitedFund || coins >= 0).as("fund %s", coins).isTrue();
        }
        for (double left : venue.capital) {
            assertThat(left).isNotNegative();
        }
    }

    private static void requireEachDeficitPaidOnce(PathOutcome out) {
        double paid = out.get(Measure.FUND_DRAW)
                + out.get(Measure.CAPITAL_PAID)
                + out.get(Measure.ADL_RECOVERED)
                + out.get(Measure.SOCIALISED)
                + out.get(Measure.UNPAID);
        assertThat(paid).isCloseTo(out.get(Measure.BAD_DEBT), within(TOLERANCE * out.get(Measure.BAD_DEBT) + 1e-9));
    }
}
