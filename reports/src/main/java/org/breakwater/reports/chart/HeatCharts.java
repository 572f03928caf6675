package org.breakwater.reports.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breakwater.models.result.ResultTable;
import org.breakwater.reports.figure.FigureText;
import org.breakwater.reports.figure.MetricNames;
import org.breakwater.reports.plot.HeatPlot;
import org.breakwater.reports.plot.HeatPlot.Cell;
import org.breakwater.reports.table.TableData;
import org.breakwater.reports.text.Numbers;
import org.breakwater.reports.text.Quantity;

/** Grids: gaps by size, duration and depth; scenarios by figure. */
final class HeatCharts {

    private static final int MOST_ROWS = 24;
    private static final int MOST_COLUMNS = 14;
    private static final int HOT = HeatPlot.SHADES - 1;

    private HeatCharts() {}

    static Optional<Drawing> gaps(ResultTable table) {
        return TableData.of(table, "shock", "over", "depthFactor", "fundDemand").map(data -> {
            double most = most(data.numbers("fundDemand"));
            Grid grid = new Grid();
            for (int r = 0; r < data.rows(); r++) {
                String row = "in " + Numbers.duration(data.number(r, "over")) + ", depth × "
                        + Numbers.machine(data.number(r, "depthFactor"));
                String column = Quantity.text(data.number(r, "shock"), "fraction");
                double demand = data.number(r, "fundDemand");
                boolean hot = isYes(data, r);
                int shade = hot ? HOT : shade(demand, most);
                String text = Numbers.money(demand) + (hot ? " !" : "");
                grid.put(
                        row,
                        column,
                        new Cell(
                                text,
                                shade,
                                column + " " + row + ": fund demand " + Numbers.money(demand)
                                        + (hot ? ", fund exhausted" : "")));
            }
            return grid.drawing("Fund demand of each gap.", "Cells with an exclamation mark exhaust the fund.");
        });
    }

    static Optional<Drawing> scenarios(ResultTable table) {
        return TableData.of(table, "scenario", "metric", "value").map(data -> {
            Map<String, Double> most = new LinkedHashMap<>();
            for (int r = 0; r < data.rows(); r++) {
                double value = data.number(r, "value");
                most.merge(data.text(r, "metric"), Double.isNaN(value) ? 0 : value, Math::max);
            }
            Grid grid = new Grid();
            for (int r = 0; r < data.rows(); r++) {
                String metric = data.text(r, "metric");
                String name = MetricNames.title(metric);
                Cell cell = figure(data, r, name, most.getOrDefault(metric, 0.0));
                grid.put(data.text(r, "scenario"), name, cell);
            }
            return grid.drawing(
                    "Each figure of each scenario.", "The stronger the shade, the larger within its column.");
        });
    }

    private static Cell figure(TableData data, int row, String name, double most) {
        double value = data.number(row, "value");
        double upper = data.number(row, "upper");
        if (Double.isNaN(value)) {
            return new Cell("n/a", -1, name + ": n/a");
        }
        String unit = MetricNames.unit(data.text(row, "metric"));
        boolean event = unit.equals("probability") && Double.isNaN(upper);
        boolean none = unit.equals("probability") && value == 0 && upper > 0;
        String plain = event ? FigureText.eventText(value) : Quantity.text(value, unit);
        String text = none ? "< " + Quantity.text(upper, unit) : plain;
        return new Cell(text, event && value == 1 ? HOT : shade(value, most), name + ": " + text);
    }

    /** 0 for nothing, then by square root up to the shade before the last. */
    private static int shade(double value, double most) {
        return value > 0 && most > 0 ? Math.min(HOT - 1, 1 + (int) (Math.sqrt(value / most) * (HOT - 1.001))) : 0;
    }

    private static double most(double[] values) {
        double most = 0;
        for (double value : values) {
            most = value > most ? value : most;
        }
        return most;
    }

    private static boolean isYes(TableData data, int row) {
        String text = data.text(row, "exhausted");
        return text.equals("yes") || text.equals("true") || data.number(row, "exhausted") > 0;
    }

    /** Cells by the names of their row and column, in order of appearance, as many as a drawing holds. */
    private static final class Grid {

        private final Map<String, Map<String, Cell>> rows = new LinkedHashMap<>();
        private final List<String> columns = new ArrayList<>();

        void put(String row, String column, Cell cell) {
            if (!columns.contains(column) && columns.size() < MOST_COLUMNS) {
                columns.add(column);
            }
            if (rows.containsKey(row) || rows.size() < MOST_ROWS) {
                rows.computeIfAbsent(row, name -> new LinkedHashMap<>()).put(column, cell);
            }
        }

        Drawing drawing(String text, String caption) {
            String[] names = rows.keySet().toArray(String[]::new);
            Cell[][] cells = new Cell[names.length][columns.size()];
            for (int r = 0; r < names.length; r++) {
                for (int c = 0; c < columns.size(); c++) {
                    Map<String, Cell> row = rows.get(names[r]);
                    cells[r][c] = row == null ? Cell.VOID : row.getOrDefault(columns.get(c), Cell.VOID);
                }
            }
            HeatPlot plot = new HeatPlot(names, columns.toArray(String[]::new), cells);
            return new Drawing(text, caption, (id, title) -> plot.draw(id, title, text));
        }
    }
}
