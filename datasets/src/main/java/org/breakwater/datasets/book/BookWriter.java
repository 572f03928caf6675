package org.breakwater.datasets.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.breakwater.datasets.csv.CsvOutput;
import org.breakwater.datasets.csv.PlainNumber;
import org.breakwater.datasets.csv.SafeCell;
import org.breakwater.models.account.Account;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.account.CollateralBalance;
import org.breakwater.models.account.Position;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.ResourceException;
import org.breakwater.models.diagnostic.SourceLocation;
import org.breakwater.models.market.DatedFuture;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.market.VanillaOption;

/** Writes a book as {@link BookReader} reads it: the same book comes back. */
public final class BookWriter {

    private BookWriter() {}

    /**
     * Writes {@code accounts.csv} and {@code instruments.csv} into a folder, which is made if needed.
     *
     * @param replace whether files of these names may be replaced
     * @throws ResourceException when they may not and exist, or cannot be written
     */
    public static void write(AccountBook book, Path folder, boolean replace) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ResourceException(Diagnostic.error(
                    DiagnosticCode.RESOURCE,
                    folder + " cannot be made: " + e.getMessage(),
                    SourceLocation.of(folder.toString())));
        }
        try (CsvOutput instruments = CsvOutput.create(folder.resolve(BookReader.INSTRUMENTS), replace);
                CsvOutput accounts = CsvOutput.create(folder.resolve(BookReader.ACCOUNTS), replace)) {
            boolean options = book.instruments().stream().anyMatch(VanillaOption.class::isInstance);
            instruments.row(options ? BookColumns.instrumentsWithOptions() : BookColumns.instruments());
            book.instruments().forEach(instrument -> instruments.row(cells(instrument, options)));
            accounts.row(BookColumns.accounts());
            book.accounts().forEach(account -> write(account, accounts));
            instruments.finish();
            accounts.finish();
        }
    }

    private static String[] cells(Instrument instrument, boolean options) {
        boolean expires = instrument.expiryMillis() != Long.MAX_VALUE;
        List<String> cells = new ArrayList<>(List.of(
                SafeCell.guard(instrument.symbol()),
                type(instrument),
                SafeCell.guard(instrument.underlying()),
                SafeCell.guard(instrument.settlement()),
                instrument.kind().name().toLowerCase(Locale.ROOT),
                PlainNumber.of(instrument.contractSize()),
                expires ? Instant.ofEpochMilli(instrument.expiryMillis()).toString() : ""));
        if (options) {
            boolean option = instrument instanceof VanillaOption;
            cells.add(instrument instanceof VanillaOption terms ? PlainNumber.of(terms.strike()) : "");
            cells.add(
                    option && ((VanillaOption) instrument).isCall() ? BookColumns.CALL : option ? BookColumns.PUT : "");
        }
        return cells.toArray(new String[0]);
    }

    private static String type(Instrument instrument) {
        if (instrument instanceof VanillaOption) {
            return BookColumns.OPTION;
        }
        return instrument instanceof DatedFuture ? BookColumns.FUTURE : BookColumns.PERPETUAL;
    }

    private static void write(Account account, CsvOutput output) {
        String id = SafeCell.guard(account.id());
        String owner = SafeCell.guard(account.owner());
        String mode = account.mode().name().toLowerCase(Locale.ROOT);
        for (CollateralBalance balance : account.collateral()) {
            output.row(
                    id,
                    owner,
                    mode,
                    BookColumns.COLLATERAL,
                    SafeCell.guard(balance.asset()),
                    PlainNumber.of(balance.amount()),
                    "");
        }
        for (Position position : account.positions()) {
            output.row(
                    id,
                    owner,
                    mode,
                    BookColumns.POSITION,
                    SafeCell.guard(position.instrument()),
                    PlainNumber.of(position.quantity()),
                    PlainNumber.of(position.entryPrice()));
        }
        if (account.collateral().isEmpty() && account.positions().isEmpty()) {
            output.row(id, owner, mode, "", "", "", "");
        }
    }
}
