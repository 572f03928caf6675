package org.breakwater.reports.section;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.SourceLocation;
import org.breakwater.models.result.RunInfo;
import org.breakwater.reports.figure.Words;
import org.breakwater.reports.page.Block;
import org.breakwater.reports.page.Block.Head;
import org.breakwater.reports.page.Cell;
import org.breakwater.reports.page.Section;
import org.breakwater.reports.page.Text;
import org.breakwater.reports.summary.Chapters;
import org.breakwater.reports.table.TableFiles;
import org.breakwater.reports.text.SafeText;
import org.breakwater.reports.text.Shell;

/** What the model leaves out and what was found (11, or 12 after options), and how to run it again. */
final class ClosingSections {

    private static final int MOST_FINDINGS = 60;

    private ClosingSections() {}

    static Section omissions(ReportInput input) {
        SectionDraft draft = new SectionDraft(input, Chapters.omissions(input.result()), "What the model leaves out");
        Omissions.SENTENCES.forEach(draft::paragraph);
        List<Block.Finding> findings = new ArrayList<>();
        input.result().findings().forEach(f -> findings.add(finding(f, "")));
        input.result()
                .scenarios()
                .forEach(s -> s.findings().forEach(f -> findings.add(finding(f, SafeText.cut(s.id(), 60) + ": "))));
        draft.heading("Findings of this run", findings.isEmpty() ? "None." : "In the order in which they arose.");
        draft.add(new Block.Findings(findings.subList(0, Math.min(MOST_FINDINGS, findings.size()))));
        if (findings.size() > MOST_FINDINGS) {
            draft.add(new Block.Absent(
                    Text.of(Words.counted(findings.size() - MOST_FINDINGS, "more finding") + " in result.json.")));
        }
        return draft.build();
    }

    private static Block.Finding finding(Diagnostic finding, String prefix) {
        SourceLocation location = finding.location();
        String hint = finding.hint();
        return new Block.Finding(
                Words.of(finding.severity()),
                finding.code().id(),
                Text.of(prefix + SafeText.cut(finding.message(), 600)),
                Text.of(location == null ? "" : SafeText.cut(location.toString(), 160)),
                Text.of(hint == null ? "" : SafeText.cut(hint, 400)));
    }

    static Section reproduce(ReportInput input) {
        RunInfo run = input.result().run();
        SectionDraft draft = new SectionDraft(input, Chapters.reproduce(input.result()), "Reproduce, and words");
        draft.paragraph(
                "A run is a pure function of configuration, data and seed: the same three give the same result.json, byte for byte, on any number of threads. Configuration "
                        + run.configHash() + ".");
        String directory = Shell.quote(input.runDirectory());
        draft.add(new Block.Commands(List.of(
                Text.of("breakwater stress --from-manifest " + directory),
                Text.of("breakwater report " + directory + " --format html,md,csv,svg,png"))));
        draft.add(new Block.Folded(
                Text.of(Words.counted(run.dataHashes().size(), "input") + " and their SHA-256"), inputs(input)));
        draft.add(new Block.Folded(
                Text.of(Words.counted(input.files().all().size(), "table") + " as CSV"), tables(input)));
        return draft.heading("Words", "").add(Glossary.BLOCK).build();
    }

    private static Block.Grid inputs(ReportInput input) {
        List<String> hashes = input.result().run().dataHashes();
        int most = Math.min(input.mostRows(), hashes.size());
        List<List<Cell>> rows = new ArrayList<>();
        for (String entry : hashes.subList(0, most)) {
            int split = entry.lastIndexOf('=');
            rows.add(List.of(Cell.text(entry.substring(0, Math.max(0, split))), Cell.text(entry.substring(split + 1))));
        }
        return new Block.Grid(
                List.of(Head.text("Input"), Head.text("SHA-256")),
                rows,
                Block.Grid.more(hashes.size() - most, "result.json"));
    }

    private static Block.Grid tables(ReportInput input) {
        List<TableFiles.Entry> entries = input.files().all();
        int most = Math.min(input.mostRows(), entries.size());
        List<List<Cell>> rows = new ArrayList<>();
        for (TableFiles.Entry entry : entries.subList(0, most)) {
            rows.add(List.of(
                    Cell.text(entry.csv()),
                    Cell.text(entry.scenario()),
                    Cell.text(entry.table().title()),
                    Cell.number(entry.table().rows().size(), "count")));
        }
        return new Block.Grid(
                List.of(Head.text("File"), Head.text("Scenario"), Head.text("Table"), Head.number("Rows")),
                rows,
                Block.Grid.more(entries.size() - most, "the folder tables"));
    }
}
