package org.breakwater.reports.section;

import java.util.Optional;
import org.breakwater.models.result.TableId;
import org.breakwater.reports.page.Section;
import org.breakwater.reports.summary.Chapters;

/** 11 Who was liquidated, what hedges cost, Greeks before and after, and what profits came from; only where a book holds options. */
final class OptionsSection {

    private OptionsSection() {}

    static Optional<Section> of(ReportInput input) {
        if (!Chapters.hasOptions(input.result())) {
            return Optional.empty();
        }
        SectionDraft draft = new SectionDraft(input, Chapters.OPTIONS, "Options");
        String finding = OptionsFinding.of(input);
        if (!finding.isEmpty()) {
            draft.paragraph(finding);
        }
        return Optional.of(draft.table(TableId.OPTION_ACCOUNTS, "who was liquidated")
                .table(TableId.INHERITED_HEDGES, "inherited positions and their hedges")
                .table(TableId.GREEKS_BY_SIDE, "Greeks by side")
                .charts(TableId.PROFIT_EXPLAINED, "explained profit of accounts that are short options")
                .charts(TableId.PROFIT_EXPLAINED_INHERITED, "explained profit of inherited positions")
                .chart(TableId.PROFIT_EXPLAINED_ALL, "explained profit of all accounts with options")
                .table(TableId.GREEKS_BY_EXPIRY, "Greeks by expiry")
                .table(TableId.GREEKS_BY_ACCOUNT, "the largest accounts by gamma")
                .build());
    }
}
