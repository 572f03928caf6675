package org.breakwater.models.greeks;

import org.breakwater.models.kernel.NeumaierSum;
import org.breakwater.models.state.ResolvedBook;

/** The change of some accounts' equity. */
final class AccountsExplained extends ProfitExplained {

    private final ResolvedBook book;
    private final int[] units;
    private double opening;
    private double actual;

    AccountsExplained(ResolvedBook book, int[] units) {
        super(book);
        this.book = book;
        this.units = units.clone();
    }

    @Override
    void start(Moment first) {
        clear();
        opening = equity(first);
        actual = 0;
    }

    @Override
    void settle(Moment before, Moment now, double[] held) {
        for (int unit : units) {
            settle(unit, before, now, held);
        }
        actual = equity(now) - opening;
    }

    private void settle(int unit, Moment before, Moment now, double[] held) {
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            int asset = book.balanceAsset[b];
            add(Contribution.COLLATERAL, before.coins[b] * (now.index[asset] - before.index[asset]));
            add(Contribution.FLOWS, (now.coins[b] - before.coins[b]) * now.index[asset]);
        }
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            int i = book.positionInstrument[p];
            double quantity = before.quantity[p];
            double owned = (before.greeks.isCoinSettled(i) ? 0 : before.value[i]) - book.entryValue[p];
            held[i] += quantity;
            add(Contribution.COLLATERAL, quantity * owned * (now.settlement[i] - before.settlement[i]));
            double change = now.quantity[p] - quantity;
            add(Contribution.FLOWS, change * (now.value[i] - book.entryValue[p]) * now.settlement[i]);
        }
    }

    private double equity(Moment moment) {
        NeumaierSum sum = new NeumaierSum();
        for (int unit : units) {
            sum.add(moment.equity(unit));
        }
        return sum.value();
    }

    /** Change of equity since the start of the path. */
    @Override
    public double actual() {
        return actual;
    }
}
