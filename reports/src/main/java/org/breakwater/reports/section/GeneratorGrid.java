package org.breakwater.reports.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.TableId;
import org.breakwater.reports.page.Block;
import org.breakwater.reports.page.Block.Head;
import org.breakwater.reports.page.Cell;
import org.breakwater.reports.page.Text;
import org.breakwater.reports.text.Numbers;
import org.jspecify.annotations.Nullable;

/** The table {@link TableId#GENERATOR_CHECKS} with a row for each statistic and a column for each generator. */
final class GeneratorGrid {

    private static final int DIGITS = 3;

    private final ResultTable checks;

    private GeneratorGrid(ResultTable checks) {
        this.checks = checks;
    }

    static Block.Grid of(ResultTable checks) {
        return new GeneratorGrid(checks).grid();
    }

    private Block.Grid grid() {
        Set<String> generators = new LinkedHashSet<>();
        Map<String, Map<String, List<@Nullable Object>>> statistics = new LinkedHashMap<>();
        for (List<@Nullable Object> check : checks.rows()) {
            String generator = text(check, "generator");
            generators.add(generator);
            statistics
                    .computeIfAbsent(text(check, "statistic"), name -> new LinkedHashMap<>())
                    .put(generator, check);
        }
        List<Head> heads = new ArrayList<>(List.of(Head.text("Statistic"), Head.number("History")));
        generators.forEach(name -> heads.add(Head.number(name)));
        List<List<Cell>> rows = new ArrayList<>();
        statistics.forEach((name, byGenerator) -> rows.add(row(name, generators, byGenerator)));
        return new Block.Grid(heads, rows, Text.of("▼ below, ▲ above the interval of history."));
    }

    private List<Cell> row(String statistic, Set<String> generators, Map<String, List<@Nullable Object>> byGenerator) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(statistic));
        List<@Nullable Object> any = byGenerator.values().iterator().next();
        cells.add(Cell.figures(shown(number(any, "lower")) + " to " + shown(number(any, "upper"))));
        for (String generator : generators) {
            List<@Nullable Object> check = byGenerator.get(generator);
            cells.add(check == null ? Cell.absent("not checked") : Cell.figures(marked(check)));
        }
        return cells;
    }

    private String marked(List<@Nullable Object> check) {
        double simulated = number(check, "simulated");
        String mark = simulated < number(check, "lower") ? "▼ " : simulated > number(check, "upper") ? "▲ " : "";
        return mark + shown(simulated);
    }

    private static String shown(double value) {
        return Math.abs(value) < 0.001 ? "0.000" : Numbers.significant(value, DIGITS);
    }

    private String text(List<@Nullable Object> row, String column) {
        return (String) Objects.requireNonNull(row.get(index(column)));
    }

    private double number(List<@Nullable Object> row, String column) {
        return (Double) Objects.requireNonNull(row.get(index(column)));
    }

    private int index(String column) {
        for (int c = 0; c < checks.columns().size(); c++) {
            if (checks.columns().get(c).name().equals(column)) {
                return c;
            }
        }
        throw new IllegalArgumentException("table " + checks.id() + " must have a column " + column);
    }
}
