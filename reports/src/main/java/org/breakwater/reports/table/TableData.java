package org.breakwater.reports.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.ResultTable;
import org.jspecify.annotations.Nullable;

/** A table read by the names of its columns. */
public final class TableData {

    private final ResultTable table;
    private final Map<String, Integer> index = new HashMap<>();

    private TableData(ResultTable table) {
        this.table = table;
        for (int c = 0; c < table.columns().size(); c++) {
            index.putIfAbsent(table.columns().get(c).name(), c);
        }
    }

    /** {@code table} when it has rows and all of {@code columns}; empty otherwise, so that no reader fails on an odd table. */
    public static Optional<TableData> of(ResultTable table, String... columns) {
        TableData data = new TableData(table);
        return !table.rows().isEmpty() && data.index.keySet().containsAll(List.of(columns))
                ? Optional.of(data)
                : Optional.empty();
    }

    public ResultTable table() {
        return table;
    }

    public int rows() {
        return table.rows().size();
    }

    public boolean has(String column) {
        return index.containsKey(column);
    }

    /** Names of columns that begin with {@code prefix}, in order. */
    public List<String> columnsFrom(String prefix) {
        return table.columns().stream()
                .map(Column::name)
                .filter(n -> n.startsWith(prefix))
                .toList();
    }

    /** Unit of a column; empty for one that is not there. */
    public String unit(String column) {
        Integer position = index.get(column);
        return position == null ? "" : table.columns().get(position).unit();
    }

    /** The number in a cell, whole or not; NaN where there is none. */
    public double number(int row, String column) {
        return cell(row, column) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** All numbers of a column; NaN where there is none. */
    public double[] numbers(String column) {
        double[] values = new double[rows()];
        for (int r = 0; r < values.length; r++) {
            values[r] = number(r, column);
        }
        return values;
    }

    /** The whole number in a cell; 0 where there is none. */
    public long whole(int row, String column) {
        return cell(row, column) instanceof Number number ? number.longValue() : 0;
    }

    /** The text in a cell; empty where there is none. */
    public String text(int row, String column) {
        return cell(row, column) instanceof String text ? text : "";
    }

    private @Nullable Object cell(int row, String column) {
        Integer position = index.get(column);
        return position == null ? null : table.rows().get(row).get(position);
    }
}
