package org.breakwater.reports.chart;

import org.breakwater.models.result.TableId;
import org.breakwater.reports.table.TableData;
import org.breakwater.reports.table.TableFiles;

/** What the fund holds at the start of a scenario's paths. */
final class OpeningFund {

    private OpeningFund() {}

    /** First row of the scenario's fund bridge; NaN without one. */
    static double of(TableFiles files, String scenario) {
        return files.find(scenario, TableId.FUND_BRIDGE)
                .flatMap(e -> TableData.of(e.table(), "item", "mean"))
                .map(data -> data.number(0, "mean"))
                .orElse(Double.NaN);
    }
}
