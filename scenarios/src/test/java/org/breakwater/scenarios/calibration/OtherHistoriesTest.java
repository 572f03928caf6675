package org.breakwater.scenarios.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.scenarios.path.history.Bars;
import org.breakwater.scenarios.path.history.HistoryPanel;
import org.junit.jupiter.api.Test;

class OtherHistoriesTest {

    private static final int ROWS = 240;
    /** The return of a row tells its number, in BTC and, five times as large and reversed, in ETH. */
    private static final double UNIT = 1e-4;

    private static final PriceSeries BTC = Bars.hourly("BTC", ROWS, i -> UNIT * i);
    private static final PriceSeries ETH = Bars.hourly("ETH", ROWS, i -> -5 * UNIT * i);
    private static final HistoryPanel HISTORY = HistoryPanel.of(List.of(BTC, ETH));

    private static int[] rows(JointReturns returns, int asset, double unit) {
        return Arrays.stream(returns.of(asset))
                .mapToInt(log -> {
                    assertThat(log / unit).isCloseTo(Math.rint(log / unit), within(1e-6));
                    return (int) Math.rint(log / unit);
                })
                .toArray();
    }

    @Test
    void aResampleIsMadeOfWholeBlocksInWhichAllAssetsMoveTogether() {
        HistoryPanel other = OtherHistories.resampled(HISTORY, 24, 7, 1);
        assertThat(other.rows()).isEqualTo(ROWS);
        int[] btc = rows(JointReturns.of(other), 0, UNIT);
        int[] eth = rows(JointReturns.of(other), 1, -5 * UNIT);
        assertThat(btc).isEqualTo(eth).hasSize(ROWS - 1);
        for (int k = 1; k < btc.length; k++) {
            boolean joint = (k + 1) % 24 == 0;
            assertThat(joint || btc[k] == btc[k - 1] + 1).as("row " + k).isTrue();
        }
    }

    @Test
    void seedAndNumberDecideOnAResample() {
        int[] first = drawn(7, 1);
        assertThat(drawn(7, 1)).isEqualTo(first);
        assertThat(drawn(7, 2)).isNotEqualTo(first);
        assertThat(drawn(8, 1)).isNotEqualTo(first);
    }

    private static int[] drawn(long seed, int number) {
        return rows(JointReturns.of(OtherHistories.resampled(HISTORY, 24, seed, number)), 0, UNIT);
    }

    @Test
    void everyBarKeepsItsShape() {
        HistoryPanel other = OtherHistories.resampled(HISTORY, 24, 7, 3);
        PriceSeries series = other.series(1);
        for (int i = 0; i < series.size(); i++) {
            double top = Math.max(series.open(i), series.close(i));
            assertThat(series.high(i) / top).isCloseTo(1.01, within(1e-12));
        }
    }

    @Test
    void leavingACrisisOutRemovesExactlyItsRows() {
        HistoryPanel other = OtherHistories.without(HISTORY, 48 * Bars.HOUR, 96 * Bars.HOUR);
        int[] kept =
                IntStream.range(1, ROWS).filter(row -> row < 48 || row >= 96).toArray();
        assertThat(rows(JointReturns.of(other), 0, UNIT)).isEqualTo(kept);
        assertThat(rows(JointReturns.of(other), 1, -5 * UNIT)).isEqualTo(kept);
        assertThat(other.series(0).close(47)).isEqualTo(BTC.close(47));
    }

    @Test
    void aMissingBarStaysMissingAndAReturnAcrossItIsNoReturnOfOneBar() {
        HistoryPanel gap = HistoryPanel.of(List.of(Bars.without(BTC, 120, 121), ETH));
        HistoryPanel other = OtherHistories.without(gap, 0, 24 * Bars.HOUR);
        assertThat(other.rows()).isEqualTo(ROWS - 24);
        assertThat(other.hasBar(0, 96)).isFalse();
        assertThat(other.hasBar(1, 96)).isTrue();
        assertThat(rows(JointReturns.of(other), 0, UNIT))
                .isEqualTo(IntStream.range(25, ROWS)
                        .filter(row -> row < 120 || row > 122)
                        .toArray());
        HistoryPanel resampled = OtherHistories.resampled(gap, 24, 7, 1);
        assertThat(rows(JointReturns.of(resampled), 0, UNIT)).doesNotContain(120, 121, 122);
    }

    @Test
    void aHistoryShorterThanTwoBlocksOrLeftOutAltogetherIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OtherHistories.resampled(HISTORY, ROWS / 2 + 1, 7, 1))
                .withMessageContaining("two blocks of 121 rows");
        assertThatIllegalArgumentException().isThrownBy(() -> OtherHistories.without(HISTORY, 0, ROWS * Bars.HOUR));
    }
}
