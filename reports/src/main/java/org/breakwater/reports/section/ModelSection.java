package org.breakwater.reports.section;

import org.breakwater.models.result.TableId;
import org.breakwater.reports.figure.ModelRange;
import org.breakwater.reports.page.Section;
import org.breakwater.reports.summary.Headline;

/** 8 how far the headline hangs on assumptions. */
final class ModelSection {

    private ModelSection() {}

    static Section of(ReportInput input) {
        SectionDraft draft = new SectionDraft(input, 8, "How sure is this?");
        input.headline()
                .scenario()
                .flatMap(s -> s.metric(Headline.VENUE_INSOLVENCY))
                .flatMap(ModelRange::of)
                .ifPresent(r -> draft.paragraph(
                        (r.highest() == 0 ? "P(venue insolvent): " + r.text() : r.sentence("P(venue insolvent)"))
                                + "."));
        return draft.chartAndTable(TableId.MODEL_RANGE, "the model range")
                .chartAndTable(TableId.CALIBRATION_RANGE, "the calibration range")
                .merged(TableId.TAIL_SUPPORT, "what the tail of history rests on")
                .chart(TableId.START_REGIMES, "start regimes")
                .chart(TableId.DEPTH_GRID, "the depth grid")
                .chartAndTable(TableId.STEP_CONVERGENCE, "the convergence in the step")
                .table(TableId.GENERATOR_CHECKS, "checks of the generators", GeneratorGrid::of)
                .table(TableId.RETURN_PERIODS, "return periods")
                .build();
    }
}
