package org.breakwater.reports.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-0.0,0",
        "1,1",
        "25000000,25000000",
        "0.001,0.001",
        "1e-6,0.000001",
        "1e-7,1e-7",
        "1.25e-7,1.25e-7",
        "1e20,100000000000000000000",
        "1e21,1e+21",
        "1.5e300,1.5e+300",
        "-12.5,-12.5",
        "4.9E-324,4.9e-324",
        "2.2250738585072014E-308,2.2250738585072014e-308",
        "1.7976931348623157E308,1.7976931348623157e+308",
        "2e-3,0.002",
        "2.0E23,2e+23",
        "9007199254740993,9007199254740992"
    })
    void machineFormIsTheShortestDecimalInTheLayoutOfEcmaScript(double value, String text) {
        assertThat(Numbers.machine(value)).isEqualTo(text);
    }

    @Property(seed = "20251010")
    void machineFormReadsBackToTheSameBits(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value)) {
            String text = Numbers.machine(value);
            assertThat(Double.parseDouble(text)).isEqualTo(value == 0 ? 0 : value);
            assertThat(new BigDecimal(text).stripTrailingZeros().precision()).isLessThanOrEqualTo(17);
        }
    }

    @Test
    void aNumberThatIsNotFiniteIsRefused() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Numbers.machine(value));
            assertThatIllegalArgumentException().isThrownBy(() -> Numbers.money(value));
            assertThatIllegalArgumentException().isThrownBy(() -> Numbers.duration(value));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "0.0123,0.0123",
        "5,5",
        "950,950",
        "999.4,999",
        "999.6,1.00 k",
        "12345,12.3 k",
        "999999,1.00 M",
        "1234567,1.23 M",
        "-4200000,-4.20 M",
        "25e6,25.0 M",
        "4e9,4.00 B",
        "1.5e12,1.50 T",
        "1e15,1.00e15",
        "1e-9,1.00e-9"
    })
    void moneyHasThreeSignificantDigits(double value, String text) {
        assertThat(Numbers.money(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0 %",
        "1,100 %",
        "0.123,12.3 %",
        "0.12,12 %",
        "0.01234,1.23 %",
        "0.00123,0.123 %",
        "0.99999,99.999 %",
        "0.9997,99.97 %",
        "12.5,'1,250 %'",
        "-0.342,-34.2 %",
        "1.0001,100.01 %",
        "0.000034,0.0034 %"
    })
    void percentShowsAWholeOnlyForAWhole(double value, String text) {
        assertThat(Numbers.percent(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "4e-9,4.0e-9", "0.0003,3.0e-4", "0.00123,0.123 %", "1,100 %", "0.00099999,1.0e-3"})
    void probabilitiesBelowOneInAThousandHaveAnExponent(double value, String text) {
        assertThat(Numbers.probability(value)).isEqualTo(text);
    }

    @Test
    void noHitSaysHowManyPathsWereTried() {
        assertThat(Numbers.noHit(3.0e-4, 1_000)).isEqualTo("< 3.0e-4 (no hit in 1,000 paths)");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0 s",
        "0.5,0.5 s",
        "45,45 s",
        "60,1 min",
        "90,1 min 30 s",
        "3600,1 h",
        "23400,6 h 30 min",
        "86399.9,1 d",
        "172800,2 d",
        "129600,1 d 12 h",
        "31536000,365 d",
        "59.97,1 min",
        "-90,-1 min 30 s"
    })
    void durationsUseTheirTwoLargestUnits(double seconds, String text) {
        assertThat(Numbers.duration(seconds)).isEqualTo(text);
    }

    @Test
    void timesAreUtc() {
        assertThat(Numbers.utcMinute(1_584_010_080_000L)).isEqualTo("2020-03-12 10:48");
        assertThat(Numbers.utcCompact(1_584_010_080_000L)).isEqualTo("20200312T104800Z");
    }

    @Test
    void nothingDependsOnTheDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Numbers.utcMinute(0)).isEqualTo("1970-01-01 00:00");
            assertThat(Numbers.fixed(1234.5, 2)).isEqualTo("1,234.50");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void trimmedAndFixedNeverPrintNegativeZero() {
        assertThat(Numbers.trimmed(-0.0004, 2)).isEqualTo("0");
        assertThat(Numbers.fixed(-0.0004, 2)).isEqualTo("0.00");
        assertThat(Numbers.significant(1_234_567, 3)).isEqualTo("1,230,000");
    }
}
