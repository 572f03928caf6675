package org.breakwater.datasets.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F18 and F19: one grammar of numbers, whatever the locale. */
class StrictNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-0", "12", "-3.5", "0.00000001", "1e3", "1E-3", "1e+3", "4261.48", "0.0406199999999999"})
    void numbersOfTheGrammarAreRead(String text) {
        assertThat(StrictNumber.parse(text)).isEqualTo(Double.parseDouble(text) + 0.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "1 ",
                "+1",
                "1.",
                ".5",
                "1,5",
                "1.234,5",
                "1'000",
                "1_000",
                "0x10",
                "1d",
                "1f",
                "NaN",
                "Infinity",
                "-inf",
                "null",
                "1e",
                "1e+",
                "--1",
                "1.2.3",
                "1e400",
                "-1e999999999",
                "١٢٣",
                "１",
                "1e5.5",
                "½"
            })
    void f18F19EverythingElseIsRefused(String text) {
        assertThat(StrictNumber.parse(text)).isNaN();
        assertThat(StrictNumber.faultOf(text)).startsWith("must be").contains("got ");
    }

    @Test
    void f18CommasAreExplained() {
        assertThat(StrictNumber.faultOf("1.234,5"))
                .isEqualTo("must be written with '.' for decimals and no grouping, got 1.234,5");
    }

    @Test
    void f18TheLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"tr-TR", "de-DE", "ar-EG-u-nu-arab"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(StrictNumber.parse("1234.5")).isEqualTo(1234.5);
                assertThat(PlainNumber.of(1234.5)).isEqualTo("1234.5");
                assertThat(StrictNumber.isAbsent("INFINITY")).isTrue();
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property(seed = "20251010")
    void everyFiniteDoubleSurvivesWritingAndReading(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Math.abs(value) < Double.POSITIVE_INFINITY) {
            String text = PlainNumber.of(value);
            assertThat(text).doesNotContainIgnoringCase("e");
            assertThat(StrictNumber.parse(text)).isEqualTo(value + 0.0);
        }
    }

    @Property(seed = "20251010")
    void everyTextSurvivesGuarding(@ForAll String text) {
        assertThat(SafeCell.unguard(SafeCell.guard(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'=1"})
    void f66RiskyTextIsGuarded(String text) {
        assertThat(SafeCell.guard(text)).isEqualTo("'" + text);
    }
}
