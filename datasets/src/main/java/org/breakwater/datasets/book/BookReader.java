package org.breakwater.datasets.book;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.datasets.csv.CsvCursor;
import org.breakwater.datasets.csv.CsvHeader;
import org.breakwater.datasets.csv.Problems;
import org.breakwater.datasets.source.DataSource;
import org.breakwater.datasets.source.InputLimits;
import org.breakwater.datasets.source.TextInput;
import org.breakwater.models.account.Account;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Reads account books in the format of {@code docs/books.md}; every fault at once, each with line and column. */
public final class BookReader {

    static final String ACCOUNTS = "accounts.csv";
    static final String INSTRUMENTS = "instruments.csv";

    private BookReader() {}

    /**
     * Reads a book.
     *
     * @param path a folder with {@code accounts.csv}, or a file of accounts; {@code instruments.csv} beside it is read too
     * @param settlement asset that settles the linear perpetuals of a book without {@code instruments.csv}
     * @throws DataException naming everything that is wrong
     */
    public static BookFile read(Path path, String settlement) {
        Path accounts = Files.isDirectory(path) ? path.resolve(ACCOUNTS) : path;
        Path instruments = accounts.resolveSibling(INSTRUMENTS);
        return read(
                DataSource.of(accounts),
                Files.exists(instruments) ? DataSource.of(instruments) : null,
                nameOf(path),
                settlement);
    }

    /**
     * Reads a book from any sources.
     *
     * @param instruments terms of the contracts, or null for linear perpetuals named as {@code BTC-PERP}
     * @param name what the book is called in reports
     */
    public static BookFile read(DataSource accounts, @Nullable DataSource instruments, String name, String settlement) {
        List<BookFile.Input> inputs = new ArrayList<>();
        InstrumentTable table =
                instruments == null ? InstrumentTable.byConvention(settlement) : instruments(instruments, inputs);
        try (TextInput input = TextInput.open(accounts, InputLimits.standard());
                CsvCursor rows = CsvCursor.over(input)) {
            List<Account> read = accounts(rows, table);
            inputs.add(0, new BookFile.Input(accounts.name(), input.sha256()));
            List<Diagnostic> findings = instruments != null ? List.of() : List.of(assumed(accounts.name(), settlement));
            return new BookFile(book(name, table, read, accounts.name()), inputs, findings);
        }
    }

    private static InstrumentTable instruments(DataSource source, List<BookFile.Input> inputs) {
        try (TextInput input = TextInput.open(source, InputLimits.standard());
                CsvCursor rows = CsvCursor.over(input)) {
            InstrumentTable table = InstrumentTable.read(rows);
            inputs.add(new BookFile.Input(source.name(), input.sha256()));
            return table;
        }
    }

    private static List<Account> accounts(CsvCursor rows, InstrumentTable table) {
        SourceLocation file = SourceLocation.of(rows.file());
        if (!rows.next()) {
            throw new DataException(
                    Diagnostic.error(DiagnosticCode.TOO_FEW, "the file holds no header and no accounts", file));
        }
        CsvHeader header = CsvHeader.of(rows.row());
        header.require(BookColumns.accounts());
        Problems problems = new Problems();
        AccountRows gathered = new AccountRows(header, rows, table, problems);
        while (rows.next()) {
            gathered.accept();
        }
        List<Account> accounts = gathered.finish(file);
        if (accounts.isEmpty() && problems.isEmpty()) {
            problems.add(DiagnosticCode.TOO_FEW, file, "a book needs at least one account, got none");
        }
        problems.throwIfAny();
        return accounts;
    }

    private static AccountBook book(String name, InstrumentTable table, List<Account> accounts, String file) {
        try {
            return new AccountBook(name, table.all(), accounts);
        } catch (IllegalArgumentException e) {
            throw new DataException(
                    Diagnostic.error(DiagnosticCode.BOOK, String.valueOf(e.getMessage()), SourceLocation.of(file)));
        }
    }

    private static Diagnostic assumed(String file, String settlement) {
        return Diagnostic.note(
                DiagnosticCode.BOOK,
                "no " + INSTRUMENTS + ": contracts are taken for linear perpetuals of one coin settled in "
                        + settlement,
                SourceLocation.of(file));
    }

    private static String nameOf(Path path) {
        Path last = path.toAbsolutePath().normalize().getFileName();
        return last == null ? "book" : last.toString().replaceFirst("(\\.csv)?(\\.gz|\\.zip)?$", "");
    }
}
