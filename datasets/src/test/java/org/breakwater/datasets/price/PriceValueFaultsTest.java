package org.breakwater.datasets.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.breakwater.datasets.Faults;
import org.breakwater.datasets.Inputs;
import org.breakwater.datasets.ingest.BadRows;
import org.breakwater.datasets.ingest.ReadOptions;
import org.breakwater.datasets.quality.Outlier;
import org.breakwater.models.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F18 to F22, F29 and F30: values that cannot be prices, or hardly. */
class PriceValueFaultsTest {

    private static final ReadOptions SKIP = ReadOptions.strict().withBadRows(BadRows.SKIP);

    @TempDir
    Path folder;

    private Path withRow(String cells) {
        return Inputs.text(
                folder,
                "p.csv",
                Inputs.hourly(100, 101) + "1704074400000," + cells + "\n" + "1704078000000,9,9,9,9,9\n");
    }

    private String faultOf(String cells) {
        Path file = withRow(cells);
        return Faults.textOf(() -> Inputs.read(file));
    }

    @Test
    void f18DecimalCommasAndGroupingAreExplainedInAnyLocale() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"en-US", "tr-TR", "de-DE", "ar-EG"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(faultOf("\"1.234,5\",1,1,1,1"))
                        .isEqualTo(
                                "E304 p.csv:4:15 open must be written with '.' for decimals and no grouping, got 1.234,5");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void f19ValuesThatAreNoNumbersAreRejectedAtTheirPlace() {
        assertThat(faultOf("9,9,9,NaN,9")).isEqualTo("E304 p.csv:4:21 close must be a finite number, got NaN");
        assertThat(faultOf("9,9,9,,9")).isEqualTo("E304 p.csv:4:21 close must be a number, got an empty cell");
        assertThat(faultOf("9,9,9,null,9")).contains("4:21 close must be a finite number, got null");
        assertThat(faultOf("9,Infinity,9,9,9")).contains("4:17 high must be a finite number, got Infinity");
        assertThat(faultOf("9,1e400,9,9,9")).contains("4:17 high must be finite, got 1e400");
    }

    @Test
    void f19UnderThePolicySkipTheyAreLeftOutAndCounted() {
        PriceFile file = PriceReader.read(withRow("9,9,9,NaN,9"), "BTC", SKIP);
        assertThat(file.series().size()).isEqualTo(3);
        assertThat(file.findings())
                .extracting(Faults::line)
                .contains(
                        "E310 p.csv:4:21 rows left out as unusable: 1; the first: close must be a finite number, got NaN");
        assertThat(file.quality().missingBars()).isEqualTo(1);
    }

    @Test
    void f19TextThatIsNoNumberIsAFaultUnderEitherPolicy() {
        Path file = withRow("9,9,9,12abc,9");
        assertThat(Faults.textOf(() -> PriceReader.read(file, "BTC", SKIP)))
                .contains("4:21 close must be a number such as");
    }

    @Test
    void f20ZeroAndNegativePricesAreRejected() {
        assertThat(faultOf("0,9,0,9,9"))
                .contains("4:15 open must be positive, got 0")
                .contains("4:19 low must be positive");
        assertThat(faultOf("9,9,9,-9,9")).contains("4:21 close must be positive, got -9");
        assertThat(PriceReader.read(withRow("9,9,-0.0,9,9"), "BTC", SKIP)
                        .series()
                        .size())
                .isEqualTo(3);
    }

    @Test
    void f21AFatFingerIsFlaggedAndKept() {
        double[] closes = new double[60];
        for (int i = 0; i < closes.length; i++) {
            closes[i] = 40_000 + 37 * (i % 5);
        }
        closes[20] = 4_003.7;
        closes[40] = 400_074;
        PriceFile file = Inputs.read(Inputs.text(folder, "fat.csv", Inputs.hourly(closes)));
        assertThat(file.quality().outliers()).extracting(Outlier::row).containsExactly(20, 40);
        assertThat(file.series().close(20)).isEqualTo(4_003.7);
        assertThat(file.findings())
                .extracting(Diagnostic::message)
                .singleElement()
                .asString()
                .startsWith("2 bars flagged as outliers and kept");
    }

    @Test
    void f21AFatFingerInTheLastBarIsFlagged() {
        PriceFile file = Inputs.read(Inputs.text(folder, "fat.csv", Inputs.hourly(100, 101, 102, 1_020)));
        assertThat(file.quality().outliers()).extracting(Outlier::row).containsExactly(3);
    }

    @Test
    void f21ACrashThatStaysIsNoOutlier() {
        PriceFile file = Inputs.read(Inputs.text(folder, "crash.csv", Inputs.hourly(100, 101, 99, 60, 30, 29, 31)));
        assertThat(file.quality().outliers()).isEmpty();
    }

    @Test
    void f22HighBelowLowAndClosesOutsideAreRejected() {
        assertThat(faultOf("9,8,10,9,9")).contains("4:17 high must bracket open and close with low");
        assertThat(faultOf("9,10,8,11,9")).contains("close 11.0");
        assertThat(faultOf("9,10,8,9,-1")).contains("volume must not be negative, got -1");
        assertThat(PriceReader.read(withRow("9,8,10,9,9"), "BTC", SKIP).findings())
                .extracting(Diagnostic::message)
                .anySatisfy(message -> assertThat(message).startsWith("rows left out as unusable: 1"));
    }

    @Test
    void everyFaultIsListedAtOnceUpToTwenty() {
        String bad = Inputs.hourly(new double[30]);
        Path file = Inputs.text(folder, "zeros.csv", bad);
        assertThat(Faults.linesOf(() -> Inputs.read(file)))
                .hasSize(21)
                .last()
                .asString()
                .contains("stopped after 20 errors");
    }

    @Test
    void f29TooFewRowsAreSaidToBeTooFew() {
        for (String text : new String[] {"", "\n\n", Inputs.HEADER, Inputs.hourly(100)}) {
            Path file = Inputs.text(folder, "few.csv", text);
            assertThat(Faults.textOf(() -> Inputs.read(file))).startsWith("E306 few.csv");
        }
        Path missing = folder.resolve("absent.csv");
        assertThat(Faults.textOf(() -> Inputs.read(missing)))
                .isEqualTo("E301 absent.csv " + missing + " does not exist");
        assertThat(Faults.textOf(() -> Inputs.read(folder))).startsWith("E301").endsWith("is a folder");
    }

    @Test
    void f30AConstantPriceIsReadWithAWarning() {
        PriceFile file = Inputs.read(Inputs.text(folder, "flat.csv", Inputs.hourly(5, 5, 5)));
        assertThat(file.quality().constant()).isTrue();
        assertThat(file.findings())
                .extracting(Diagnostic::message)
                .containsExactly("the price never changes: its volatility is zero");
    }
}
