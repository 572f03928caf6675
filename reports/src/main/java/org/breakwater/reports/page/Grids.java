package org.breakwater.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.TableId;
import org.breakwater.reports.figure.MetricNames;
import org.breakwater.reports.text.Numbers;
import org.jspecify.annotations.Nullable;

/** Tables of a result as tables of a page. */
public final class Grids {

    /** Columns of {@link TableId} that hold the estimated probability of an event. */
    private static final Set<String> EVENTS = Set.of(
            "venueInsolvency",
            "fundExhaustion",
            "accountInsolvency",
            "liquidationProbability",
            "insolvencyProbability",
            "probability");

    private static final Cell NO_HIT = new Cell(new Text("no hit"), "0", new Text(""));

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
        return new Block.Grid(heads, rows, Block.Grid.more(rest, csv));
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
            cells.add(
                    isNone(table.columns().get(c), row.get(c))
                            ? NO_HIT
                            : cell(unit(table, c, row), row.get(c), largest));
        }
        return cells;
    }

    /** True for the estimate of an event that no path showed: its probability is small, not zero. */
    private static boolean isNone(Column column, @Nullable Object value) {
        return EVENTS.contains(column.name()) && value instanceof Double number && number == 0;
    }

    /** The unit of a column; values of different metrics in one column have that of their metric. */
    private static String unit(ResultTable table, int c, List<@Nullable Object> row) {
        String unit = table.columns().get(c).unit();
        boolean precise = unit.equals("fraction") && table.id().equals(TableId.REVERSE_STRESS);
        if (precise) {
            return "preciseFraction";
        }
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
        return Cell.text(value == null ? "–" : (String) value);
    }
}
