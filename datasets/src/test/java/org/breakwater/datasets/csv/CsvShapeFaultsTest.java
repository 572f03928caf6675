package org.breakwater.datasets.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.breakwater.datasets.Faults;
import org.breakwater.datasets.Inputs;
import org.breakwater.datasets.ingest.ReadOptions;
import org.breakwater.datasets.price.PriceReader;
import org.breakwater.models.market.PriceSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F15 to F17: line ends, headers, ragged rows and quotes. */
class CsvShapeFaultsTest {

    @TempDir
    Path folder;

    private Path file(String text) {
        return Inputs.text(folder, "p.csv", text);
    }

    private String faultOf(String text) {
        return Faults.textOf(() -> Inputs.read(file(text)));
    }

    @Test
    void f15LineEndsDoNotMatter() {
        String unix = Inputs.hourly(100, 101, 102);
        String[] forms = {
            unix.replace("\n", "\r\n"),
            unix.replace("\n", "\r"),
            unix.stripTrailing(),
            unix + "\n\n",
            unix.replace("\n", "\n\n")
        };
        for (String text : forms) {
            PriceSeries series = Inputs.read(file(text)).series();
            assertThat(series.size()).isEqualTo(3);
            assertThat(series.close(2)).isEqualTo(102);
        }
    }

    @Test
    void f15ANewlineInQuotesBelongsToItsCellAndLinesAreStillCounted() {
        String text =
                "timestamp,close,note\n1704067200000,5,\"two\r\nlines\"\n1704070800000,6,x\n1704074400000,seven,x\n";
        ReadOptions options = ReadOptions.strict().withColumn("close");
        assertThat(Faults.textOf(() -> PriceReader.read(file(text), "X", options)))
                .isEqualTo("E304 p.csv:5:15 close must be a number such as 1234.5 or 1e-3, got seven");
    }

    @Test
    void f16ColumnsAreFoundByNameInAnyOrderAndCase() {
        String text = "Volume, CLOSE ,low,High,open,Timestamp\n1,4,2,9,3,1704067200000\n1,5,2,9,3,1704070800000\n";
        PriceSeries series = Inputs.read(file(text)).series();
        assertThat(series.open(0)).isEqualTo(3);
        assertThat(series.high(0)).isEqualTo(9);
        assertThat(series.low(0)).isEqualTo(2);
        assertThat(series.close(1)).isEqualTo(5);
    }

    @Test
    void f16AMissingColumnIsNamed() {
        assertThat(faultOf("timestamp,open,high,close\n1704067200000,1,1,1\n"))
                .isEqualTo("E303 p.csv:1 column low missing");
        assertThat(faultOf("when,open,high,low,close\n1704067200000,1,1,1,1\n"))
                .isEqualTo("E303 p.csv:1 column timestamp missing");
    }

    @Test
    void f16ADuplicateColumnIsNamed() {
        assertThat(faultOf("timestamp,open,high,low,close,Close\n"))
                .startsWith("E303 p.csv:1:31 column Close must stand once");
    }

    @Test
    void f16AMissingHeaderIsExplained() {
        assertThat(faultOf("1704067200000,1,1,1,1,1\n"))
                .isEqualTo("E303 p.csv:1 the first line must name the columns, got 6 values");
    }

    @Test
    void f16OtherSeparatorsAreExplained() {
        assertThat(faultOf("timestamp;open;high\n")).contains("separated by commas, got ';'");
        assertThat(faultOf("timestamp\topen\thigh\n")).contains("separated by commas, got a tab");
    }

    @Test
    void f17RaggedRowsAreListedWithTheirLines() {
        String text = Inputs.hourly(100, 101) + "1704074400000,1,1,1,1\n1704078000000,1,1,1,1,1,1\n";
        assertThat(Faults.linesOf(() -> Inputs.read(file(text))))
                .containsExactly(
                        "E303 p.csv:4 the row must have 6 columns, got 5",
                        "E303 p.csv:5 the row must have 6 columns, got 7");
    }

    @Test
    void f17AnUnclosedQuoteCannotSwallowTheFile() {
        String rest = "1704074400000,1,1,1,1,1\n".repeat(5_000);
        assertThat(faultOf(Inputs.hourly(100) + "\"1704070800000,1,1,1,1,1\n" + rest))
                .startsWith("E303 p.csv:3 the row is not well formed: a field is longer than 65536 characters");
        assertThat(faultOf(Inputs.hourly(100) + "\"1704070800000,1,1,1,1,1\n"))
                .contains("p.csv:3")
                .contains("never closed");
    }

    @Test
    void f17TextAfterAClosingQuoteIsAFault() {
        assertThat(faultOf(Inputs.hourly(100) + "\"1704070800000\"x,1,1,1,1,1\n"))
                .startsWith("E303 p.csv:3");
    }
}
