package org.breakwater.models.margin.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.breakwater.models.margin.option.ContractQuotes;
import org.breakwater.models.margin.option.ListedContract;
import org.breakwater.models.margin.option.Listing;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.market.VanillaOption;
import org.breakwater.models.option.OptionType;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * The contracts of a book as margins of options know them, their quotes in a state, and the lines of an account. Contracts keep
 * their numbers, assets are underlyings. Quantities become coins: an inverse contract's at its mark.
 */
final class BookLines {

    private final ResolvedBook book;
    private final Listing listing;
    private final ContractQuotes quotes;
    private final double[] coinsOfOne;
    private final int[] instrument;
    private final double[] quantity;
    private final int[] lastInstrument;
    private final double[] lastQuantity;
    private int lastSize = -1;
    private int size;

    BookLines(ResolvedBook book) {
        this.book = book;
        List<ListedContract> contracts = new ArrayList<>();
        for (int i = 0; i < book.instrumentCount(); i++) {
            contracts.add(listed(book.instruments.get(i), book.underlying[i]));
        }
        listing = Listing.of(contracts);
        quotes = new ContractQuotes(listing);
        coinsOfOne = new double[contracts.size()];
        int most = 1;
        for (int u = 0; u < book.units(); u++) {
            most = Math.max(most, book.positionStart[u + 1] - book.positionStart[u]);
        }
        instrument = new int[most];
        quantity = new double[most];
        lastInstrument = new int[most];
        lastQuantity = new double[most];
    }

    private static ListedContract listed(Instrument contract, int underlying) {
        long expiry = Math.floorDiv(contract.expiryMillis(), 1_000);
        ListedContract listed;
        if (contract instanceof VanillaOption option) {
            OptionType type = option.isCall() ? OptionType.CALL : OptionType.PUT;
            listed = ListedContract.option(type, underlying, expiry, option.strike());
        } else if (contract.expiryMillis() == Long.MAX_VALUE) {
            listed = ListedContract.perpetual(underlying);
        } else {
            listed = ListedContract.future(underlying, expiry);
        }
        return listed;
    }

    /** What a step knows of the contracts, as last {@link #look}ed at. */
    ContractQuotes quotes() {
        return quotes;
    }

    /** Takes over the quotes of a state. */
    void look(VenueState s) {
        lastSize = -1;
        for (int i = 0; i < book.instrumentCount(); i++) {
            boolean option = book.isOption(i);
            int asset = book.underlying[i];
            double mark = option ? s.forward[i] : Math.abs(book.price(i, s.markValue[i]));
            quotes.forward[i] = mark;
            quotes.index[asset] = s.index[asset];
            coinsOfOne[i] = book.inverse[i] ? 1 / mark : 1;
            if (option) {
                quotes.volatility[i] = s.impliedVolatility[i];
                quotes.mark[i] = s.markValue[i] * s.settlementPrice[i];
                quotes.years[listing.series(i)] = s.yearsLeft[i];
            }
        }
    }

    /** Coins that one unit of a contract's quantity is, as last looked at. */
    double coinsOfOne(int contract) {
        return coinsOfOne[contract];
    }

    /** Which contracts a rule covers. */
    boolean[] covered(JointMargin rule) {
        boolean[] covered = new boolean[book.instrumentCount()];
        for (int i = 0; i < covered.length; i++) {
            covered[i] = rule.covers(i);
        }
        return covered;
    }

    /** Reads the lines of a unit that a rule covers. */
    void read(VenueState s, int unit, boolean optionsAlone) {
        size = 0;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            int i = book.positionInstrument[p];
            if (s.quantity[p] != 0 && (!optionsAlone || book.isOption(i))) {
                add(i, s.quantity[p]);
            }
        }
    }

    /** Reads one line alone. */
    void readOne(int contract, double signed) {
        size = 0;
        add(contract, signed);
    }

    private void add(int contract, double signed) {
        instrument[size] = contract;
        quantity[size] = signed * coinsOfOne[contract];
        size++;
    }

    /** True unless the lines are those of the last time that it was asked, at the same quotes: then what they came to still holds. */
    boolean areNew() {
        if (size == lastSize
                && Arrays.equals(instrument, 0, size, lastInstrument, 0, size)
                && Arrays.equals(quantity, 0, size, lastQuantity, 0, size)) {
            return false;
        }
        System.arraycopy(instrument, 0, lastInstrument, 0, size);
        System.arraycopy(quantity, 0, lastQuantity, 0, size);
        lastSize = size;
        return true;
    }

    int[] instruments() {
        return instrument;
    }

    /** Coins, long positive. */
    double[] quantities() {
        return quantity;
    }

    int size() {
        return size;
    }
}
