package org.breakwater.datasets.book;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breakwater.datasets.csv.CsvCursor;
import org.breakwater.datasets.csv.CsvHeader;
import org.breakwater.datasets.csv.Problems;
import org.breakwater.datasets.time.TimeColumn;
import org.breakwater.datasets.time.TimeStyle;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.breakwater.models.market.ContractKind;
import org.breakwater.models.market.DatedFuture;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.market.VanillaOption;
import org.jspecify.annotations.Nullable;

/**
 * The contracts that a book may hold: those of {@code instruments.csv}, or, where there is none, linear perpetuals made
 * from names such as {@code BTC-PERP} as they occur.
 */
final class InstrumentTable {

    private static final Pattern PERPETUAL = Pattern.compile("(\\p{Graph}+)-PERP");

    private final Map<String, Instrument> bySymbol = new LinkedHashMap<>();
    private final @Nullable String conventionSettlement;

    private InstrumentTable(@Nullable String conventionSettlement) {
        this.conventionSettlement = conventionSettlement;
    }

    /** No file: the convention, settled in the given asset. */
    static InstrumentTable byConvention(String settlement) {
        return new InstrumentTable(settlement);
    }

    static InstrumentTable read(CsvCursor rows) {
        if (!rows.next()) {
            throw new DataException(Diagnostic.error(
                    DiagnosticCode.TOO_FEW,
                    "the file holds no header and no instruments",
                    SourceLocation.of(rows.file())));
        }
        CsvHeader header = CsvHeader.of(rows.row());
        header.require(BookColumns.instruments());
        Problems problems = new Problems();
        TableRows row = new TableRows(header, rows.row(), problems);
        TimeColumn expiry = new TimeColumn(header.find(BookColumns.EXPIRY), TimeStyle.UNIFORM, null, 0, problems);
        InstrumentTable table = new InstrumentTable(null);
        while (rows.next()) {
            if (row.isWhole()) {
                table.add(row, expiry);
            }
        }
        problems.throwIfAny();
        return table;
    }

    private static @Nullable Instrument option(
            TableRows row, String symbol, ContractKind kind, double size, long expiryMillis) {
        double strike = row.has(BookColumns.STRIKE) ? row.number(BookColumns.STRIKE) : Double.NaN;
        String right = row.has(BookColumns.RIGHT) ? row.text(BookColumns.RIGHT) : "";
        if (!row.has(BookColumns.STRIKE) || !row.has(BookColumns.RIGHT)) {
            row.inconsistent(BookColumns.SYMBOL, "option " + symbol + " must have columns strike and right", null);
        } else if (!right.equals(BookColumns.CALL) && !right.equals(BookColumns.PUT)) {
            row.fault(BookColumns.RIGHT, "must be call or put, got " + row.shown(BookColumns.RIGHT));
        } else if (!Double.isNaN(strike)) {
            return new VanillaOption(
                    symbol,
                    row.text(BookColumns.UNDERLYING),
                    row.text(BookColumns.SETTLEMENT),
                    kind,
                    size,
                    expiryMillis,
                    strike,
                    right.equals(BookColumns.CALL));
        }
        return null;
    }

    /** The contract of that name, or null. */
    @Nullable
    Instrument find(String symbol) {
        Instrument known = bySymbol.get(symbol);
        if (known != null || conventionSettlement == null) {
            return known;
        }
        Matcher perpetual = PERPETUAL.matcher(symbol);
        if (!perpetual.matches()) {
            return null;
        }
        Instrument made = Perpetual.linear(symbol, perpetual.group(1), conventionSettlement);
        bySymbol.put(symbol, made);
        return made;
    }

    /** What the user can do about an unknown contract. */
    String hint() {
        return conventionSettlement == null
                ? "add it to instruments.csv"
                : "only names such as BTC-PERP need no instruments.csv beside the accounts";
    }

    /** All contracts in the order of the file, or of their first occurrence. */
    List<Instrument> all() {
        return List.copyOf(bySymbol.values());
    }

    private void add(TableRows row, TimeColumn expiry) {
        String symbol = row.text(BookColumns.SYMBOL);
        ContractKind kind = row.constant(BookColumns.KIND, ContractKind.class);
        double size = row.number(BookColumns.CONTRACT_SIZE);
        String type = row.text(BookColumns.TYPE);
        boolean perpetual = type.equals(BookColumns.PERPETUAL);
        long expiryMillis = 0;
        if (type.equals(BookColumns.FUTURE) || type.equals(BookColumns.OPTION)) {
            expiryMillis = expiry.millis(row.row());
        } else if (!perpetual) {
            row.fault(BookColumns.TYPE, "must be perpetual, future or option, got " + row.shown(BookColumns.TYPE));
        } else if (!row.isEmpty(BookColumns.EXPIRY)) {
            row.fault(BookColumns.EXPIRY, "must be empty for a perpetual, got " + row.shown(BookColumns.EXPIRY));
        }
        if (bySymbol.containsKey(symbol)) {
            row.inconsistent(BookColumns.SYMBOL, "instrument " + symbol + " must stand once", null);
        } else if (kind != null && !Double.isNaN(size) && expiryMillis != TimeColumn.NONE) {
            put(row, symbol, kind, size, type, expiryMillis);
        }
    }

    private void put(TableRows row, String symbol, ContractKind kind, double size, String type, long expiryMillis) {
        String underlying = row.text(BookColumns.UNDERLYING);
        String settlement = row.text(BookColumns.SETTLEMENT);
        try {
            Instrument made = switch (type) {
                case BookColumns.OPTION -> option(row, symbol, kind, size, expiryMillis);
                case BookColumns.FUTURE -> new DatedFuture(symbol, underlying, settlement, kind, size, expiryMillis);
                default -> new Perpetual(symbol, underlying, settlement, kind, size);
            };
            if (made != null) {
                bySymbol.put(symbol, made);
            }
        } catch (IllegalArgumentException e) {
            row.inconsistent(BookColumns.SYMBOL, String.valueOf(e.getMessage()), null);
        }
    }
}
