package org.breakwater.reports.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.TableId;
import org.breakwater.reports.page.Block;
import org.breakwater.reports.page.Section;
import org.breakwater.reports.page.Text;
import org.breakwater.reports.table.TableData;
import org.breakwater.reports.table.TableFiles;
import org.breakwater.reports.text.Shell;

/** 4 the insurance fund: over time, over paths, and the paths that hurt most. */
final class FundSection {

    private static final int MOST_COMMANDS = 10;

    private FundSection() {}

    static Section of(ReportInput input) {
        SectionDraft draft = new SectionDraft(input, 4, "The insurance fund")
                .chart(TableId.FUND_FAN, "the fund over time")
                .chart(TableId.DEMAND_DISTRIBUTION, "the distribution of demand")
                .table(TableId.FUND_NEEDED, "the fund needed")
                .chart(TableId.SURVIVAL, "the survival of the fund")
                .table(TableId.WORST_PATHS, "the worst paths");
        input.table(TableId.WORST_PATHS)
                .flatMap(e -> commands(input, e))
                .ifPresent(c -> draft.paragraph("Each of these paths can be replayed, down to one margin call:")
                        .add(c));
        return draft.build();
    }

    private static Optional<Block.Commands> commands(ReportInput input, TableFiles.Entry entry) {
        return TableData.of(entry.table(), "path").map(data -> {
            ResultTable table = data.table();
            List<Text> lines = new ArrayList<>();
            for (int r = 0; r < Math.min(MOST_COMMANDS, table.rows().size()); r++) {
                lines.add(Text.of(
                        "breakwater replay " + Shell.quote(input.runDirectory()) + " --path " + data.whole(r, "path")));
            }
            return new Block.Commands(lines);
        });
    }
}
