package org.breakwater.models.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.breakwater.models.liquidation.sizing.RateWindow;
import org.breakwater.models.liquidation.sizing.TimePace;
import org.breakwater.models.liquidation.sizing.WindowUse;
import org.breakwater.models.rounding.Steps;

/** Limits on how much is closed over time. */
class RateWindowTest {

    @Property(seed = "111")
    void noWindowEverTakesMoreThanItsCapacity(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0, max = 3) Double> waits,
            @ForAll @DoubleRange(min = 0, max = 120) double wanted) {
        RateWindow window = new RateWindow(100, 10, 0);
        WindowUse use = new WindowUse();
        List<double[]> fills = new ArrayList<>();
        double now = 0;
        for (double wait : waits) {
            now += wait;
            fills.add(new double[] {now, window.take(use, now, wanted, 0)});
            double start = now - 10;
            double sum = fills.stream()
                    .filter(fill -> fill[0] > start)
                    .mapToDouble(fill -> fill[1])
                    .reduce(0, Double::sum);
            assertThat(sum).isLessThanOrEqualTo(100 * (1 + 1e-12));
        }
    }

    /** A window is one of the market: what one account used is missing to the next. */
    @Example
    void aWindowSharedByAMarketSpansAccounts() {
        RateWindow window = new RateWindow(100, 10, 0);
        WindowUse use = new WindowUse();
        assertThat(window.take(use, 0, 150, 0)).isEqualTo(100);
        assertThat(window.take(use, 6, 50, 0)).isZero();
        assertThat(window.take(use, 11, 50, 0)).isEqualTo(50);
        assertThat(window.take(use, 12, 150, 0)).isEqualTo(50);
        assertThat(window.take(use, 23, 100, 0)).isEqualTo(100);
    }

    @Example
    void aLowPremiumOpensOneMoreWindowAMoment() {
        RateWindow window = new RateWindow(25, 10, 0.06);
        WindowUse use = new WindowUse();
        assertThat(window.take(use, 0, 90, 0.09)).isEqualTo(25);
        assertThat(window.take(use, 0, 65, 0.04)).isZero();
        assertThat(window.take(use, 1, 65, 0.06)).isZero();
        assertThat(window.take(use, 1, 65, 0.04)).isEqualTo(25);
        assertThat(window.take(use, 1, 40, 0.04)).isZero();
        use.reset();
        assertThat(window.take(use, 0, 90, 1)).isEqualTo(25);
    }

    @Property(seed = "112")
    void aPaceFreesNoMoreThanItsShareOfTheWholeShortage(
            @ForAll @DoubleRange(min = 100, max = 1e6) double shortage,
            @ForAll @DoubleRange(min = 0, max = 1e6) double freed,
            @ForAll @DoubleRange(min = 0, max = 200) double elapsed) {
        TimePace pace = new TimePace(0.1, 100, 50, Steps.none());
        double share = pace.share(shortage, freed, elapsed);
        double allowed = Math.min(1, 0.1 + elapsed / 100) * (shortage + freed);
        assertThat(share).isBetween(0.0, 1.0);
        assertThat(share * shortage).isLessThanOrEqualTo(Math.max(0, allowed - freed) + 1e-6);
        assertThat(pace.share(shortage, freed, elapsed + 1)).isGreaterThanOrEqualTo(share);
        assertThat(pace.share(49, freed, 0)).isEqualTo(1);
        assertThat(pace.share(shortage, 0, 90)).isCloseTo(1, within(1e-12));
    }
}
