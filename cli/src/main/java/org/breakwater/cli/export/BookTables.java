package org.breakwater.cli.export;

import org.breakwater.models.market.Instrument;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.reports.run.RunDraft;

/**
 * The resolved book: {@code accounts.csv}, {@code balances.csv}, {@code positions.csv}, {@code contracts.csv}. Quantities are
 * coins (linear) or quote currency (inverse); accounts that the run left out are not among them.
 */
final class BookTables {

    private final ResolvedBook book;

    BookTables(ResolvedBook book) {
        this.book = book;
    }

    void write(RunDraft draft) {
        try (CsvFile accounts = CsvFile.in(draft, "accounts.csv");
                CsvFile balances = CsvFile.in(draft, "balances.csv");
                CsvFile positions = CsvFile.in(draft, "positions.csv");
                CsvFile contracts = CsvFile.in(draft, "contracts.csv")) {
            accounts.row("account", "owner", "mode");
            balances.row("account", "asset", "amount");
            positions.row("account", "contract", "quantity", "entryPrice");
            for (int u = 0; u < book.units(); u++) {
                unit(u, accounts, balances, positions);
            }
            contracts(contracts);
            accounts.finish();
            balances.finish();
            positions.finish();
            contracts.finish();
        }
    }

    private void unit(int u, CsvFile accounts, CsvFile balances, CsvFile positions) {
        String id = CsvFile.text(book.unitIds.get(u));
        accounts.row(id, CsvFile.text(book.owners.get(book.owner[u])), book.isolated[u] ? "isolated" : "cross");
        for (int b = book.balanceStart[u]; b < book.balanceStart[u + 1]; b++) {
            balances.row(id, CsvFile.text(book.assets.get(book.balanceAsset[b])), CsvFile.number(book.balance[b]));
        }
        for (int p = book.positionStart[u]; p < book.positionStart[u + 1]; p++) {
            positions.row(
                    id,
                    CsvFile.text(
                            book.instruments.get(book.positionInstrument[p]).symbol()),
                    CsvFile.number(book.quantity[p]),
                    CsvFile.number(book.entry[p]));
        }
    }

    private String kind(int instrument) {
        if (book.isOption(instrument)) {
            return "option";
        }
        return book.inverse[instrument] ? "inverse" : "linear";
    }

    private void contracts(CsvFile file) {
        file.row("contract", "underlying", "settlement", "kind", "expiryMillis");
        for (int i = 0; i < book.instrumentCount(); i++) {
            Instrument terms = book.instruments.get(i);
            boolean dated = book.expiryMillis[i] != Long.MAX_VALUE;
            file.row(
                    CsvFile.text(terms.symbol()),
                    CsvFile.text(terms.underlying()),
                    CsvFile.text(terms.settlement()),
                    kind(i),
                    dated ? Long.toString(book.expiryMillis[i]) : "");
        }
    }
}
