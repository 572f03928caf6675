package org.breakwater.datasets.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.breakwater.datasets.Faults;
import org.breakwater.datasets.Inputs;
import org.breakwater.datasets.ingest.Duplicates;
import org.breakwater.datasets.ingest.ReadOptions;
import org.breakwater.datasets.ingest.TimeOrder;
import org.breakwater.datasets.quality.Gap;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.market.PriceSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F23 to F27: order, duplicates, gaps, units and zones of times. */
class PriceTimeFaultsTest {

    private static final ReadOptions STRICT = ReadOptions.strict();

    @TempDir
    Path folder;

    /** A file of closes: times and closes alternate. */
    private Path closes(String... cells) {
        StringBuilder text = new StringBuilder("timestamp,close\n");
        for (int i = 0; i < cells.length; i += 2) {
            text.append(cells[i]).append(',').append(cells[i + 1]).append('\n');
        }
        return Inputs.text(folder, "t.csv", text.toString());
    }

    private static PriceFile read(Path file, ReadOptions options) {
        return PriceReader.read(file, "X", options);
    }

    private static String faultOf(Path file) {
        return Faults.textOf(() -> read(file, STRICT));
    }

    private static final String T0 = "2024-01-01T00:00:00Z";
    private static final String T1 = "2024-01-01T01:00:00Z";
    private static final String T2 = "2024-01-01T02:00:00Z";

    @Test
    void f23UnsortedTimesAreRejectedUnlessTheUserSaysSort() {
        Path unsorted = closes(T1, "2", T0, "1", T2, "3");
        assertThat(faultOf(unsorted)).isEqualTo("E305 t.csv:3 times must rise, but " + T0 + " stands after " + T1);
        PriceFile sorted = read(unsorted, STRICT.withOrder(TimeOrder.SORT));
        assertThat(sorted.findings())
                .extracting(Diagnostic::message)
                .anySatisfy(text -> assertThat(text).endsWith("the rows were sorted"));
        PriceSeries presorted = read(closes(T0, "1", T1, "2", T2, "3"), STRICT).series();
        for (int i = 0; i < 3; i++) {
            assertThat(sorted.series().time(i)).isEqualTo(presorted.time(i));
            assertThat(sorted.series().open(i)).isEqualTo(presorted.open(i));
            assertThat(sorted.series().close(i)).isEqualTo(presorted.close(i));
        }
    }

    @Test
    void f23FallingTimesAreUnsortedTooUnlessTheLayoutIsWrittenSo() {
        assertThat(faultOf(closes(T2, "3", T1, "2", T0, "1"))).startsWith("E305 t.csv:3");
        Path natural = Inputs.text(
                folder,
                "cdd.csv",
                "https://www.CryptoDataDownload.com\nUnix,Date,Symbol,Open,High,Low,Close,Volume BTC\n"
                        + "1704070800000,x,BTCUSDT,2,2,2,2,1\n1704067200000,x,BTCUSDT,1,1,1,1,1\n");
        PriceFile file = read(natural, STRICT);
        assertThat(file.findings()).isEmpty();
        assertThat(file.series().close(1)).isEqualTo(2);
    }

    @Test
    void f24IdenticalRowsAreReadOnceAndCounted() {
        PriceFile file = read(closes(T0, "1", T1, "2", T1, "2", T2, "3"), STRICT);
        assertThat(file.series().size()).isEqualTo(3);
        assertThat(file.findings())
                .extracting(Faults::line)
                .containsExactly(
                        "E310 t.csv:4 rows left out because their time was already read, with the same values: 1");
    }

    @Test
    void f24ConflictingRowsAreAFaultUnlessTheUserChooses() {
        Path file = closes(T0, "1", T1, "2", T1, "1.5", T2, "3");
        assertThat(faultOf(file))
                .isEqualTo("E305 t.csv:4 time " + T1 + " stands twice with different values, first in line 3");
        assertThat(read(file, STRICT.withDuplicates(Duplicates.KEEP_FIRST))
                        .series()
                        .close(1))
                .isEqualTo(2);
        PriceFile last = read(file, STRICT.withDuplicates(Duplicates.KEEP_LAST));
        assertThat(last.series().close(1)).isEqualTo(1.5);
        assertThat(last.findings())
                .extracting(Diagnostic::message)
                .containsExactly("rows left out because their time was already read, with other values: 1");
    }

