package org.breakwater.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.TableId;
import org.breakwater.reports.figure.MetricNames;
import org.breakwater.reports.figure.Words;
import org.breakwater.reports.text.Numbers;
import org.breakwater.reports.text.SafeText;
import org.jspecify.annotations.Nullable;

/** Tables of a result as tables of a page. */
public final class Grids {

    private static final int LONGEST_CELL = 160;

    private Grids() {}

    /**
     * A table, cut to {@code most} rows.
     *
     * @param csv where the whole table is
     */
    public static Block.Grid of(ResultTable table, String csv, int most) {
        List<Block.Head> heads = table.columns().stream()
                .map(c -> new Block.Head(
                        Text.of(c.title().isEmpty() ? c.name() : c.title()), c.type() != Column.Type.TEXT))
                .toList();
        double largest = largestProbability(table);
        List<List<Cell>> rows = new ArrayList<>();
        for (List<@Nullable Object> row :
                table.rows().subList(0, Math.min(most, table.rows().size()))) {
            rows.add(row(table, row, largest));
        }
        int rest = table.rows().size() - rows.size();
        return new Block.Grid(heads, rows, Text.of(rest <= 0 ? "" : Words.counted(rest, "more row") + " in " + csv));
    }

    /** Largest of all probabilities, which decides how they are written. */
    private static double largestProbability(ResultTable table) {
        double largest = 0;
        for (int c = 0; c < table.columns().size(); c++) {
            if (table.columns().get(c).unit().equals("probability")) {
                for (List<@Nullable Object> row : table.rows()) {
                    largest = row.get(c) instanceof Double value && value > largest ? value : largest;
                }
            }
        }
        return largest;
    }

    private static List<Cell> row(ResultTable table, List<@Nullable Object> row, double largest) {
        List<Cell> cells = new ArrayList<>(row.size());
        for (int c = 0; c < row.size(); c++) {
            cells.add(cell(unit(table, c, row), row.get(c), largest));
        }
        return cells;
    }

    /** The unit of a column; values of different metrics in one column have that of their metric. */
    private static String unit(ResultTable table, int c, List<@Nullable Object> row) {
        String unit = table.columns().get(c).unit();
        boolean mixed = unit.isEmpty() && table.id().equals(TableId.SCENARIO_METRICS) && row.get(1) instanceof String;
        return mixed ? MetricNames.unit((String) row.get(1)) : unit;
    }

    private static Cell cell(String unit, @Nullable Object value, double largest) {
        if (value instanceof Double number) {
            return Cell.number(number, largest, unit);
        }
        if (value instanceof Long number) {
            return unit.isEmpty()
                    ? new Cell(new Text(Numbers.machine(number)), Numbers.machine(number), new Text(""))
                    : Cell.number(number, unit);
        }
        if (value == null) {
            return Cell.text("–");
        }
        String text = (String) value;
        return text.length() <= LONGEST_CELL
                ? Cell.text(text)
                : new Cell(
                        new Text(SafeText.shortened(text, LONGEST_CELL)),
                        "",
                        Text.of(text.substring(0, Math.min(text.length(), 2_000))));
    }
}
