package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/** The bound on which the indexed check rests: no move inside a band takes more slack than {@link AccountMargin#reach}. */
class ReachTest {

    @Property(seed = "20260101")
    void noMoveInsideABandTakesMoreSlackThanItsReach(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int accounts,
            @ForAll @IntRange(max = 3) int width) {
        RandomScene drawn = new RandomScene(seed, accounts, 1);
        Random random = new Random(seed);
        double band = new double[] {0.0015, 0.005, 0.02, 0.3}[width];
        ResolvedBook book = drawn.scene().resolve();
        AccountMargin margin = margin(drawn.scene(), book);
        VenueState first = state(book, random);
        margin.revalue(first);
        for (int move = 0; move < 30; move++) {
            VenueState second = moved(first, band, random, move < 10);
            margin.revalue(second);
            require(margin, first, second, band);
        }
    }

    private static void require(AccountMargin margin, VenueState first, VenueState second, double band) {
        for (int k = 0; k < first.markValue.length; k++) {
            double distance = Math.abs(second.markValue[k] - first.markValue[k]);
            if (distance > band * Math.abs(first.markValue[k])) {
                return;
            }
        }
        for (int u = 0; u < first.open.length; u++) {
            assertThat(margin.slack(first, u) - margin.slack(second, u))
                    .isLessThanOrEqualTo(margin.reach(first, u, band, null));
        }
    }

    private static AccountMargin margin(Scene scene, ResolvedBook book) {
        VenueRules rules = scene.rules();
        return rules.margin(book);
    }

    private static VenueState state(ResolvedBook book, Random random) {
        VenueState state = new VenueState(book, 0);
        state.reset();
        for (int a = 0; a < book.quote; a++) {
            state.index[a] = StrictMath.exp(6 * random.nextGaussian());
        }
        state.index[book.quote] = 1;
        for (int i = 0; i < book.instrumentCount(); i++) {
            state.mark[i] = state.index[book.underlying[i]] * (1 + 0.1 * random.nextDouble());
            state.bufferRate[i] = random.nextBoolean() ? 0 : 0.3 * random.nextDouble();
        }
        return state;
    }

    /** Prices and rates moved by less than the band; all to its edge if asked. */
    private static VenueState moved(VenueState from, double band, Random random, boolean edge) {
        VenueState to = new VenueState(from.book(), 0);
        to.reset();
        int quote = from.book().quote;
        for (int a = 0; a < quote; a++) {
            to.index[a] = from.index[a] * (1 + band * step(random, edge));
        }
        to.index[quote] = 1;
        for (int i = 0; i < from.mark.length; i++) {
            to.mark[i] = from.mark[i] * (1 + band * step(random, edge));
            to.bufferRate[i] = from.bufferRate[i] + band * step(random, edge);
        }
        return to;
    }

    private static double step(Random random, boolean edge) {
        double most = 1 - 1e-12;
        return edge ? (random.nextBoolean() ? most : -most) : 2 * random.nextDouble() - 1;
    }
}
