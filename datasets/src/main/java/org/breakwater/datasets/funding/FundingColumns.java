package org.breakwater.datasets.funding;

import org.breakwater.datasets.csv.CsvHeader;
import org.jspecify.annotations.Nullable;

/**
 * Where a file keeps what.
 *
 * @param layout the layout recognised
 * @param header its header
 * @param time index of the settlement time
 * @param rate index of the rate
 */
record FundingColumns(FundingLayout layout, CsvHeader header, int time, int rate) {

    private static final String[] TIME_NAMES = {"timestamp", "calc_time", "funding_time", "time", "datetime", "date"};
    private static final String[] RATE_NAMES = {"funding_rate", "last_funding_rate", "fundingRate", "rate"};

    static FundingColumns of(CsvHeader header, @Nullable String column) {
        int time = header.find(TIME_NAMES);
        if (time < 0) {
            throw header.fault("column timestamp missing", header.shown());
        }
        if (column != null) {
            header.require(column);
        }
        int rate = column == null ? header.find(RATE_NAMES) : header.find(column);
        if (rate < 0) {
            throw header.fault(
                    "column funding_rate missing", "name it (column: NAME, --column NAME); " + header.shown());
        }
        return new FundingColumns(layout(header), header, time, rate);
    }

    private static FundingLayout layout(CsvHeader header) {
        if (header.has("Contracts") && header.has("Funding Interval")) {
            return FundingLayout.BINANCE_WEB_EXPORT;
        }
        return header.has("calc_time") ? FundingLayout.BINANCE_ARCHIVE : FundingLayout.PLAIN;
    }
}
