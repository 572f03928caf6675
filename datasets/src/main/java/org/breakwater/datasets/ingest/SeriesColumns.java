package org.breakwater.datasets.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.breakwater.datasets.csv.CsvHeader;
import org.breakwater.datasets.csv.CsvRow;
import org.breakwater.datasets.csv.Problems;
import org.breakwater.models.diagnostic.DiagnosticCode;

/** Watches the columns that tell series apart, so that two contracts in one file are never read as one. */
final class SeriesColumns {

    private static final String[] NAMES = {"exchange", "symbol", "pair", "contract", "contracts", "asset"};

    private final CsvHeader header;
    private final int[] columns;
    private final List<String> first = new ArrayList<>();
    private boolean reported;

    SeriesColumns(CsvHeader header) {
        this.header = header;
        this.columns = Arrays.stream(NAMES)
                .mapToInt(header::find)
                .filter(column -> column >= 0)
                .toArray();
    }

    void check(CsvRow row, Problems problems) {
        for (int i = 0; i < columns.length && !reported; i++) {
            if (first.size() == i) {
                first.add(row.text(columns[i]));
            } else if (!row.holds(columns[i], first.get(i)) && !sameName(row.text(columns[i]), first.get(i))) {
                reported = true;
                String name = header.name(columns[i]);
                problems.add(
                        DiagnosticCode.LAYOUT,
                        row.location(columns[i]),
                        "the file holds several series: " + name + " is " + row.text(columns[i]) + " after "
                                + first.get(i),
                        "choose one (only: {" + name + ": " + first.get(i) + "})");
            }
        }
    }

    /** BTC/USDT and BTCUSDT are one series: CryptoDataDownload changed its spelling inside files. */
    private static boolean sameName(String one, String other) {
        return one.replaceAll("[/_-]", "").equalsIgnoreCase(other.replaceAll("[/_-]", ""));
    }
}
