package org.breakwater.reports.section;

import java.util.Optional;
import org.breakwater.models.result.TableId;
import org.breakwater.reports.page.Section;
import org.breakwater.reports.summary.Chapters;

/** 11 Greeks before and after, and what the profit of accounts with options came from; only where a book holds options. */
final class OptionsSection {

    private OptionsSection() {}

    static Optional<Section> of(ReportInput input) {
        if (!Chapters.hasOptions(input.result())) {
            return Optional.empty();
        }
        return Optional.of(new SectionDraft(input, Chapters.OPTIONS, "Options")
                .table(TableId.GREEKS_BY_SIDE, "Greeks by side")
                .charts(TableId.PROFIT_EXPLAINED, "explained profit of accounts that are short options")
                .chart(TableId.PROFIT_EXPLAINED_ALL, "explained profit of all accounts with options")
                .table(TableId.GREEKS_BY_EXPIRY, "Greeks by expiry")
                .table(TableId.GREEKS_BY_ACCOUNT, "the largest accounts by gamma")
                .build());
    }
}