    @Test
    void f25GapsAreListedAndNothingIsFilledIn() {
        Path file = closes(T0, "1", T1, "2", T2, "3", "2024-01-01T05:00:00Z", "4", "2024-01-01T06:00:00Z", "5");
        PriceFile read = read(file, STRICT);
        assertThat(read.series().size()).isEqualTo(5);
        assertThat(read.quality().missingBars()).isEqualTo(2);
        assertThat(read.quality().gaps())
                .containsExactly(new Gap(3, millis("2024-01-01T03:00:00Z"), millis("2024-01-01T05:00:00Z"), 2));
        assertThat(read.findings())
                .extracting(Faults::line)
                .containsExactly(
                        "E310 t.csv:5 2 bars of 1 h missing in 1 gap, not filled in; the longest: 2024-01-01T03:00:00Z for 2 h");
    }

    @Test
    void f25AStalePriceIsListed() {
        double[] closes = new double[40];
        for (int i = 0; i < closes.length; i++) {
            closes[i] = i > 10 && i < 30 ? 7 : i + 1;
        }
        PriceFile file = Inputs.read(Inputs.text(folder, "stale.csv", Inputs.hourly(closes)));
        assertThat(file.quality().staleRuns()).singleElement().satisfies(run -> {
            assertThat(run.row()).isEqualTo(11);
            assertThat(run.bars()).isEqualTo(19);
        });
    }

    @Test
    void f26UnitsAreInferredOncePerFile() {
        for (String zeros : new String[] {"", "000", "000000", "000000000"}) {
            PriceSeries series = read(closes("1704067200" + zeros, "1", "1704070800" + zeros, "2"), STRICT)
                    .series();
            assertThat(series.time(0)).isEqualTo(millis(T0));
            assertThat(series.barMillis()).isEqualTo(3_600_000);
        }
    }

    @Test
    void f26MixedUnitsAreRejected() {
        assertThat(faultOf(closes("1704067200", "1", "1704070800000", "2")))
                .isEqualTo(
                        "E305 t.csv:3:1 time must keep one form in a file, got 1704070800000 (milliseconds) after seconds in line 2");
        assertThat(faultOf(closes("1704067200", "1", T1, "2"))).contains("(calendar dates) after seconds");
    }

    @Test
    void f26TimesOf1970Or2286AreRejected() {
        for (String time : new String[] {"0", "86400", "9999999999", "20240101", "9999999999999"}) {
            assertThat(faultOf(closes(time, "1"))).contains("time must lie in the years 2000 to 2099");
        }
    }

    @Test
    void f27LocalTimeNeedsAZone() {
        Path file = closes("2024-03-31 00:30:00", "1", "2024-03-31 02:30:00", "2");
        assertThat(faultOf(file))
                .contains("t.csv:2:1 time must say its offset from UTC, got local time 2024-03-31 00:30:00");
        PriceSeries london =
                read(file, STRICT.withZone(ZoneId.of("Europe/London"))).series();
        assertThat(london.time(1) - london.time(0)).isEqualTo(3_600_000);
    }

    @Test
    void f27AnHourThatTheClocksSkipIsRejected() {
        Path file = closes("2024-03-31 01:30:00", "1", "2024-03-31 02:30:00", "2");
        ReadOptions london = STRICT.withZone(ZoneId.of("Europe/London"));
        assertThat(Faults.textOf(() -> read(file, london))).contains("the clocks skip 2024-03-31 01:30:00");
    }

    @Test
    void f27OffsetsAreRead() {
        PriceSeries series = read(closes("2024-01-01T01:00:00+01:00", "1", "2023-12-31T20:00:00-05:00", "2"), STRICT)
                .series();
        assertThat(series.time(0)).isEqualTo(millis(T0));
        assertThat(series.time(1)).isEqualTo(millis(T1));
    }

    @Test
    void f27ALeapSecondIsTheSecondBefore() {
        PriceSeries series = read(closes("2016-12-31T23:59:60Z", "1", "2017-01-01T00:00:00Z", "2"), STRICT)
                .series();
        assertThat(series.time(0)).isEqualTo(millis("2016-12-31T23:59:59Z"));
        assertThat(faultOf(closes("2016-12-31T12:59:60Z", "1"))).contains("date of the calendar");
    }

    @Test
    void f27DatesOutsideTheCalendarAreRejected() {
        assertThat(faultOf(closes("2023-02-29T00:00:00Z", "1")))
                .contains("must be a date of the calendar, got 2023-02-29T00:00:00Z");
        assertThat(faultOf(closes("+10000-01-01T00:00:00Z", "1"))).contains("must be an epoch number or a date");
        assertThat(faultOf(closes("1999-01-01T00:00:00Z", "1"))).contains("years 2000 to 2099");
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
