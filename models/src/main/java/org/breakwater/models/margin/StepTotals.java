package org.breakwater.models.margin;

import java.util.Arrays;
import java.util.List;
import org.breakwater.models.collateral.CollateralRule;
import org.breakwater.models.margin.schedule.OpenInterestRamp;
import org.breakwater.models.rounding.VenueRounding;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/**
 * What margins hang on beside prices and a unit's own holdings: open interest, and what all accounts hold and owe of an asset. Taken
 * at the start of a step and kept for all of it.
 */
final class StepTotals {

    private final ResolvedBook book;
    private final @Nullable OpenInterestRamp[] ramps;
    private final boolean[] weighed;
    private final VenueRounding rounding;
    private final double[] longs;
    private final boolean anyRamp;
    private final boolean anyWeighed;

    /**
     * @param rules margin by instrument of the book
     * @param collateral rules of the assets
     * @param rounding how the ramp rounds
     */
    StepTotals(ResolvedBook book, ContractRules[] rules, List<CollateralRule> collateral, VenueRounding rounding) {
        this.book = book;
        this.rounding = rounding;
        this.ramps = new OpenInterestRamp[rules.length];
        this.longs = new double[rules.length];
        this.weighed = new boolean[book.assets.size()];
        boolean found = false;
        for (int i = 0; i < rules.length; i++) {
            ramps[i] = rules[i].initial().openInterestRamp().orElse(null);
            found |= ramps[i] != null;
        }
        anyRamp = found;
        found = false;
        for (CollateralRule rule : collateral) {
            int asset = book.assets.indexOf(rule.asset());
            if (asset >= 0 && rule.asksForTotals()) {
                weighed[asset] = true;
                found = true;
            }
        }
        anyWeighed = found;
    }

    /** Reads the totals; true if weights may have changed with them. */
    boolean read(VenueState s) {
        if (anyRamp) {
            readOpenInterest(s);
        }
        if (anyWeighed) {
            readBalances(s);
        }
        return anyWeighed;
    }

    private void readOpenInterest(VenueState s) {
        for (int i = 0; i < longs.length; i++) {
            longs[i] = Math.max(0, s.outsideQuantity[i]);
        }
        for (int p = 0; p < s.quantity.length; p++) {
            longs[book.positionInstrument[p]] += Math.max(0, s.quantity[p]);
        }
        for (int i = 0; i < longs.length; i++) {
            openInterest(s, i, longs[i]);
        }
    }

    /** Sets the rate that a contract's ramp has reached at an open interest, contracts held long. */
    void openInterest(VenueState s, int instrument, double quantity) {
        OpenInterestRamp ramp = ramps[instrument];
        double notional = Math.abs(quantity * s.markValue[instrument]);
        s.openInterestRate[instrument] = ramp == null ? 0 : ramp.rate(notional, rounding);
    }

    private void readBalances(VenueState s) {
        Arrays.fill(s.deposits, 0);
        Arrays.fill(s.borrows, 0);
        for (int b = 0; b < s.balance.length; b++) {
            int asset = book.balanceAsset[b];
            if (weighed[asset]) {
                s.deposits[asset] += Math.max(0, s.balance[b]);
                s.borrows[asset] += Math.max(0, -s.balance[b]);
            }
        }
    }
}
