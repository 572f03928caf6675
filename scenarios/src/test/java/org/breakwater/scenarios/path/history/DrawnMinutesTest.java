package org.breakwater.scenarios.path.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.scenarios.SharedFolder;
import org.breakwater.scenarios.path.AssetPrice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Minutes drawn from the hours of a real crisis, beside the real minutes. */
class DrawnMinutesTest {

    private static final int DRAWS = 40;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "covid_black_thursday_2020-03-11_2020-03-14",
                "may19_2021_2021-05-18_2021-05-20",
                "ftx_2022-11-07_2022-11-10",
                "aug17_2023_2023-08-17_2023-08-18",
                "oct10_2025_2025-10-10_2025-10-12"
            })
    void theyAreAsWildAsTheRealOnes(String crisis) throws IOException {
        PriceSeries minutes = Bars.read(
                "BTC", 60_000, SharedFolder.file("data/minute/binance_spot_BTCUSDT_1m_" + crisis + ".csv.gz"));
        double[] real = new double[minutes.size() + 1];
        real[0] = minutes.open(0);
        for (int i = 0; i < minutes.size(); i++) {
            real[i + 1] = minutes.close(i);
        }
        double[] roughness = new double[DRAWS];
        double[] worst = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] drawn = drawn(minutes, draw);
            roughness[draw] = roughness(drawn) / roughness(real);
            worst[draw] = worstOfFive(drawn) / worstOfFive(real);
        }
        Arrays.sort(roughness);
        Arrays.sort(worst);

        assertThat(roughness[DRAWS / 2]).isBetween(0.9, 1.2);
        assertThat(worst[DRAWS / 2]).isBetween(0.4, 1.6);
    }

    private static double[] drawn(PriceSeries minutes, long seed) {
        HistoryPanel panel = HistoryPanel.of(List.of(hours(minutes)));
        RollingStart model = new RollingStart(
                panel,
                List.of(new AssetPrice("BTC", minutes.open(0))),
                panel.rows(),
                BarDetail.bridge(60),
                Map.of(),
                seed);
        PathBuffer buffer = model.newBuffer();
        model.newGenerator().generate(0, buffer);
        return buffer.prices(0);
    }

    private static PriceSeries hours(PriceSeries minutes) {
        int hours = minutes.size() / 60;
        long[] time = new long[hours];
        double[][] column = new double[5][hours];
        for (int h = 0; h < hours; h++) {
            time[h] = minutes.time(60 * h);
            column[0][h] = minutes.open(60 * h);
            column[2][h] = Double.POSITIVE_INFINITY;
            column[3][h] = minutes.close(60 * h + 59);
            for (int m = 60 * h; m < 60 * h + 60; m++) {
                column[1][h] = Math.max(column[1][h], minutes.high(m));
                column[2][h] = Math.min(column[2][h], minutes.low(m));
            }
        }
        return new PriceSeries("BTC", Bars.HOUR, time, column[0], column[1], column[2], column[3], column[4]);
    }

    private static double roughness(double[] price) {
        double sum = 0;
        for (int i = 1; i < price.length; i++) {
            double move = Math.log(price[i] / price[i - 1]);
            sum += move * move;
        }
        return Math.sqrt(sum / (price.length - 1));
    }

    private static double worstOfFive(double[] price) {
        double worst = 0;
        for (int i = 5; i < price.length; i++) {
            worst = Math.min(worst, Math.log(price[i] / price[i - 5]));
        }
        return worst;
    }
}
