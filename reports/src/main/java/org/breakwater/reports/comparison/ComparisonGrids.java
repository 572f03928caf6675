package org.breakwater.reports.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.breakwater.models.result.Metric;
import org.breakwater.reports.figure.FigureText;
import org.breakwater.reports.figure.MetricNames;
import org.breakwater.reports.page.Block.Grid;
import org.breakwater.reports.page.Block.Head;
import org.breakwater.reports.page.Cell;
import org.breakwater.reports.page.Text;

/** Tables of a sweep, one row a venue in the order of the ranking. */
final class ComparisonGrids {

    private final VenueComparison sweep;

    ComparisonGrids(VenueComparison sweep) {
        this.sweep = sweep;
    }

    /** Who is left unpaid. */
    Grid survival() {
        Columns columns = new Columns().text("", row -> Cell.text(rank(row))).venue();
        columns.metric(ComparedFigures.INSOLVENCY);
        if (sweep.isSampled()) {
            columns.text("Sampling interval", row -> interval(row, ComparedFigures.INSOLVENCY));
        }
        return columns.metric(ComparedFigures.SOLVENT_LOSS)
                .metric(ComparedFigures.EXHAUSTION)
                .metric(ComparedFigures.UNPAID)
                .grid();
    }

    /** Who pays. */
    Grid payers() {
        Columns columns = new Columns().venue().metric(ComparedFigures.BAD_DEBT).metric(ComparedFigures.FUND_DRAW);
        if (sweep.isSampled()) {
            columns.text("Sampling interval", row -> interval(row, ComparedFigures.FUND_DRAW));
        }
        return columns.metric(ComparedFigures.ADL)
                .metric(ComparedFigures.ADL_LOSS)
                .metric(ComparedFigures.SOCIALISED)
                .metric(ComparedFigures.UNPAID)
                .grid();
    }

    /** How much is closed by force, and with which accounts. */
    Grid liquidations() {
        return new Columns()
                .venue()
                .count("Accounts", VenueRow::accounts)
                .count("Left out", VenueRow::excluded)
                .count("Collateral sold", VenueRow::converted)
                .metric(ComparedFigures.LIQUIDATIONS)
                .metric(ComparedFigures.LIQUIDATED)
                .metric(ComparedFigures.CAPITAL)
                .grid();
    }

    /** Venues without figures, and why. */
    Grid notRun() {
        List<List<Cell>> rows = sweep.notRun().stream()
                .map(row -> List.of(Cell.text(row.venue()), Cell.text(row.title()), Cell.text(row.note())))
                .toList();
        return new Grid(List.of(Head.text("Venue"), Head.text("Rules"), Head.text("Reason")), rows, Text.of(""));
    }

    private String rank(VenueRow row) {
        return Integer.toString(sweep.run().indexOf(row) + 1);
    }

    private static Cell interval(VenueRow row, String id) {
        return Cell.figures(row.metric(id).map(FigureText::interval).orElse(""));
    }

    private static Cell figure(VenueRow row, String id) {
        Metric metric = row.metric(id).orElse(null);
        if (metric == null) {
            return Cell.absent("not measured");
        }
        boolean certain = metric.confidence() == null && metric.unit().equals("probability");
        return certain ? Cell.text(FigureText.event(metric)) : Cell.of(metric);
    }

    /** Columns of a table of venues. */
    private final class Columns {

        private final List<Head> heads = new ArrayList<>();
        private final List<Function<VenueRow, Cell>> cells = new ArrayList<>();

        Columns venue() {
            return text("Venue", row -> Cell.linked(row.venue(), row.title(), row.link()));
        }

        Columns text(String title, Function<VenueRow, Cell> cell) {
            return column(Head.text(title), cell);
        }

        Columns count(String title, Function<VenueRow, Long> count) {
            return column(Head.number(title), row -> Cell.number(count.apply(row), "count"));
        }

        Columns metric(String id) {
            return column(Head.number(MetricNames.title(id)), row -> figure(row, id));
        }

        private Columns column(Head head, Function<VenueRow, Cell> cell) {
            heads.add(head);
            cells.add(cell);
            return this;
        }

        Grid grid() {
            List<List<Cell>> rows = sweep.run().stream()
                    .map(row -> cells.stream().map(cell -> cell.apply(row)).toList())
                    .toList();
            return new Grid(heads, rows, Text.of(""));
        }
    }
}
