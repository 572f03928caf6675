package org.breakwater.models.margin;

import java.util.Arrays;
import org.breakwater.models.margin.joint.JointBand;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/** What closing positions is taken to cost, beside their margin, in quote currency. */
final class ClosingCosts {

    private final ResolvedBook book;
    private final ContractRules[] rules;

    ClosingCosts(ResolvedBook book, ContractRules[] rules) {
        this.book = book;
        this.rules = rules;
    }

    /** True if something is held back for closing at all. */
    boolean any() {
        return Arrays.stream(rules).anyMatch(rule -> rule.closing().rate() > 0);
    }

    /** What closing all positions of a unit would cost. */
    double of(VenueState s, int unit, double equity, boolean atIndex) {
        double sum = 0;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            int i = book.positionInstrument[p];
            ClosingFee fee = rules[i].closing();
            if (fee.rate() > 0 && s.quantity[p] != 0) {
                double value = atIndex ? s.indexValue(i) : s.markValue[i];
                double signed = s.quantity[p] * value * s.settlementPrice[i];
                sum += fee.at() == ClosingFee.At.MARK
                        ? fee.rate() * Math.abs(signed)
                        : fee.atBankruptcy(signed, equity);
            }
        }
        return sum;
    }

    /** What closing all positions of a unit at their marks would cost. */
    double allAtMark(VenueState s, int unit) {
        double sum = 0;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            int i = book.positionInstrument[p];
            sum += rules[i].closing().rate() * Math.abs(s.quantity[p] * s.markValue[i]) * s.settlementPrice[i];
        }
        return sum;
    }

    /** The most that the cost of closing a position moves that is margined with others. */
    double move(VenueState s, int p, @Nullable JointBand together) {
        ClosingFee fee = rules[book.positionInstrument[p]].closing();
        if (fee.rate() == 0) {
            return 0;
        }
        return together == null || fee.at() != ClosingFee.At.MARK
                ? Double.POSITIVE_INFINITY
                : fee.rate() * Math.abs(s.quantity[p]) * together.markMove(book.positionInstrument[p]);
    }

    /** Share of the mark's notional that is held back for closing. */
    double atMark(int instrument) {
        ClosingFee fee = rules[instrument].closing();
        return fee.at() == ClosingFee.At.MARK ? fee.rate() : 0;
    }
}
