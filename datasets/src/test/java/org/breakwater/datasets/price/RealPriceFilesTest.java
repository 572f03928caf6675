package org.breakwater.datasets.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneOffset;
import org.breakwater.datasets.Faults;
import org.breakwater.datasets.SharedData;
import org.breakwater.datasets.ingest.Duplicates;
import org.breakwater.datasets.ingest.ReadOptions;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.market.PriceSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every layout on a file as its source wrote it. */
class RealPriceFilesTest {

    private static final ReadOptions STRICT = ReadOptions.strict();

    private static PriceFile read(String file, String asset, ReadOptions options) {
        return PriceReader.read(SharedData.file(file), asset, options);
    }

    @ParameterizedTest
    @CsvSource({
        "raw_formats/binance_um_klines_AVAXUSDT-1m-2026-02_full.csv.gz, AVAX, BINANCE_KLINES, 40320, 60, 2026-02-01T00:00:00Z",
        "raw_formats/binance_spot_klines_noheader_ADABTC-1m-2021-11-27.csv, ADA, BINANCE_KLINES, 10, 60, 2021-11-27T00:00:00Z",
        "raw_formats/SYNTHESISED_binance_spot_klines_noheader_micros_BTCUSDT-1m-2025-10-10_21h.csv, BTC, BINANCE_KLINES, 60, 60, 2025-10-10T21:00:00Z",
        "raw_formats/cryptodatadownload_Binance_BTCUSDT_d.csv, BTC, CRYPTO_DATA_DOWNLOAD, 2549, 86400, 2017-08-17T00:00:00Z",
        "raw_formats/cryptodatadownload_BTCUSD_PERP_Binance_futures_CM_hour.csv.gz, BTC, CRYPTO_DATA_DOWNLOAD, 34724, 3600, 2020-08-11T08:00:00Z",
        "raw_formats/kraken_ohlcvt_XBTUSD_60.csv, BTC, KRAKEN_OHLCVT, 2160, 3600, 2023-01-01T00:00:00Z",
        "raw_formats/coinmetrics_achron_excerpt.csv, ACHR, COIN_METRICS, 4, 86400, 2026-04-03T00:00:00Z",
        "raw_formats/lean/crypto/binance/daily/btcusdt_trade.zip, BTC, LEAN_DATED, 3256, 86400, 2017-08-17T00:00:00Z",
        "raw_formats/lean/crypto/binance/minute/btcusdt/20251010_trade.zip, BTC, LEAN_INTRADAY, 1440, 60, 2025-10-10T00:00:00Z",
        "hourly/binance_spot_panel_close_1h_2021-2025.csv.gz, SOL, CLOSES, 38971, 3600, 2021-01-01T00:00:00Z",
        "hourly/binance_spot_BTCUSDT_1h.csv.gz, BTC, OHLCV, 78013, 3600, 2017-08-17T04:00:00Z",
        "depeg/kraken_USDCUSD_implied_5m_2023-03.csv, USDC, CLOSES, 3696, 300, 2023-03-05T07:10:00Z"
    })
    void layoutsAreRecognisedByContent(
            String file, String asset, PriceLayout layout, int bars, long barSeconds, String first) {
        PriceFile read = read(file, asset, STRICT);
        assertThat(read.layout()).isEqualTo(layout);
        assertThat(read.series().size()).isEqualTo(bars);
        assertThat(read.series().barMillis()).isEqualTo(1_000 * barSeconds);
        assertThat(Instant.ofEpochMilli(read.series().time(0))).isEqualTo(first);
    }

    @Test
    void theLowOfBlackThursdayIsTheOneOfTheBook() {
        PriceSeries series = read(
                        "minute/binance_spot_BTCUSDT_1m_covid_black_thursday_2020-03-11_2020-03-14.csv.gz",
                        "BTC",
                        STRICT)
                .series();
        int at = series.indexAtOrAfter(Instant.parse("2020-03-13T02:16:00Z").toEpochMilli());
        assertThat(series.low(at)).isEqualTo(3782.13);
    }

