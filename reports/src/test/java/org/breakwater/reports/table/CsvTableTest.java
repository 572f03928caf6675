package org.breakwater.reports.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.ResultTable;
import org.breakwater.reports.sample.SampleResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Table;

class CsvTableTest {

    private static final ResultTable TABLE = new ResultTable(
            "t",
            "",
            "",
            List.of(Column.text("name", ""), Column.integer("count", "", ""), Column.number("=value", "", "quote")),
            List.of(
                    Arrays.asList("a,b", 3L, -0.5),
                    Arrays.asList("say \"hi\"", null, 2.5e7),
                    Arrays.asList(null, -1L, null)));

    @Test
    void cellsAreQuotedWhereNeededAndNumbersAreInMachineForm() {
        assertThat(new String(CsvTable.write(TABLE), StandardCharsets.UTF_8))
                .isEqualTo("name,count,'=value\r\n\"a,b\",3,-0.5\r\n\"say \"\"hi\"\"\",,25000000\r\n,-1,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "=cmd|' /C calc'!A0"})
    void textsThatASpreadsheetWouldRunGetAnApostrophe(String text) {
        assertThat(CsvTable.text(text).replace("\"", "")).startsWith("'");
    }

    @Test
    void harmlessTextsStayAsTheyAre() {
        assertThat(CsvTable.text("BTC-PERP")).isEqualTo("BTC-PERP");
        assertThat(CsvTable.text("")).isEmpty();
        assertThat(CsvTable.text(" padded ")).isEqualTo("\" padded \"");
    }

    @Test
    void tablesawHoldsTheSameCells() {
        Table saw = SawTable.of(TABLE);
        assertThat(saw.columnNames()).containsExactly("name", "count", "=value");
        assertThat(saw.rowCount()).isEqualTo(3);
        assertThat(saw.longColumn("count").get(0)).isEqualTo(3);
        assertThat(saw.longColumn("count").isMissing(1)).isTrue();
        assertThat(saw.doubleColumn("=value").get(1)).isEqualTo(2.5e7);
        assertThat(saw.doubleColumn("=value").isMissing(2)).isTrue();
        assertThat(saw.stringColumn("name").get(0)).isEqualTo("a,b");
        SampleResult.rich()
                .tables()
                .forEach(t ->
                        assertThat(SawTable.of(t).rowCount()).isEqualTo(t.rows().size()));
    }

    @Test
    void fileNamesArePlainAndDistinctWhateverScenariosAreCalled() {
        FileNames names = new FileNames();
        assertThat(names.of("one-day", "survival")).isEqualTo("one-day-survival");
        assertThat(names.of("limits")).isEqualTo("limits");
        assertThat(names.of("limits")).isEqualTo("limits");
        assertThat(names.of("One-Day", "survival")).isEqualTo("One-Day-survival-2");
        assertThat(names.of("one", "day-survival")).isEqualTo("one-day-survival-3");
        assertThat(names.of("../../etc/passwd", "x")).matches("[A-Za-z0-9._-]+").doesNotStartWith(".");
        assertThat(names.of("a/b", "x")).isNotEqualTo(names.of("a?b", "x"));
        assertThat(names.of("x".repeat(5_000), "x")).hasSizeLessThan(120);
        assertThat(names.of("", "x")).matches("[A-Za-z0-9._-]+");
    }
}
