package org.breakwater.models.loss;

import java.util.Arrays;

/**
 * Double entry: what each party holds of each asset. {@link #transfer} is the only way to move value, so the columns of an
 * asset always sum to what they opened with; the audit holds them against the engine's own columns.
 */
public final class Ledger {

    private static final int PARTIES = Party.values().length;

    private final int assets;
    private final double[] holding;
    private final double[] gross;

    public Ledger(int assets) {
        this.assets = assets;
        this.holding = new double[PARTIES * assets];
        this.gross = new double[assets];
    }

    /** Empties all accounts. */
    public void reset() {
        Arrays.fill(holding, 0);
        Arrays.fill(gross, 0);
    }

    /** Enters an opening balance. */
    public void open(Party party, int asset, double amount) {
        holding[party.ordinal() * assets + asset] += amount;
        gross[asset] += Math.abs(amount);
    }

    /** Moves an amount, in coins of the asset, from one party to another; a negative amount moves it back. */
    public void transfer(int asset, Party from, Party to, double amount) {
        holding[from.ordinal() * assets + asset] -= amount;
        holding[to.ordinal() * assets + asset] += amount;
        gross[asset] += Math.abs(amount);
    }

    /** What a party holds, in coins. */
    public double holding(Party party, int asset) {
        return holding[party.ordinal() * assets + asset];
    }

    /** Sum over all parties. */
    public double total(int asset) {
        double sum = 0;
        for (int p = 0; p < PARTIES; p++) {
            sum += holding[p * assets + asset];
        }
        return sum;
    }

    /** Everything that was ever opened or moved in an asset: the scale of rounding. */
    public double gross(int asset) {
        return gross[asset];
    }
}
