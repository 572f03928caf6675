package org.breakwater.datasets.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.breakwater.datasets.Inputs;
import org.breakwater.datasets.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

class DatasetInspectionTest {

    private static final long HOUR = 3_600_000L;

    @TempDir
    Path folder;

    private DatasetInspection inspect(double... closes) {
        return DatasetInspection.of(Inputs.read(Inputs.text(folder, "p.csv", Inputs.hourly(closes))));
    }

    @Test
    void figuresOfASmallSeriesAreThoseByHand() {
        DatasetInspection inspection = inspect(100, 110, 99, 80, 90, 60, 66);
        assertThat(inspection.bars()).isEqualTo(7);
        assertThat(inspection.endMillis() - inspection.firstMillis()).isEqualTo(7 * HOUR);
        assertThat(inspection.worstMoves())
                .extracting(Move::logReturn)
                .containsExactly(Math.log(60.0 / 90), Math.log(80.0 / 99), Math.log(99.0 / 110));
        double squares = 0;
        for (double ratio : new double[] {110 / 100.0, 99 / 110.0, 80 / 99.0, 90 / 80.0, 60 / 90.0, 66 / 60.0}) {
            squares += Math.log(ratio) * Math.log(ratio);
        }
        assertThat(inspection.volatilityAnnual()).isEqualTo(Math.sqrt(squares / 6 * 365 * 24), within(1e-12));
    }

    @Test
    void drawdownsLookBackNoFurtherThanTheirWindow() {
        DatasetInspection inspection = inspect(100, 110, 99, 80, 90, 60, 66);
        assertThat(inspection.drawdowns().get(0).fraction()).isZero();
        Drawdown fourHours = inspection.drawdowns().get(1);
        assertThat(fourHours.fraction()).isEqualTo(1 - 60 / 99.0);
        assertThat(fourHours.troughMillis() - fourHours.peakMillis()).isEqualTo(3 * HOUR);
        assertThat(inspection.drawdowns().get(3).fraction()).isEqualTo(1 - 60 / 110.0);
    }

    @Test
    void aConstantSeriesHasNoVolatilityAndNoFalls() {
        DatasetInspection inspection = inspect(5, 5, 5);
        assertThat(inspection.volatilityAnnual()).isZero();
        assertThat(inspection.worstMoves()).isEmpty();
    }

    @Test
    void theVolatilityOfEightYearsOfHoursIsThatOfTheFits() {
        DatasetInspection inspection =
                DatasetInspection.of(Inputs.read(SharedData.file("hourly/binance_spot_BTCUSDT_1h.csv.gz")));
        assertThat(inspection.volatilityAnnual()).isEqualTo(0.722, within(0.0006));
        assertThat(inspection.worstMoves().get(0).logReturn()).isEqualTo(-0.2010, within(0.0001));
    }

    @Test
    void tablesHoldTheSeriesAndDescribeIt() {
        Table table = DataTable.of(Inputs.read(Inputs.text(folder, "p.csv", Inputs.hourly(1, 2, 3)))
                .series());
        assertThat(table.rowCount()).isEqualTo(3);
        assertThat(table.columnNames()).containsExactly("time", "open", "high", "low", "close", "volume");
        assertThat(table.numberColumn("close").mean()).isEqualTo(2);
        assertThat(DataTable.describe(table).columnNames()).contains("close");
    }

    @Test
    void anyCsvBecomesATable() {
        Table table = DataTable.read(Inputs.text(folder, "any.csv", "name,size\na,1.5\nb,\n"));
        assertThat(table.column("name").type()).isEqualTo(ColumnType.STRING);
        assertThat(table.column("size").type()).isEqualTo(ColumnType.DOUBLE);
        assertThat(table.column("size").countMissing()).isEqualTo(1);
    }
}
