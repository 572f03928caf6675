package org.breakwater.datasets.crisis;

import java.time.Instant;
import org.breakwater.datasets.csv.CsvHeader;
import org.breakwater.datasets.csv.CsvRow;

/** One row of the catalogue's resource. */
record FactRow(CsvHeader header, CsvRow row) {

    CrisisFact fact() {
        return new CrisisFact(
                text("asset"),
                text("market"),
                Math.round(1_000 * number("barSeconds")),
                millis("start"),
                millis("end"),
                number("open"),
                number("high"),
                number("low"),
                millis("lowTime"),
                number("maxDrawdown1h"),
                number("maxDrawdown4h"),
                number("maxDrawdown24h"),
                millis("worstHourEnd"),
                text("source"));
    }

    private String text(String column) {
        return row.text(header.find(column));
    }

    private double number(String column) {
        return row.number(header.find(column));
    }

    private long millis(String column) {
        return Instant.parse(text(column)).toEpochMilli();
    }
}
