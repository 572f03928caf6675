package org.breakwater.reports.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.breakwater.models.result.ResultTable;
import org.breakwater.reports.chart.Charts;
import org.breakwater.reports.figure.Words;
import org.breakwater.reports.page.Block;
import org.breakwater.reports.page.Grids;
import org.breakwater.reports.page.Section;
import org.breakwater.reports.page.Text;
import org.breakwater.reports.plot.Chart;
import org.breakwater.reports.table.TableFiles;
import org.breakwater.reports.text.SafeText;
import org.jspecify.annotations.Nullable;

/** A section in the making. Tables that a run does not hold are gathered into one line at its end. */
final class SectionDraft {

    private static final int MOST_ALIKE = 4;

    private final ReportInput input;
    private final int number;
    private final String title;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    SectionDraft(ReportInput input, int number, String title) {
        this.input = input;
        this.number = number;
        this.title = title;
    }

    SectionDraft paragraph(String text) {
        return add(new Block.Paragraph(Text.of(text)));
    }

    SectionDraft heading(String name, String caption) {
        return add(new Block.Heading(Text.of(name), Text.of(caption)));
    }

    SectionDraft add(Block block) {
        blocks.add(block);
        return this;
    }

    /** A table under its title; {@code words} name it where it is missing. */
    SectionDraft table(String tableId, String words) {
        Optional<TableFiles.Entry> found = present(tableId, words);
        found.ifPresent(e -> add(head(e)).add(Grids.of(e.table(), e.csv(), input.mostRows())));
        return this;
    }

    /** A table seen another way, its data folded behind it. */
    SectionDraft table(String tableId, String words, Function<ResultTable, Block.Grid> view) {
        present(tableId, words)
                .ifPresent(e -> add(head(e)).add(view.apply(e.table())).folded(e, "Data"));
        return this;
    }

    /** The charts of every table of that id, as far as a page holds them. */
    SectionDraft charts(String tableId, String words) {
        List<TableFiles.Entry> found = input.tables(tableId);
        found.stream().limit(MOST_ALIKE).forEach(this::chart);
        if (found.isEmpty()) {
            missing.add(words);
        } else if (found.size() > MOST_ALIKE) {
            add(new Block.Absent(Text.of(
                    Words.counted(found.size() - MOST_ALIKE, "more table") + " of this kind in the folder tables.")));
        }
        return this;
    }

    /** Tables of one id and equal columns under the title of the first, one below the other. */
    SectionDraft merged(String tableId, String words) {
        List<TableFiles.Entry> found = input.tables(tableId);
        if (found.isEmpty()) {
            missing.add(words);
            return this;
        }
        ResultTable first = found.get(0).table();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        found.stream()
                .filter(e -> e.table().columns().equals(first.columns()))
                .forEach(e -> rows.addAll(e.table().rows()));
        ResultTable all = new ResultTable(first.id(), first.title(), first.caption(), first.columns(), rows);
        return heading(first.title(), first.caption()).add(Grids.of(all, "the folder tables", input.mostRows()));
    }

    /** The charts of a table, its data folded behind them. */
    SectionDraft chart(String tableId, String words) {
        present(tableId, words).ifPresent(this::chart);
        return this;
    }

    /** The charts of a table and the table itself. */
    SectionDraft chartAndTable(String tableId, String words) {
        present(tableId, words).ifPresent(e -> {
            add(head(e));
            Charts.of(input.files(), e).forEach(c -> add(drawn(c)));
            add(Grids.of(e.table(), e.csv(), input.mostRows()));
        });
        return this;
    }

    /** A table behind a line that opens it. */
    SectionDraft folded(TableFiles.Entry entry, String name) {
        Block.Grid data = Grids.of(entry.table(), entry.csv(), input.mostRows());
        String size = Words.counted(entry.table().rows().size(), "row");
        return add(new Block.Folded(Text.of(name + ": " + size + ", " + entry.csv()), data));
    }

    /** The charts of a table, its data folded behind them. */
    SectionDraft chart(TableFiles.Entry entry) {
        List<Chart> charts = Charts.of(input.files(), entry);
        add(head(entry));
        if (charts.isEmpty()) {
            return add(Grids.of(entry.table(), entry.csv(), input.mostRows()));
        }
        charts.forEach(c -> add(drawn(c)));
        return folded(entry, "Data");
    }

    private static Block.Drawn drawn(Chart chart) {
        return new Block.Drawn(chart, Text.of(chart.caption()));
    }

    private static Block.Heading head(TableFiles.Entry entry) {
        String scenario = entry.scenario().isEmpty() ? "" : SafeText.cut(entry.scenario(), 60) + ". ";
        return new Block.Heading(
                Text.of(SafeText.cut(entry.table().title(), 160)),
                Text.of(scenario + SafeText.cut(entry.table().caption(), 600)));
    }

    private Optional<TableFiles.Entry> present(String tableId, String words) {
        Optional<TableFiles.Entry> found =
                input.table(tableId).filter(e -> !e.table().rows().isEmpty());
        if (found.isEmpty()) {
            missing.add(words);
        }
        return found;
    }

    Section build() {
        if (!missing.isEmpty()) {
            add(new Block.Absent(Text.of("Not part of this run: " + String.join(", ", missing) + ".")));
        }
        return new Section(number, title, blocks);
    }
}
