package org.breakwater.scenarios.path.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.scenarios.SharedFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Minutes of real crises, replayed: lows, highs, closes and times of {@code crises.csv}. */
class CrisisReplayTest {

    @ParameterizedTest
    @CsvSource({
        "covid_black_thursday, BTC, 2020-03-11_2020-03-14",
        "covid_black_thursday, ETH, 2020-03-11_2020-03-14",
        "oct10_2025, BTC, 2025-10-10_2025-10-12",
        "oct10_2025, ETH, 2025-10-10_2025-10-12"
    })
    void replayedExtremesAreThoseOnRecordInBothOrders(String crisis, String asset, String days) throws IOException {
        List<String> fact = fact(crisis, asset);
        HistoryPanel panel = HistoryPanel.of(List.of(Bars.read(
                        asset,
                        60_000,
                        SharedFolder.file(
                                "data/minute/binance_spot_" + asset + "USDT_1m_" + crisis + "_" + days + ".csv.gz"))))
                .window(
                        Instant.parse(fact.get(4)).toEpochMilli(),
                        Instant.parse(fact.get(5)).toEpochMilli() + 1);

        for (BarDetail detail : List.of(BarDetail.OHLC, BarDetail.OLHC)) {
            HistoricalReplay replay = HistoricalReplay.unscaled(panel, detail);
            PathBuffer buffer = replay.newBuffer();
            replay.newGenerator().generate(0, buffer);
            double[] price = buffer.prices(0);

            assertThat(replay.steps()).isEqualTo(Integer.parseInt(fact.get(6)));
            assertThat(asOnRecord(price[0])).isEqualByComparingTo(fact.get(7));
            assertThat(asOnRecord(Arrays.stream(price).max().orElseThrow())).isEqualByComparingTo(fact.get(8));
            assertThat(asOnRecord(Arrays.stream(price).min().orElseThrow())).isEqualByComparingTo(fact.get(9));
            assertThat(asOnRecord(price[buffer.points()])).isEqualByComparingTo(fact.get(11));
            assertThat(minuteOfLow(buffer)).isEqualTo(Instant.parse(fact.get(10)));
        }
    }

    /** The record has six significant digits. */
    private static BigDecimal asOnRecord(double price) {
        return new BigDecimal(price).round(new MathContext(6));
    }

    private static Instant minuteOfLow(PathBuffer buffer) {
        int lowest = 0;
        for (int point = 1; point <= buffer.points(); point++) {
            lowest = buffer.prices(0)[point] < buffer.prices(0)[lowest] ? point : lowest;
        }
        return Instant.ofEpochMilli(buffer.startMillis() + (lowest - 1) / buffer.pointsPerStep() * 60_000L);
    }

    private static List<String> fact(String crisis, String asset) throws IOException {
        List<List<String>> found = new ArrayList<>();
        for (String line : Files.readAllLines(SharedFolder.file("data/crises.csv"))) {
            List<String> cells = List.of(line.split(",", -1));
            if (cells.get(0).equals(crisis)
                    && cells.get(1).equals(asset)
                    && cells.get(3).equals("1m")
                    && cells.get(2).contains("spot")) {
                found.add(cells);
            }
        }
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
