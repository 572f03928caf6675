package org.breakwater.models.loss.adl;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.breakwater.models.kernel.RankedUnits;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/** Both sides of every contract in the order in which they are deleveraged, ranked once a moment. */
public final class AdlRanks {

    /** Parts in which a ranking is shown to traders. */
    private static final int FIFTHS = 5;

    private final ResolvedBook book;
    private final AccountMargin margin;
    private final AdlRanking order;
    private final AdlView view = new AdlView();
    private final int[][] slots;
    private final int[] unitOf;
    private final RankedUnits[] longs;
    private final RankedUnits[] shorts;
    private final boolean[] longsRanked;
    private final boolean[] shortsRanked;

    public AdlRanks(ResolvedBook book, AccountMargin margin, AdlRanking order) {
        this.book = book;
        this.margin = margin;
        this.order = order;
        int instruments = book.instrumentCount();
        slots = new int[instruments][];
        longs = new RankedUnits[instruments];
        shorts = new RankedUnits[instruments];
        longsRanked = new boolean[instruments];
        shortsRanked = new boolean[instruments];
        for (int i = 0; i < instruments; i++) {
            int instrument = i;
            slots[i] = IntStream.range(0, book.positions())
                    .filter(p -> book.positionInstrument[p] == instrument)
                    .toArray();
            longs[i] = new RankedUnits(slots[i].length);
            shorts[i] = new RankedUnits(slots[i].length);
        }
        unitOf = new int[book.positions()];
        for (int u = 0; u < book.units(); u++) {
            Arrays.fill(unitOf, book.positionStart[u], book.positionStart[u + 1], u);
        }
    }

    /** Begins a moment: positions are ranked anew, once for all failed accounts of the moment. */
    public void begin() {
        Arrays.fill(longsRanked, false);
        Arrays.fill(shortsRanked, false);
    }

    /** Account of a position slot. */
    public int unit(int position) {
        return unitOf[position];
    }

    /** Positions of one side of a contract that may be deleveraged. */
    public int size(VenueState s, int instrument, boolean ofLongs, long tieSeed) {
        return ranking(s, instrument, ofLongs, tieSeed).size();
    }

    /** Position slot at a rank, the first to go at zero. */
    public int position(VenueState s, int instrument, boolean ofLongs, int rank, long tieSeed) {
        return slots[instrument][ranking(s, instrument, ofLongs, tieSeed).get(rank)];
    }

    /**
     * The fifth of its side in which a position stands, by contracts that rank no later than it does: 1 goes first, 5 last; 0
     * for a position that is not ranked. BitMEX shows this as lights; that its fifths count contracts is what its printed
     * example shows.
     */
    public int fifth(VenueState s, int position, long tieSeed) {
        int i = book.positionInstrument[position];
        boolean ofLongs = s.quantity[position] > 0;
        int size = size(s, i, ofLongs, tieSeed);
        double upTo = 0;
        double total = 0;
        for (int k = 0; k < size; k++) {
            int ranked = position(s, i, ofLongs, k, tieSeed);
            total += Math.abs(s.quantity[ranked]);
            upTo = ranked == position ? total : upTo;
        }
        return upTo > 0 ? (int) Math.ceil(FIFTHS * upTo / total) : 0;
    }

    private RankedUnits ranking(VenueState s, int instrument, boolean ofLongs, long tieSeed) {
        RankedUnits ranking = ofLongs ? longs[instrument] : shorts[instrument];
        boolean[] ranked = ofLongs ? longsRanked : shortsRanked;
        if (!ranked[instrument]) {
            ranked[instrument] = true;
            ranking.clear();
            for (int k = 0; k < slots[instrument].length; k++) {
                double q = s.quantity[slots[instrument][k]];
                if (ofLongs ? q > 0 : q < 0) {
                    add(s, ranking, instrument, k, tieSeed);
                }
            }
        }
        return ranking;
    }

    /** Score of an open position by the order of this ranking, see {@link AdlRanking#score}; its account must be worth something. */
    public double score(VenueState s, int position) {
        int i = book.positionInstrument[position];
        view.profit = profit(s, position);
        view.wealth = margin.wealth(s, unitOf[position]);
        view.entryNotional = Math.abs(s.quantity[position] * book.entryValue[position]);
        view.markNotional = Math.abs(s.quantity[position] * s.markValue[i]);
        view.notional = margin.positionNotional(s, position);
        view.accountNotional = margin.notional(s, unitOf[position]);
        return order.score(view);
    }

    private double profit(VenueState s, int position) {
        return s.quantity[position] * (s.markValue[book.positionInstrument[position]] - book.entryValue[position]);
    }

    private void add(VenueState s, RankedUnits ranking, int i, int k, long tieSeed) {
        int p = slots[i][k];
        boolean eligible = profit(s, p) > 0 || !order.winnersOnly();
        if (eligible && margin.wealth(s, unitOf[p]) > 0) {
            ranking.add(k, -score(s, p), tieSeed, book.tieKey[unitOf[p]]);
        }
    }
}
