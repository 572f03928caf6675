package org.breakwater.datasets.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.breakwater.datasets.Faults;
import org.breakwater.datasets.Inputs;
import org.breakwater.datasets.SharedData;
import org.breakwater.datasets.ingest.BadRows;
import org.breakwater.datasets.ingest.ReadOptions;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.market.FundingSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FundingReaderTest {

    private static final ReadOptions STRICT = ReadOptions.strict();
    private static final ReadOptions LONDON = STRICT.withZone(ZoneId.of("Europe/London"));
    private static final String WEB = "raw_formats/binance_web_export_funding_BTCUSDT_2024-08-09.csv";

    @TempDir
    Path folder;

    private FundingFile read(String text) {
        return FundingReader.read(Inputs.text(folder, "f.csv", text), "BTC", STRICT);
    }

    private String faultOf(String text) {
        return Faults.textOf(() -> read(text));
    }

    @Test
    void f28RatesKeepTheirTimesWhenTheIntervalChanges() {
        FundingFile file = read(
                "timestamp,funding_rate\n1704067200000,0.0001\n1704096000003,0.0002\n1704110400000,-0.0004\n1704124800000,0.0008\n1704128400000,0.0016\n");
        FundingSeries series = file.series();
        assertThat(series.time(1)).isEqualTo(1_704_096_000_003L);
        double sum = 0;
        for (int i = 0; i < series.size(); i++) {
            sum += series.rate(i);
        }
        assertThat(series.rateBetween(0, Long.MAX_VALUE)).isEqualTo(sum);
        assertThat(file.findings())
                .extracting(Diagnostic::message)
                .containsExactly("the interval between settlements changes: 1 h × 1, 4 h × 2, 8 h × 1");
    }

    @Test
    void percentagesAreTheDoublesNearestToTheirFractions() {
        FundingSeries series = read("timestamp,funding_rate\n1704067200000,0.010000%\n1704096000000,-0.003213%\n")
                .series();
        assertThat(series.rate(0)).isEqualTo(0.0001);
        assertThat(series.rate(1)).isEqualTo(-0.00003213);
    }

    @Test
    void faultsNameTheirPlace() {
        assertThat(faultOf("timestamp,funding_rate\n1704067200000,NaN\n1704096000000,5\n1704124800000,0.01 %\n"))
                .isEqualTo("""
                        E304 f.csv:2:15 funding_rate must be a finite number, got NaN
                        E304 f.csv:3:15 funding_rate must be a fraction between -1 and 1, got 5
                        E304 f.csv:4:15 funding_rate must be a number such as 1234.5 or 1e-3, got 0.01 %""");
        assertThat(faultOf("timestamp,open\n1704067200000,1\n")).isEqualTo("E303 f.csv:1 column funding_rate missing");
        assertThat(faultOf("timestamp,funding_rate\n"))
                .isEqualTo("E306 f.csv a funding file needs at least one settlement, got none");
        assertThat(faultOf("")).isEqualTo("E306 f.csv the file holds no rows of data");
        assertThat(faultOf("timestamp,funding_rate\n1704067200000\n")).contains("the row must have 2 columns, got 1");
    }

    @Test
    void emptyRatesMayBeSkipped() {
        Path file = Inputs.text(folder, "f.csv", "timestamp,funding_rate\n1704067200000,\n1704096000000,0.0001\n");
        assertThat(FundingReader.read(file, "BTC", STRICT.withBadRows(BadRows.SKIP))
                        .series()
                        .size())
                .isEqualTo(1);
    }

    @Test
    void ratesThatLookLikePercentagesAreDoubted() {
        assertThat(read("timestamp,funding_rate\n1704067200000,0.01\n").findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.hint()).contains("as 0.01%"));
    }

    @Test
    void theBinanceArchiveIsRead() {
        FundingFile file = read(
                "calc_time,funding_interval_hours,last_funding_rate\n1704067200000,8,0.00037409\n1704096000000,8,0.00031391\n");
        assertThat(file.layout()).isEqualTo(FundingLayout.BINANCE_ARCHIVE);
        assertThat(file.series().rate(0)).isEqualTo(0.00037409);
    }

    @Test
    void twoSeriesInOneFileAreNeverReadAsOne() {
        String text =
                "timestamp,pair,funding_rate\n1704067200000,BTCUSDT,0.0001\n1704067200000,ETHUSDT,0.0003\n1704096000000,ETHUSDT,0.0004\n";
        assertThat(faultOf(text))
                .startsWith("E303 f.csv:3:15 the file holds several series: pair is ETHUSDT after BTCUSDT");
        ReadOptions eth = STRICT.withOnly(Map.of("pair", "ETHUSDT"));
        assertThat(FundingReader.read(Inputs.text(folder, "f.csv", text), "ETH", eth)
                        .series()
                        .size())
                .isEqualTo(2);
        ReadOptions unknown = STRICT.withOnly(Map.of("venue", "x"));
        Path file = Inputs.text(folder, "f.csv", text);
        assertThat(Faults.textOf(() -> FundingReader.read(file, "ETH", unknown)))
                .isEqualTo("E303 f.csv:1 column venue missing");
    }

    @Test
    void whatIsWrittenComesBack() {
        FundingSeries series = new FundingSeries(
                "BTC",
                new long[] {1_704_067_200_000L, 1_704_096_000_003L, 1_704_110_400_000L},
                new double[] {1e-4, -0.00003213, 0});
        Path file = folder.resolve("out.csv.gz");
        FundingWriter.write(series, file, false);
        FundingSeries back = FundingReader.read(file, "BTC", STRICT).series();
        for (int i = 0; i < series.size(); i++) {
            assertThat(back.time(i)).isEqualTo(series.time(i));
            assertThat(back.rate(i)).isEqualTo(series.rate(i));
        }
    }

    @Test
    void theWebExportNeedsItsZone() {
        Path file = SharedData.file(WEB);
        assertThat(Faults.of(() -> FundingReader.read(file, "BTC", STRICT))
                        .get(0)
                        .hint())
                .contains("zone: Europe/London");
    }

    @Test
    void theWebExportInItsZoneEqualsTheCleanedFile() {
        FundingFile export = FundingReader.read(SharedData.file(WEB), "BTC", LONDON);
        FundingSeries clean = FundingReader.read(
                        SharedData.file("funding/binance_perp_BTCUSDT_funding_8h_2019-2024.csv"), "BTC", STRICT)
                .series();
        assertThat(export.layout()).isEqualTo(FundingLayout.BINANCE_WEB_EXPORT);
        assertThat(export.findings()).isEmpty();
        assertThat(export.series().size()).isEqualTo(clean.size()).isEqualTo(5_386);
        for (int i = 0; i < clean.size(); i++) {
            assertThat(export.series().time(i)).isEqualTo(clean.time(i));
            assertThat(export.series().rate(i)).isEqualTo(clean.rate(i));
        }
    }

    @Test
    void theWorstFundingOfMarch2020IsThere() {
        FundingSeries series = FundingReader.read(
                        SharedData.file("funding/binance_perp_BTCUSDT_funding_8h_2019-2024.csv"), "BTC", STRICT)
                .series();
        long at = Instant.parse("2020-03-13T08:00:00Z").toEpochMilli();
        assertThat(series.rateBetween(at - 1, at)).isEqualTo(-0.003);
    }

    @Test
    void aSeriesIsChosenFromAFileOfManyExchanges() {
        ReadOptions one = LONDON.withOnly(Map.of("exchange", "binance", "pair", "BTCUSDT", "contract", "perpetual"));
        FundingSeries raw = FundingReader.read(
                        SharedData.file("funding/raw_multi_exchange_8h_ohlcv_funding_2023-2024.csv.gz"), "BTC", one)
                .series();
        ReadOptions cleaned = STRICT.withOnly(Map.of("exchange", "binance", "pair", "BTCUSDT"));
        FundingSeries clean = FundingReader.read(
                        SharedData.file("funding/perp_8h_ohlcv_funding_binance_bybit_okx_2023-2024.csv.gz"),
                        "BTC",
                        cleaned)
                .series();
        assertThat(raw.size()).isEqualTo(clean.size()).isEqualTo(1_642);
        for (int i = 0; i < clean.size(); i++) {
            assertThat(raw.time(i)).isEqualTo(clean.time(i));
            assertThat(raw.rate(i)).isEqualTo(clean.rate(i));
        }
    }
}
