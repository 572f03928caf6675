package org.breakwater.datasets.option;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.breakwater.datasets.csv.CsvCursor;
import org.breakwater.datasets.csv.CsvHeader;
import org.breakwater.datasets.csv.CsvRow;
import org.breakwater.datasets.csv.Problems;
import org.breakwater.datasets.csv.StrictNumber;
import org.breakwater.datasets.source.DataSource;
import org.breakwater.datasets.source.InputLimits;
import org.breakwater.datasets.source.TextInput;
import org.breakwater.datasets.time.TimeColumn;
import org.breakwater.datasets.time.TimeStyle;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.breakwater.models.option.OptionType;
import org.breakwater.models.option.chain.OptionChain;
import org.breakwater.models.option.chain.OptionQuote;
import org.jspecify.annotations.Nullable;

/** Reads option chains in Deribit's layouts, plain or gzipped. A contract that is listed again is taken as it first stands. */
public final class ChainReader {

    private static final double PERCENT = 100;

    private final CsvHeader header;
    private final ChainLayout layout;
    private final Problems problems = new Problems();
    private final @Nullable TimeColumn quoted;
    private final TimeColumn expiry;
    private final List<OptionQuote> quotes = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();
    private double index = Double.NaN;
    private long latest = Long.MIN_VALUE;
    private int repeated;
    private int without;

    private ChainReader(CsvHeader header) {
        this.header = header;
        this.layout = ChainLayout.of(header);
        int time = header.find("timestamp");
        this.quoted = time < 0 ? null : new TimeColumn(time, TimeStyle.UNIFORM, ZoneOffset.UTC, 0, problems);
        this.expiry = new TimeColumn(
                Math.max(0, header.find("expiry", "maturity")), TimeStyle.UNIFORM, ZoneOffset.UTC, 0, problems);
    }

    /**
     * Reads a file.
     *
     * @throws DataException when the file cannot be read, is damaged, or holds no quote
     */
    public static ChainFile read(Path file) {
        DataSource source = DataSource.of(file);
        try (TextInput input = TextInput.open(source, InputLimits.standard());
                CsvCursor rows = CsvCursor.over(input)) {
            if (!rows.next()) {
                throw tooFew(input.name());
            }
            ChainReader reader = new ChainReader(CsvHeader.of(rows.row()));
            while (rows.next()) {
                reader.accept(rows.row());
            }
            reader.problems.throwIfAny();
            if (reader.quotes.isEmpty()) {
                throw tooFew(input.name());
            }
            return new ChainFile(
                    input.name(),
                    new OptionChain(reader.index, reader.quotes),
                    reader.latest,
                    input.sha256(),
                    reader.findings(input.name()));
        }
    }

    private static DataException tooFew(String name) {
        return new DataException(Diagnostic.error(
                DiagnosticCode.TOO_FEW,
                "an option chain needs at least one contract, got none",
                SourceLocation.of(name)));
    }

    private void accept(CsvRow row) {
        if (row.size() != header.size()) {
            problems.add(
                    DiagnosticCode.LAYOUT,
                    row.location(),
                    "the row must have " + header.size() + " columns, got " + row.size());
            return;
        }
        ContractName contract = layout == ChainLayout.ORDER_BOOKS ? named(row) : stated(row);
        if (contract == null) {
            return;
        }
        if (quoted != null) {
            latest = Math.max(latest, quoted.millis(row));
        }
        double at = number(row, "index_price");
        index = at > 0 ? at : index;
        if (!seen.add(List.of(contract.expiryMillis(), contract.strike(), contract.type()))) {
            repeated++;
            return;
        }
        double volatility = number(row, "mark_iv") / PERCENT;
        without += volatility > 0 ? 0 : 1;
        quotes.add(new OptionQuote(
                contract.expiryMillis(),
                contract.strike(),
                contract.type(),
                volatility > 0 ? volatility : Double.NaN,
                number(row, "mark_price"),
                number(row, "underlying_price")));
    }

    private @Nullable ContractName named(CsvRow row) {
        int column = header.find("instrument_name");
        ContractName contract = ContractName.parse(row.text(column));
        if (contract == null) {
            problems.add(
                    DiagnosticCode.VALUE,
                    row.location(column),
                    "instrument_name must be like BTC-13FEB21-37500-C, got " + row.text(column));
        }
        return contract;
    }

    private @Nullable ContractName stated(CsvRow row) {
        int column = header.find("type", "option_type");
        String word = row.text(column);
        boolean call = word.equalsIgnoreCase("call") || word.equalsIgnoreCase("C");
        if (!call && !word.equalsIgnoreCase("put") && !word.equalsIgnoreCase("P")) {
            problems.add(DiagnosticCode.VALUE, row.location(column), "type must be call or put, got " + word);
            return null;
        }
        double strike = number(row, "strike");
        if (!(strike > 0)) {
            problems.add(
                    DiagnosticCode.VALUE,
                    row.location(header.find("strike")),
                    "strike must be positive, got " + row.text(header.find("strike")));
            return null;
        }
        long millis = expiry.millis(row);
        return millis == TimeColumn.NONE
                ? null
                : new ContractName(millis, strike, call ? OptionType.CALL : OptionType.PUT);
    }

    /** A number, NaN where the column or its value is absent. */
    private double number(CsvRow row, String name) {
        int column = header.find(name);
        if (column < 0 || StrictNumber.isAbsent(row.text(column))) {
            return Double.NaN;
        }
        double value = row.number(column);
        if (Double.isNaN(value)) {
            problems.add(
                    DiagnosticCode.VALUE, row.location(column), name + " must be a number, got " + row.text(column));
        }
        return value;
    }

    private List<Diagnostic> findings(String name) {
        List<Diagnostic> findings = new ArrayList<>();
        SourceLocation file = SourceLocation.of(name);
        if (repeated > 0) {
            findings.add(Diagnostic.warning(
                    DiagnosticCode.QUALITY, repeated + " rows list a contract again and were left out", file));
        }
        if (without > 0) {
            findings.add(Diagnostic.note(
                    DiagnosticCode.QUALITY, without + " contracts have no implied volatility at their mark", file));
        }
        return findings;
    }
}
