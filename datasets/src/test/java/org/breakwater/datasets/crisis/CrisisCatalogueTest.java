package org.breakwater.datasets.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import org.breakwater.datasets.Faults;
import org.breakwater.datasets.SharedData;
import org.breakwater.datasets.ingest.ReadOptions;
import org.breakwater.datasets.inspect.Drawdown;
import org.breakwater.datasets.price.PriceReader;
import org.breakwater.models.market.PriceSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrisisCatalogueTest {

    private static final long HOUR = 3_600_000L;

    private final CrisisCatalogue catalogue = CrisisCatalogue.load();

    @Test
    void theCrisesAreNamedAndDated() {
        assertThat(catalogue.all())
                .extracting(Crisis::id)
                .containsExactly(
                        "covid-2020-03-12",
                        "april-2021-04-18",
                        "may-2021-05-19",
                        "september-2021-09-07",
                        "luna-2022-05",
                        "celsius-2022-06",
                        "ftx-2022-11",
                        "usdc-2023-03",
                        "august-2023-08-17",
                        "yen-2024-08-05",
                        "tariffs-2025-02-03",
                        "tariffs-2025-04-07",
                        "october-2025-10-10");
        assertThat(catalogue.all()).isSortedAccordingTo(Comparator.comparingLong(Crisis::startMillis));
        assertThat(catalogue.all())
                .allSatisfy(crisis -> assertThat(crisis.assets()).contains("BTC", "ETH"));
    }

    @Test
    void aFactOfBlackThursdayIsThere() {
        CrisisFact btc = catalogue.named("covid-2020-03-12").fact("BTC").orElseThrow();
        assertThat(btc.low()).isEqualTo(3782.13);
        assertThat(Instant.ofEpochMilli(btc.lowMillis())).isEqualTo("2020-03-13T02:16:00Z");
        assertThat(btc.maxDrawdown24h()).isEqualTo(0.513161);
    }

    @Test
    void theAltcoinFallsOfOctoberAreThere() {
        Crisis october = catalogue.named("october-2025-10-10");
        assertThat(october.fact("BTC").orElseThrow().barMillis()).isEqualTo(60_000);
        assertThat(october.fact("INJ").orElseThrow().maxDrawdown1h()).isGreaterThan(0.75);
        assertThat(october.fact("DOGE").orElseThrow().market()).isEqualTo("Binance spot USDT");
        assertThat(october.assets())
                .contains("SOL", "XRP", "OP", "ZEC", "NAORIS")
                .hasSizeGreaterThan(14);
        assertThat(october.fact("XYZ")).isEmpty();
    }

    @Test
    void anUnknownNameListsTheKnownOnes() {
        assertThat(Faults.of(() -> catalogue.named("covid")).get(0).hint())
                .startsWith("the crises are covid-2020-03-12, ");
    }

    @ParameterizedTest
    @CsvSource({
        "covid-2020-03-12, BTC, minute/binance_spot_BTCUSDT_1m_covid_black_thursday_2020-03-11_2020-03-14.csv.gz",
        "covid-2020-03-12, ETH, minute/binance_spot_ETHUSDT_1m_covid_black_thursday_2020-03-11_2020-03-14.csv.gz",
        "may-2021-05-19, ETH, minute/binance_spot_ETHUSDT_1m_may19_2021_2021-05-18_2021-05-20.csv.gz",
        "luna-2022-05, BTC, minute/binance_spot_BTCUSDT_1m_luna_2022-05-08_2022-05-13.csv.gz",
        "ftx-2022-11, ETH, minute/binance_spot_ETHUSDT_1m_ftx_2022-11-07_2022-11-10.csv.gz",
        "yen-2024-08-05, BTC, minute/binance_spot_BTCUSDT_1m_yen_carry_2024-08-04_2024-08-06.csv.gz",
        "tariffs-2025-02-03, ETH, minute/binance_spot_ETHUSDT_1m_feb03_2025_2025-02-02_2025-02-03.csv.gz",
        "october-2025-10-10, BTC, minute/binance_spot_BTCUSDT_1m_oct10_2025_2025-10-10_2025-10-12.csv.gz",
        "october-2025-10-10, SOL, fivemin/binance_spot_SOLUSDT_5m_oct10_2025.csv.gz",
        "october-2025-10-10, HYPE, fivemin/binance_perp_HYPEUSDT_5m_oct10_2025.csv.gz",
        "luna-2022-05, LUNA, hourly/binance_spot_panel_close_1h_2021-2025.csv.gz",
        "ftx-2022-11, SOL, hourly/binance_spot_panel_close_1h_2021-2025.csv.gz",
        "usdc-2023-03, USDC, depeg/kraken_USDCUSD_implied_5m_2023-03.csv"
    })
    void factsAreThoseOfTheHistory(String id, String asset, String file) {
        CrisisFact fact = catalogue.named(id).fact(asset).orElseThrow();
        PriceSeries window = window(SharedData.file(file), asset, fact);
        int low = 0;
        double high = 0;
        for (int i = 0; i < window.size(); i++) {
            low = window.low(i) < window.low(low) ? i : low;
            high = Math.max(high, window.high(i));
        }
        assertThat(window.low(low)).isEqualTo(fact.low(), within(1e-5 * fact.low()));
        assertThat(window.time(low)).isEqualTo(fact.lowMillis());
        assertThat(high).isEqualTo(fact.high(), within(1e-5 * high));
        assertThat(window.open(0)).isEqualTo(fact.open(), within(1e-5 * fact.open()));
        assertThat(Drawdown.worst(window, HOUR).fraction()).isEqualTo(fact.maxDrawdown1h(), within(1e-6));
        assertThat(Drawdown.worst(window, HOUR).troughMillis()).isEqualTo(fact.worstHourEndMillis());
        assertThat(Drawdown.worst(window, 4 * HOUR).fraction()).isEqualTo(fact.maxDrawdown4h(), within(1e-6));
        assertThat(Drawdown.worst(window, 24 * HOUR).fraction()).isEqualTo(fact.maxDrawdown24h(), within(1e-6));
    }

    private static PriceSeries window(Path file, String asset, CrisisFact fact) {
        ReadOptions window = ReadOptions.strict().withWindow(fact.startMillis(), fact.endMillis());
        return PriceReader.read(file, asset, window).series();
    }
}
