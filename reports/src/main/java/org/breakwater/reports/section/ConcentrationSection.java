package org.breakwater.reports.section;

import org.breakwater.models.result.TableId;
import org.breakwater.reports.page.Section;

/** 10 who holds the risk. */
final class ConcentrationSection {

    private ConcentrationSection() {}

    static Section of(ReportInput input) {
        return new SectionDraft(input, 10, "Book and concentration")
                .table(TableId.BOOK_SUMMARY, "the summary of the book")
                .chartAndTable(TableId.COVER, "Cover-1 and Cover-2")
                .table(TableId.LARGEST_POSITIONS, "the largest positions")
                .build();
    }
}
