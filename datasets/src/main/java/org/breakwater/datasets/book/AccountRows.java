package org.breakwater.datasets.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.datasets.csv.CsvCursor;
import org.breakwater.datasets.csv.CsvHeader;
import org.breakwater.datasets.csv.Problems;
import org.breakwater.models.account.Account;
import org.breakwater.models.account.CollateralBalance;
import org.breakwater.models.account.MarginMode;
import org.breakwater.models.account.Position;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.breakwater.models.market.VanillaOption;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of {@code accounts.csv} into accounts. */
final class AccountRows {

    private final TableRows row;
    private final InstrumentTable instruments;
    private final Problems problems;
    private final ContractBalance balance = new ContractBalance();
    private final Map<String, Integer> firstLine = new HashMap<>();
    private final List<Account> accounts = new ArrayList<>();
    private @Nullable Draft draft;
    private int problemsBefore;

    AccountRows(CsvHeader header, CsvCursor rows, InstrumentTable instruments, Problems problems) {
        this.row = new TableRows(header, rows.row(), problems);
        this.instruments = instruments;
        this.problems = problems;
    }

    /** An account whose rows are still coming; it is made only if none of them was at fault. */
    private record Draft(
            String id,
            String owner,
            @Nullable MarginMode mode,
            SourceLocation location,
            List<CollateralBalance> collateral,
            List<Position> positions) {}

    /** Takes the row under the cursor. */
    void accept() {
        if (row.isWhole()) {
            Draft current = draftOfRow();
            switch (row.text(BookColumns.KIND)) {
                case BookColumns.COLLATERAL -> collateral(current);
                case BookColumns.POSITION -> position(current);
                case "" -> nothing();
                default ->
                    row.fault(BookColumns.KIND, "must be collateral or position, got " + row.shown(BookColumns.KIND));
            }
        }
    }

    /** All accounts, once the last row has been taken. */
    List<Account> finish(SourceLocation file) {
        close();
        balance.report(file, problems);
        return accounts;
    }

    private Draft draftOfRow() {
        String id = row.text(BookColumns.ACCOUNT);
        String owner = row.isEmpty(BookColumns.OWNER) ? id : row.text(BookColumns.OWNER);
        MarginMode mode =
                row.isEmpty(BookColumns.MODE) ? MarginMode.CROSS : row.constant(BookColumns.MODE, MarginMode.class);
        Draft open = draft;
        if (open != null && open.id().equals(id)) {
            requireSame(open, owner, mode);
            return open;
        }
        close();
        Integer before = firstLine.putIfAbsent(id, row.row().line());
        if (before != null) {
            row.inconsistent(
                    BookColumns.ACCOUNT,
                    "account " + id + " must stand once, but its rows began in line " + before,
                    "keep the rows of an account together, or give the second account another id");
        }
        Draft next = new Draft(id, owner, mode, row.location(), new ArrayList<>(), new ArrayList<>());
        draft = next;
        return next;
    }

    private void requireSame(Draft open, String owner, @Nullable MarginMode mode) {
        if (!owner.equals(open.owner())) {
            row.inconsistent(
                    BookColumns.OWNER,
                    "account " + open.id() + " must have one owner, got " + owner + " after " + open.owner(),
                    null);
        }
        if (mode != null && open.mode() != null && mode != open.mode()) {
            row.inconsistent(BookColumns.MODE, "account " + open.id() + " must have one margin mode", null);
        }
    }

    private void collateral(Draft account) {
        double amount = row.number(BookColumns.QUANTITY);
        if (!row.isEmpty(BookColumns.ENTRY_PRICE)) {
            row.fault(
                    BookColumns.ENTRY_PRICE, "must be empty for collateral, got " + row.shown(BookColumns.ENTRY_PRICE));
        }
        if (row.text(BookColumns.SYMBOL).isBlank()) {
            row.fault(BookColumns.SYMBOL, "must name the asset, got an empty cell");
        } else if (!Double.isNaN(amount)) {
            account.collateral().add(new CollateralBalance(row.text(BookColumns.SYMBOL), amount));
        }
    }

    private void position(Draft account) {
        double quantity = row.number(BookColumns.QUANTITY);
        double entryPrice = row.number(BookColumns.ENTRY_PRICE);
        String symbol = row.text(BookColumns.SYMBOL);
        if (quantity == 0) {
            row.fault(BookColumns.QUANTITY, "must not be zero");
        }
        boolean option = instruments.find(symbol) instanceof VanillaOption;
        boolean priced = option ? entryPrice >= 0 : entryPrice > 0;
        if (!priced && !Double.isNaN(entryPrice)) {
            String rule = option ? "must not be negative, got " : "must be positive, got ";
            row.fault(BookColumns.ENTRY_PRICE, rule + row.shown(BookColumns.ENTRY_PRICE));
        }
        if (instruments.find(symbol) == null) {
            row.inconsistent(
                    BookColumns.SYMBOL,
                    "instrument " + row.shown(BookColumns.SYMBOL) + " is not known",
                    instruments.hint());
        } else if (Math.abs(quantity) > 0 && priced) {
            account.positions().add(new Position(symbol, quantity, entryPrice));
            balance.add(symbol, quantity);
        } else {
            balance.miss(symbol);
        }
    }

    private void nothing() {
        if (!row.isEmpty(BookColumns.SYMBOL)
                || !row.isEmpty(BookColumns.QUANTITY)
                || !row.isEmpty(BookColumns.ENTRY_PRICE)) {
            row.fault(BookColumns.KIND, "must be collateral or position, got an empty cell");
        }
    }

    private void close() {
        Draft done = draft;
        boolean sound = problems.count() == problemsBefore;
        if (done != null && done.mode() != null && sound) {
            try {
                accounts.add(new Account(done.id(), done.owner(), done.mode(), done.collateral(), done.positions()));
            } catch (IllegalArgumentException e) {
                problems.add(DiagnosticCode.BOOK, done.location(), String.valueOf(e.getMessage()));
            }
        }
        draft = null;
        problemsBefore = problems.count();
    }
}
