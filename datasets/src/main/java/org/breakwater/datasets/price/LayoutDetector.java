package org.breakwater.datasets.price;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breakwater.datasets.csv.CsvCursor;
import org.breakwater.datasets.csv.CsvHeader;
import org.breakwater.datasets.csv.CsvRow;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Recognises the layout of a price file from its first rows. */
final class LayoutDetector {

    private static final Pattern LEAN_NAME = Pattern.compile("(\\d{8})_.+_(?:minute|second)_trade\\.csv");
    private static final int BINANCE_WIDTH = 12;
    private static final int KRAKEN_WIDTH = 7;
    private static final int LEAN_WIDTH = 6;
    private static final String[] TIME_NAMES = {"timestamp", "open_time", "unix", "time", "datetime", "date"};
    private static final String[] COIN_METRICS_PRICES = {"PriceUSD", "ReferenceRateUSD", "ReferenceRate"};

    private final String asset;
    private final @Nullable String column;

    /**
     * @param asset the asset wanted, the name of its column in a file of many
     * @param column the column that the user named, or null
     */
    LayoutDetector(String asset, @Nullable String column) {
        this.asset = asset;
        this.column = column;
    }

    /** Reads up to the first row of data, which is then under the cursor. */
    PriceColumns detect(CsvCursor rows, String fileName) {
        requireRow(rows);
        CsvRow row = rows.row();
        if (row.size() == 1 && row.text(0).startsWith("http")) {
            requireRow(rows);
        }
        requireCommas(row);
        if (!isHeader(row)) {
            return byShape(row, fileName);
        }
        PriceColumns columns = byName(CsvHeader.of(row));
        requireRow(rows);
        return columns.withCoinVolume(row);
    }

    private static void requireRow(CsvCursor rows) {
        if (!rows.next()) {
            throw new DataException(Diagnostic.error(
                    DiagnosticCode.TOO_FEW, "the file holds no rows of data", SourceLocation.of(rows.file())));
        }
    }

    private static boolean isHeader(CsvRow row) {
        int first = 0;
        while (first < row.size() - 1 && row.isEmpty(first)) {
            first++;
        }
        return Character.isLetter(row.first(first));
    }

    private static void requireCommas(CsvRow row) {
        if (row.size() == 1) {
            String text = row.text(0);
            for (char separator : new char[] {';', '\t', '|'}) {
                if (text.indexOf(separator) >= 0) {
                    String shown = separator == '\t' ? "a tab" : "'" + separator + "'";
                    throw fault(
                            row, "columns must be separated by commas, got " + shown, "export the file with commas");
                }
            }
            throw fault(
                    row,
                    "a price file must have at least two columns, got one",
                    "expected timestamp,open,high,low,close,volume");
        }
    }

    private PriceColumns byName(CsvHeader header) {
        int time = header.find(TIME_NAMES);
        if (time < 0) {
            throw header.fault("column timestamp missing", header.shown());
        }
        boolean bars = header.has("open") || header.has("high") || header.has("low");
        if (bars && column == null) {
            header.require("open", "high", "low", "close");
            return bars(header, time);
        }
        return column == null ? closes(header, time) : named(header, time, column);
    }

    private static PriceColumns bars(CsvHeader header, int time) {
        PriceLayout layout = PriceLayout.OHLCV;
        if (header.has("unix") && header.has("date") && header.has("symbol")) {
            layout = PriceLayout.CRYPTO_DATA_DOWNLOAD;
        } else if (header.has("open_time") && header.has("close_time")) {
            layout = PriceLayout.BINANCE_KLINES;
        }
        int volume = header.has("volume") ? header.find("volume") : header.findPrefix("volume_");
        return new PriceColumns(
                layout,
                header.size(),
                time,
                header.find("open"),
                header.find("high"),
                header.find("low"),
                header.find("close"),
                volume,
                0,
                header);
    }

    private PriceColumns closes(CsvHeader header, int time) {
        int close = header.find(asset);
        if (close >= 0 && close != time) {
            return PriceColumns.closes(PriceLayout.CLOSES, header, time, close);
        }
        int metric = header.find(COIN_METRICS_PRICES);
        if (metric >= 0) {
            return PriceColumns.closes(PriceLayout.COIN_METRICS, header, time, metric);
        }
        if (header.size() == 2) {
            return PriceColumns.closes(PriceLayout.CLOSES, header, time, 1 - time);
        }
        throw header.fault(
                "no column of prices for " + asset, "name it (column: NAME, --column NAME); " + header.shown());
    }

    private static PriceColumns named(CsvHeader header, int time, String column) {
        header.require(column);
        boolean metrics = header.find(COIN_METRICS_PRICES) >= 0;
        return PriceColumns.closes(
                metrics ? PriceLayout.COIN_METRICS : PriceLayout.CLOSES, header, time, header.find(column));
    }

    private static PriceColumns byShape(CsvRow row, String fileName) {
        boolean dated = row.text(0).matches("\\d{8} \\d{2}:\\d{2}(:\\d{2})?");
        if (dated && row.size() == LEAN_WIDTH) {
            return PriceColumns.positional(PriceLayout.LEAN_DATED, LEAN_WIDTH, 0);
        }
        Matcher lean = LEAN_NAME.matcher(fileName);
        if (lean.matches() && row.size() == LEAN_WIDTH) {
            return PriceColumns.positional(PriceLayout.LEAN_INTRADAY, LEAN_WIDTH, midnight(row, lean.group(1)));
        }
        if (row.size() == BINANCE_WIDTH) {
            return PriceColumns.positional(PriceLayout.BINANCE_KLINES, BINANCE_WIDTH, 0);
        }
        if (row.size() == KRAKEN_WIDTH) {
            return PriceColumns.positional(PriceLayout.KRAKEN_OHLCVT, KRAKEN_WIDTH, 0);
        }
        throw fault(
                row,
                "the first line must name the columns, got " + row.size() + " values",
                "put timestamp,open,high,low,close,volume above it; without header only Binance klines (12 columns), "
                        + "Kraken OHLCVT (7) and LEAN are read");
    }

    private static long midnight(CsvRow row, String day) {
        try {
            return LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException e) {
            throw fault(
                    row,
                    "the file's name must begin with a day as 20251010, got " + day,
                    "restore the name that LEAN gave it");
        }
    }

    private static DataException fault(CsvRow row, String message, String hint) {
        return new DataException(
                Diagnostic.error(DiagnosticCode.LAYOUT, message, row.location()).withHint(hint));
    }
}
