package org.breakwater.models.greeks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * Greeks of a book at one moment, by asset, by expiry, by account and by side. Perpetuals and futures count with their delta. Confined
 * to a worker; {@link #observe} moves on to another moment, at the cost of one evaluation of each option.
 */
public final class BookGreeks {

    private final ResolvedBook book;
    private final ContractGreeks contracts;
    private VenueState state;

    /**
     * @param state the venue at the moment that is looked at, prices and marks set; read again by each question until the next
     *     {@link #observe}
     */
    public BookGreeks(VenueState state) {
        this.book = state.book();
        this.state = state;
        this.contracts = new ContractGreeks(book);
        contracts.observe(state);
    }

    /** Looks at a state of the same book. */
    public void observe(VenueState now) {
        state = now;
        contracts.observe(now);
    }

    /** All units of the book. */
    public int[] everyone() {
        return IntStream.range(0, book.units()).toArray();
    }

    /** Units whose options lose, taken together, when volatility rises: the sellers. */
    public int[] shortOptionHolders() {
        return byVega(vega -> vega < 0);
    }

    /** Units whose options gain, taken together, when volatility rises: the buyers. */
    public int[] longOptionHolders() {
        return byVega(vega -> vega > 0);
    }

    /** Units that hold an option. */
    public int[] optionHolders() {
        return IntStream.range(0, book.units()).filter(this::holdsOption).toArray();
    }

    private int[] byVega(DoublePredicate side) {
        return IntStream.range(0, book.units())
                .filter(unit -> side.test(ofUnit(unit).vega()))
                .toArray();
    }

    private boolean holdsOption(int unit) {
        return IntStream.range(book.positionStart[unit], book.positionStart[unit + 1])
                .anyMatch(p -> book.isOption(book.positionInstrument[p]) && state.quantity[p] != 0);
    }

    private GreekTotals ofUnit(int unit) {
        GreekTotals totals = new GreekTotals();
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            totals.add(state.quantity[p], contracts, book.positionInstrument[p]);
        }
        return totals;
    }

    /** Net quantity of each contract that units hold. */
    public double[] holdings(int[] units) {
        double[] net = new double[book.instrumentCount()];
        for (int unit : units) {
            for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
                net[book.positionInstrument[p]] += state.quantity[p];
            }
        }
        return net;
    }

    /** What whoever inherits positions of liquidated accounts holds, hedges included. */
    public double[] inventory() {
        return state.inventoryQuantity.clone();
    }

    /**
     * Greeks of one asset's contracts.
     *
     * @param holdings quantities by contract, as of {@link #holdings} or {@link #inventory}
     * @param asset number of the underlying
     */
    public GreekTotals ofAsset(double[] holdings, int asset) {
        GreekTotals totals = new GreekTotals();
        for (int i = 0; i < holdings.length; i++) {
            if (book.underlying[i] == asset) {
                totals.add(holdings[i], contracts, i);
            }
        }
        return totals;
    }

    /** Greeks by asset in the book's order, and within it by expiry, perpetuals last. */
    public List<ExpiryGreeks> byExpiry(double[] holdings) {
        List<ExpiryGreeks> lines = new ArrayList<>();
        for (int a = 0; a < book.quote; a++) {
            for (long expiry : expiries(a)) {
                lines.add(new ExpiryGreeks(book.assets.get(a), instant(expiry), ofExpiry(holdings, a, expiry)));
            }
        }
        return lines;
    }

    private TreeSet<Long> expiries(int asset) {
        TreeSet<Long> expiries = new TreeSet<>();
        for (int i = 0; i < book.instrumentCount(); i++) {
            if (book.underlying[i] == asset) {
                expiries.add(book.expiryMillis[i]);
            }
        }
        return expiries;
    }

    private static OptionalLong instant(long expiry) {
        return expiry == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(expiry);
    }

    private GreekTotals ofExpiry(double[] holdings, int asset, long expiry) {
        GreekTotals totals = new GreekTotals();
        for (int i = 0; i < holdings.length; i++) {
            if (book.underlying[i] == asset && book.expiryMillis[i] == expiry) {
                totals.add(holdings[i], contracts, i);
            }
        }
        return totals;
    }

    /** Greeks of one account. */
    public AccountGreeks ofAccount(int unit) {
        return new AccountGreeks(unit, ofUnit(unit));
    }

    /**
     * The accounts with the largest value of a Greek, either way, largest first; equals in the book's order.
     *
     * @param count most accounts
     * @param greek what they are ordered by; accounts where it is zero are left out
     */
    public List<AccountGreeks> largest(int count, ToDoubleFunction<GreekTotals> greek) {
        return IntStream.range(0, book.units())
                .mapToObj(this::ofAccount)
                .filter(a -> greek.applyAsDouble(a.totals()) != 0)
                .sorted(Comparator.comparingDouble(a -> -Math.abs(greek.applyAsDouble(a.totals()))))
                .limit(count)
                .toList();
    }
}
