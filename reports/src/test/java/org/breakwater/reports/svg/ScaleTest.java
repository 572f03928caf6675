package org.breakwater.reports.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void marksAreRoundAndShareOneSuffix() {
        assertThat(labels(LinearScale.nice(0, 5_037_300, 0, 100, 6, "quote")))
                .containsExactly("0", "1 M", "2 M", "3 M", "4 M", "5 M", "6 M");
        assertThat(labels(LinearScale.nice(4_930_000, 5_090_000, 0, 100, 4, "quote")))
                .containsExactly("4.90 M", "4.95 M", "5.00 M", "5.05 M", "5.10 M");
        assertThat(labels(LinearScale.nice(-0.3, 0.12, 0, 100, 5, "fraction")))
                .containsExactly("−30 %", "−20 %", "−10 %", "0 %", "10 %", "20 %");
        assertThat(labels(LinearScale.nice(0, 0.0089, 0, 100, 5, "probability")))
                .containsExactly("0.0 %", "0.2 %", "0.4 %", "0.6 %", "0.8 %", "1.0 %");
    }

    @Test
    void timesCountAsPeopleDo() {
        assertThat(labels(LinearScale.tight(0, 86_400, 0, 100, 8, "seconds")))
                .containsExactly("0", "3 h", "6 h", "9 h", "12 h", "15 h", "18 h", "21 h", "1 d");
        assertThat(labels(
                        LinearScale.tight(1_583_971_200_000.0, 1_583_971_200_000.0 + 172_800_000, 0, 100, 4, "millis")))
                .containsExactly("2020-03-12", "12:00", "2020-03-13", "12:00", "2020-03-14");
    }

    @Test
    void decadesCarryPercentWhereThatReadsWell() {
        assertThat(labels(LogScale.of(0.0007, 0.4, 0, 100, 8, "probability")))
                .containsExactly("0.01 %", "0.1 %", "1 %", "10 %", "100 %");
        assertThat(labels(LogScale.of(4e-9, 0.003, 0, 100, 4, "probability")))
                .contains("1e-9")
                .doesNotContain("0 %");
        assertThat(labels(LogScale.of(1_000, 25_000_000, 0, 100, 10, "quote")))
                .containsExactly("1 k", "10 k", "100 k", "1 M", "10 M", "100 M");
    }

    @Property(seed = "20251010")
    void anyRangeFitsItsAxisWithFewDistinctMarks(
            @ForAll @DoubleRange(min = -1e12, max = 1e12) double a,
            @ForAll @DoubleRange(min = -1e12, max = 1e12) double b,
            @ForAll @IntRange(min = 2, max = 12) int most) {
        double min = Math.min(a, b);
        double max = Math.max(a, b);
        Assume.that(max == min || max - min > 1e-9 * Math.max(Math.abs(min), Math.abs(max)));
        LinearScale scale = LinearScale.nice(min, max, 0, 100, most, "quote");
        assertThat(scale.at(min)).isBetween(-0.01, 100.01);
        assertThat(scale.at(max)).isBetween(-0.01, 100.01);
        assertThat(scale.ticks())
                .hasSizeBetween(2, most + 3)
                .extracting(Scale.Tick::label)
                .doesNotHaveDuplicates();
        assertThat(scale.at(scale.lower())).isCloseTo(0, within(1e-9));
    }

    private static List<String> labels(Scale scale) {
        return scale.ticks().stream().map(Scale.Tick::label).toList();
    }
}
