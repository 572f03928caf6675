package org.breakwater.models.margin;

import java.util.Arrays;
import org.breakwater.models.margin.schedule.PiecewiseLinear;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * A lower bound of the slack of every unit of a plain venue, as a function of how far each price has moved from a reference. A
 * price is the index of an asset, or the value of a contract: each is a dimension, and where marks follow the index to the bit a
 * contract shares the dimension of its underlying, so that what it gains and what a balance loses net.
 *
 * <p>In one dimension slack is concave, since margin is convex in notional. With x the relative move, it lies above its chord from
 * 0 to {@link #LOWEST} and above its chord from 0 to {@link #HIGHEST}, so that between them
 *
 * <pre>slack(x) ≥ slack(0) − Σ_d loss_d(x_d),   loss(x) = down·(−x) below 0, up·x above,</pre>
 *
 * and, a chord function with down ≥ −up being concave itself, over a box of moves each term is worst at an end of its range. A
 * loss may be negative: a gain. What is kept of slack(0) is lowered by far more than rounding does to these sums and to the slack
 * itself, so a unit whose bound is positive has a positive slack.
 */
public final class SlackChords {

    /** Lowest move that the bound covers: prices halve. */
    public static final double LOWEST = -0.5;

    /** Highest move that the bound covers: prices double. */
    public static final double HIGHEST = 1;

    /** Share of all that enters a slack by which the bound is lowered; rounding of doubles takes 1e-15 of it. */
    private static final double ALLOWANCE = 1e-11;

    private final ResolvedBook book;
    private final PlainMargin margin;
    private final boolean marksFollow;
    private final int dimensions;
    private final double[] reference;
    private final double[] inverse;
    private final int stride;
    private final double[] head;
    private final double[] losses;
    private double slack;
    private double gross;

    /**
     * @param margin of a plain venue
     * @param marksFollow true if the mark of every contract is the index of its underlying, to the bit
     */
    SlackChords(ResolvedBook book, PlainMargin margin, boolean marksFollow) {
        this.book = book;
        this.margin = margin;
        this.marksFollow = marksFollow;
        dimensions = book.quote + (marksFollow ? 0 : book.instrumentCount());
        reference = new double[dimensions];
        inverse = new double[dimensions];
        stride = 2 * dimensions;
        head = new double[book.units()];
        losses = new double[stride * book.units()];
    }

    /** True if the bound can be drawn at all: linear contracts that settle in the quote asset. */
    static boolean covers(ResolvedBook book) {
        for (int i = 0; i < book.instrumentCount(); i++) {
            if (book.inverse[i] || book.isOption(i) || book.settlement[i] != book.quote) {
                return false;
            }
        }
        return true;
    }

    /** Number of prices that move. */
    public int dimensions() {
        return dimensions;
    }

    /** Asset whose exogenous price a dimension follows. */
    public int asset(int dimension) {
        return dimension < book.quote ? dimension : book.underlying[dimension - book.quote];
    }

    /** The price of a dimension now. */
    public double price(VenueState s, int dimension) {
        return dimension < book.quote ? s.index[dimension] : s.markValue[dimension - book.quote];
    }

    /** One over the reference price of a dimension: a price times this is one more than its move. */
    public double inverse(int dimension) {
        return inverse[dimension];
    }

    /** True if prices are those of the reference, to the bit. */
    public boolean isReference(VenueState s) {
        for (int d = 0; d < dimensions; d++) {
            if (price(s, d) != reference[d]) {
                return false;
            }
        }
        return true;
    }

    /** Makes the prices of now the reference; all units must be fitted anew. */
    public void refer(VenueState s) {
        for (int d = 0; d < dimensions; d++) {
            reference[d] = price(s, d);
            inverse[d] = 1 / reference[d];
        }
    }

    /** Draws the bound of a unit from what it holds now, at the reference prices. */
    public void fit(VenueState s, int unit) {
        int row = unit * stride;
        Arrays.fill(losses, row, row + stride, 0);
        slack = 0;
        gross = 0;
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            addBalance(s, b, row);
        }
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (s.quantity[p] != 0) {
                addPosition(s, p, row);
            }
        }
        head[unit] = slack - ALLOWANCE * gross;
    }

    private void addBalance(VenueState s, int slot, int row) {
        int asset = book.balanceAsset[slot];
        double amount = s.balance[slot];
        if (asset == book.quote) {
            double worth = margin.counted(s, slot);
            slack += worth;
            gross += Math.abs(worth);
            return;
        }
        double worth = amount * reference[asset] * (amount > 0 ? margin.weight(asset) : 1);
        slack += worth;
        gross += Math.abs(worth) * (1 + HIGHEST);
        losses[row + 2 * asset] += worth;
        losses[row + 2 * asset + 1] -= worth;
    }

    private void addPosition(VenueState s, int p, int row) {
        int i = book.positionInstrument[p];
        int d = marksFollow ? book.underlying[i] : book.quote + i;
        PiecewiseLinear required = margin.maintenance(i);
        double value = s.quantity[p] * reference[d];
        double entry = s.quantity[p] * book.entryValue[p];
        double notional = Math.abs(value);
        double now = required.at(notional);
        slack += value - entry - now;
        gross += notional * (2 + HIGHEST) + Math.abs(entry);
        losses[row + 2 * d] += value + (now - required.at(notional * (1 + LOWEST))) / LOWEST;
        losses[row + 2 * d + 1] += (required.at(notional * (1 + HIGHEST)) - now) / HIGHEST - value;
    }

    /** What the slack of a unit is at least, at the reference. */
    public double head(int unit) {
        return head[unit];
    }

    /** Where the losses of a unit begin in {@link #losses}: for every dimension that per relative fall, and that per relative rise. */
    public int row(int unit) {
        return unit * stride;
    }

    /** Losses of all units; negative for gains. To be read only. */
    public double[] losses() {
        return losses;
    }
}