    @Test
    void theSameDayIsTheSameInTwoLayouts() {
        PriceSeries lean = read("raw_formats/lean/crypto/binance/minute/btcusdt/20200312_trade.zip", "BTC", STRICT)
                .series();
        PriceSeries plain = read(
                        "minute/binance_spot_BTCUSDT_1m_covid_black_thursday_2020-03-11_2020-03-14.csv.gz",
                        "BTC",
                        STRICT)
                .series()
                .window(lean.time(0), lean.time(0) + 86_400_000);
        assertThat(plain.size()).isEqualTo(lean.size());
        for (int i = 0; i < lean.size(); i++) {
            assertThat(plain.time(i)).isEqualTo(lean.time(i));
            assertThat(plain.low(i)).isEqualTo(lean.low(i));
            assertThat(plain.close(i)).isEqualTo(lean.close(i));
        }
    }

    @Test
    void microsecondsAreReadAsTheMinutesTheyAre() {
        PriceSeries micros = read(
                        "raw_formats/SYNTHESISED_binance_spot_klines_noheader_micros_BTCUSDT-1m-2025-10-10_21h.csv",
                        "BTC",
                        STRICT)
                .series();
        PriceSeries lean = read("raw_formats/lean/crypto/binance/minute/btcusdt/20251010_trade.zip", "BTC", STRICT)
                .series()
                .window(micros.time(0), micros.time(0) + 3_600_000);
        for (int i = 0; i < 60; i++) {
            assertThat(micros.high(i)).isEqualTo(lean.high(i));
        }
    }

    @Test
    void oldCryptoDataDownloadFilesMixUnitsAndHoldHoursTwice() {
        String file = "raw_formats/cryptodatadownload_old_mixed_units_Binance_BTCUSDT_1h_excerpt.csv";
        assertThat(Faults.textOf(() -> read(file, "BTC", STRICT)))
                .contains("E305")
                .contains("stands twice with different values");
        PriceFile kept = read(file, "BTC", STRICT.withDuplicates(Duplicates.KEEP_FIRST));
        assertThat(kept.quality().offGridBars()).isZero();
        assertThat(kept.findings())
                .extracting(Diagnostic::message)
                .anySatisfy(text -> assertThat(text).startsWith("the unit of time changes inside the file"))
                .anySatisfy(text -> assertThat(text).startsWith("rows left out because their time was already read"));
        int at = kept.series()
                .indexAtOrAfter(Instant.parse("2020-11-20T07:00:00Z").toEpochMilli());
        assertThat(kept.series().close(at)).isEqualTo(18212.0);
    }

    @Test
    void volumesAreCoins() {
        PriceSeries inverse = read(
                        "raw_formats/cryptodatadownload_BTCUSD_PERP_Binance_futures_CM_hour.csv.gz", "BTC", STRICT)
                .series();
        assertThat(inverse.volume(inverse.size() - 1)).isEqualTo(3137.12185736);
        PriceSeries linear = read("raw_formats/cryptodatadownload_BTCUSDT_Binance_futures_UM_day.csv", "BTC", STRICT)
                .series();
        assertThat(linear.volume(linear.size() - 1)).isEqualTo(470117.508);
    }

    @Test
    void localTimeIsReadInItsZone() {
        ReadOptions utc = STRICT.withZone(ZoneOffset.UTC).withColumn("BTCUSDT Spot");
        PriceSeries basis =
                read("hourly/binance_BTC_basis_1h_2021-2024.csv.gz", "BTC", utc).series();
        assertThat(basis.close(0)).isEqualTo(34936.43, within(1e-9));
    }

    @Test
    void everyBarOfTheHistoryIsReadWithoutAnError() {
        assertThat(read("hourly/binance_spot_BTCUSDT_1h.csv.gz", "BTC", STRICT)
                        .quality()
                        .missingBars())
                .isEqualTo(127);
        assertThat(read("hourly/binance_spot_LINKUSDT_4h_2017-2022.csv.gz", "LINK", STRICT)
                        .quality()
                        .outliers())
                .singleElement()
                .satisfies(outlier -> assertThat(outlier.price()).isEqualTo(0.0001));
    }
}
