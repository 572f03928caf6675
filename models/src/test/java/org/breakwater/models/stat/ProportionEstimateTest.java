package org.breakwater.models.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.breakwater.models.kernel.Binomial;
import org.junit.jupiter.api.Test;

class ProportionEstimateTest {

    @Test
    void noHitGivesABoundAndNeverZeroPercent() {
        final Estimate estimate = new ProportionEstimate(0, 10_000).estimate(0.95);
        assertThat(estimate.value()).isZero();
        assertThat(estimate.lower()).isZero();
        assertThat(estimate.upper()).isCloseTo(3.6882e-4, within(1e-8));
        assertThat(estimate.method()).isEqualTo(IntervalMethod.CLOPPER_PEARSON);
    }

    @Test
    void onlyHitsGiveALowerBound() {
        final Estimate estimate = new ProportionEstimate(10_000, 10_000).estimate(0.95);
        assertThat(estimate.upper()).isEqualTo(1);
        assertThat(1 - estimate.lower()).isCloseTo(3.6882e-4, within(1e-8));
    }

    @Test
    void someHitsGiveWilson() {
        assertThat(new ProportionEstimate(3, 10).estimate(0.95).method()).isEqualTo(IntervalMethod.WILSON);
    }

    @Test
    void aSingleTrialIsAllowed() {
        assertThat(new ProportionEstimate(0, 1).estimate(0.95).upper()).isCloseTo(0.975, within(1e-12));
        assertThat(new ProportionEstimate(1, 1).wilson(0.95).upper()).isEqualTo(1);
    }

    @Test
    void badCountsAreRefused() {
        assertThatThrownBy(() -> new ProportionEstimate(0, 0)).hasMessage("trials must be at least 1, got 0");
        assertThatThrownBy(() -> new ProportionEstimate(5, 4)).hasMessageContaining("hits must be in [0, trials = 4]");
        assertThatThrownBy(() -> new ProportionEstimate(1, 4).wilson(95)).hasMessageContaining("(0, 1), got 95.0");
    }

    @Property(seed = "17")
    void hitsAndMissesAreMirrorImages(
            @ForAll @IntRange(min = 1, max = 100_000) int trials, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        final long hits = Math.round(share * trials);
        final ProportionEstimate seen = new ProportionEstimate(hits, trials);
        final ProportionEstimate mirror = new ProportionEstimate(trials - hits, trials);
        assertThat(seen.wilson(0.99).lower()).isCloseTo(1 - mirror.wilson(0.99).upper(), within(1e-14));
        assertThat(seen.clopperPearson(0.99).upper())
                .isCloseTo(1 - mirror.clopperPearson(0.99).lower(), within(1e-13));
    }

    @Property(seed = "18", tries = 60)
    void theExactIntervalCoversAtLeastNominally(
            @ForAll @IntRange(min = 1, max = 60) int trials,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double truth) {
        double coverage = 0;
        for (int hits = 0; hits <= trials; hits++) {
            final Estimate interval = new ProportionEstimate(hits, trials).clopperPearson(0.9);
            if (interval.lower() <= truth && truth <= interval.upper()) {
                coverage += Binomial.cdf(hits, trials, truth) - Binomial.cdf(hits - 1, trials, truth);
            }
        }
        assertThat(coverage).isGreaterThanOrEqualTo(0.9 - 1e-9);
    }
}
