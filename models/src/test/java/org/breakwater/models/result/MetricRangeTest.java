package org.breakwater.models.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MetricRangeTest {

    @Test
    void aRangeHasFiniteEndsInOrderAndSpansAtLeastTwoValues() {
        assertThat(new MetricRange(0, 0, 2, 1).count()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> new MetricRange(1, 0, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new MetricRange(Double.NaN, 0, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new MetricRange(0, Double.POSITIVE_INFINITY, 2, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MetricRange(0, 1, 1, 1))
                .withMessageContaining("at least 2 values");
        assertThatIllegalArgumentException().isThrownBy(() -> new MetricRange(0, 1, 2, 0));
    }

    @Test
    void aFigureKeepsEverythingElseWhenItGetsItsRanges() {
        MetricContext context = new MetricContext(1, BookPolicy.RUN_OFF, StartRegime.NORMAL);
        Metric plain = Metric.withInterval("p", 0.5, 0.4, 0.6, 0.95, "wilson", "probability", context);
        Metric ranged = plain.withRanges(new MetricRange(0.1, 0.5, 5, 100), new MetricRange(0.4, 0.7, 12, 20));
        assertThat(ranged.modelRange().lower()).isEqualTo(0.1);
        assertThat(ranged.calibrationRange().upper()).isEqualTo(0.7);
        assertThat(ranged.withRanges(null, null)).isEqualTo(plain);
    }
}
