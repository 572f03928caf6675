package org.breakwater.reports.section;

import java.util.List;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.TableId;
import org.breakwater.reports.figure.FigureText;
import org.breakwater.reports.page.Section;
import org.breakwater.reports.table.TableFiles;

/** 5 who pays, 6 who is liquidated. */
final class LossSections {

    private static final int MOST_TIMELINES = 4;

    /** A gap of two steps has no course worth drawing. */
    private static final int FEWEST_MOMENTS = 12;

    private LossSections() {}

    static Section waterfall(ReportInput input) {
        return new SectionDraft(input, 5, "Who pays")
                .chart(TableId.WATERFALL, "the loss waterfall")
                .chart(TableId.FUND_BRIDGE, "the fund bridge")
                .build();
    }

    static Section liquidations(ReportInput input) {
        SectionDraft draft = new SectionDraft(input, 6, "Liquidations");
        draft.paragraph(avoidable(input));
        draft.chart(TableId.LEVERAGE_BUCKETS, "liquidations by leverage")
                .chart(TableId.LIQUIDITY_BY_HOUR, "liquidations by hour");
        List<TableFiles.Entry> timelines = input.files().all().stream()
                .filter(e -> e.table().id().equals(TableId.TIMELINE)
                        && e.table().rows().size() >= FEWEST_MOMENTS)
                .limit(MOST_TIMELINES)
                .toList();
        timelines.forEach(timeline -> {
            draft.chart(timeline);
            input.files().find(timeline.scenario(), TableId.EVENTS).ifPresent(e -> draft.folded(e, "Events"));
        });
        return draft.build();
    }

    private static String avoidable(ReportInput input) {
        return input.headline()
                .metric("avoidableLiquidationShare.24h", "avoidableLiquidationShare.1h")
                .filter(m -> m.value() != null)
                .map(LossSections::avoidable)
                .orElse("The share of avoidable liquidations was not computed.");
    }

    private static String avoidable(Metric metric) {
        String interval = FigureText.interval(metric);
        return "Of the liquidated notional " + FigureText.shortValue(metric)
                + (interval.isEmpty() ? "" : " (" + interval + ")")
                + " was avoidable: left open for " + (metric.id().endsWith(".1h") ? "an hour" : "a day")
                + ", without the liquidation's own impact, the account would have stayed above zero and met its margin again.";
    }
}
