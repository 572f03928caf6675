package org.breakwater.models.state;

import java.util.Arrays;
import java.util.List;

/** One venue at one moment of one path. Columns are by unit, slot, asset or instrument of the {@link ResolvedBook}. */
public final class VenueState {

    private final ResolvedBook book;

    /** By position slot: coins (linear) or quote currency (inverse), signed; zero when closed. */
    public final double[] quantity;
    /** By balance slot: coins; negative is a debt. */
    public final double[] balance;
    /** By unit: still has a position or a debt, see {@link #isOpen}. */
    public final boolean[] open;
    /** By unit: moment from which its standing order may fill, seconds from the start; NaN without an order. */
    public final double[] orderSeconds;
    /** By unit: it has been liquidated, wholly or in part, on this path. */
    public final boolean[] liquidated;
    /** By spot order: coins of its base asset that it holds. */
    public final double[] reservedBase;
    /** By spot order: coins of its quote asset that it holds. */
    public final double[] reservedQuote;
    /** By position slot: quantity closed in the current liquidation of its unit, signed as the position was. */
    public final double[] closedQuantity;
    /** By position slot: {@code Σ quantity·value} of those fills, see {@link ResolvedBook#value}. */
    public final double[] closedValue;

    /** By asset: temporary logarithmic displacement at this venue. */
    public final double[] temporaryImpact;
    /** By asset: traded mid P, quote asset 1. */
    public final double[] traded;
    /** By asset: oracle index, quote asset 1. */
    public final double[] index;
    /** By asset: index times collateral weight. */
    public final double[] collateralPrice;
    /** By asset: coins that all accounts held at the start of the step; zero where no weight asks for it. */
    public final double[] deposits;
    /** By asset: coins that all accounts owed at the start of the step; zero where no weight asks for it. */
    public final double[] borrows;
    /** By asset: moving average of P/index − 1. */
    public final double[] basis;
    /** By instrument: mark price. */
    public final double[] mark;
    /** By instrument: {@link ResolvedBook#value} at the mark. */
    public final double[] markValue;
    /**
     * By instrument and side, {@link #side}: value that margin is charged on. This and the three after it are filled where a venue
     * uses other prices than mark and index, or weighs what it values in its own way.
     */
    public final double[] marginValue;
    /** By instrument and side: value that initial margin is charged on. */
    public final double[] initialValue;
    /** By instrument and side: value at which profit counts. */
    public final double[] profitValue;
    /** By asset and side: price at which balances count, in quote currency. */
    public final double[] balancePrice;
    /** By instrument: price of its settlement asset in quote currency. */
    public final double[] settlementPrice;
    /** By instrument: volatility add-on of this step, fraction of notional. */
    public final double[] bufferRate;
    /** By instrument: rate that the open-interest ramp of its margin has reached, fraction of notional; 0 without a ramp. */
    public final double[] openInterestRate;

    /** By asset: factor on implied volatility as the path has it. */
    public final double[] volatilityFactor;
    /** By instrument: for an option its forward, quote currency; these four are empty for a book without options. */
    public final double[] forward;
    /** By instrument: implied volatility of an option, annualised. */
    public final double[] impliedVolatility;
    /** By instrument: years of 365 days to the expiry of an option, zero when it has expired. */
    public final double[] yearsLeft;
    /** By instrument: delta of an option to its forward, coins of underlying per coin. */
    public final double[] delta;

    /** By instrument: contracts of the outside market, signed. */
    public final double[] outsideQuantity;
    /** By instrument: {@code Σ quantity·value} of its fills. */
    public final double[] outsideValue;
    /** By instrument: what it has realised at expiry, in the settlement asset. */
    public final double[] outsideProfit;

    /** By instrument: what whoever inherits positions holds of it, signed. */
    public final double[] inventoryQuantity;
    /** By instrument: {@code Σ quantity·value} of it when it was last settled. */
    public final double[] inventoryValue;

    /** By asset: coins in the insurance fund. */
    public final double[] fund;
    /** By capital layer of the waterfall: quote currency left. */
    public final double[] capital;

    public VenueState(ResolvedBook book, int capitalLayers) {
        this.book = book;
        int slots = book.positions();
        int assets = book.assets.size();
        int instruments = book.instrumentCount();
        quantity = new double[slots];
        closedQuantity = new double[slots];
        closedValue = new double[slots];
        balance = new double[book.balance.length];
        reservedBase = new double[book.reservedBase.length];
        reservedQuote = new double[book.reservedQuote.length];
        open = new boolean[book.units()];
        orderSeconds = new double[book.units()];
        liquidated = new boolean[book.units()];
        temporaryImpact = new double[assets];
        traded = new double[assets];
        index = new double[assets];
        collateralPrice = new double[assets];
        deposits = new double[assets];
        borrows = new double[assets];
        basis = new double[assets];
        mark = new double[instruments];
        markValue = new double[instruments];
        marginValue = new double[2 * instruments];
        initialValue = new double[2 * instruments];
        profitValue = new double[2 * instruments];
        balancePrice = new double[2 * assets];
        settlementPrice = new double[instruments];
        bufferRate = new double[instruments];
        openInterestRate = new double[instruments];
        int options = book.hasOptions ? instruments : 0;
        volatilityFactor = new double[assets];
        forward = new double[options];
        impliedVolatility = new double[options];
        yearsLeft = new double[options];
        delta = new double[options];
        outsideQuantity = new double[instruments];
        outsideValue = new double[instruments];
        outsideProfit = new double[instruments];
        inventoryQuantity = new double[instruments];
        inventoryValue = new double[instruments];
        fund = new double[assets];
        capital = new double[capitalLayers];
    }

    /** Starts a path: holdings as resolved, no orders, no impact. Prices and funds are set by their owners. */
    public void reset() {
        System.arraycopy(book.quantity, 0, quantity, 0, quantity.length);
        System.arraycopy(book.balance, 0, balance, 0, balance.length);
        System.arraycopy(book.reservedBase, 0, reservedBase, 0, reservedBase.length);
        System.arraycopy(book.reservedQuote, 0, reservedQuote, 0, reservedQuote.length);
        System.arraycopy(book.outsideQuantity, 0, outsideQuantity, 0, outsideQuantity.length);
        Arrays.fill(outsideValue, 0);
        Arrays.fill(outsideProfit, 0);
        Arrays.fill(inventoryQuantity, 0);
        Arrays.fill(inventoryValue, 0);
        for (int u = 0; u < open.length; u++) {
            open[u] = isOpen(u);
        }
        Arrays.fill(orderSeconds, Double.NaN);
        Arrays.fill(liquidated, false);
        Arrays.fill(closedQuantity, 0);
        Arrays.fill(closedValue, 0);
        Arrays.fill(temporaryImpact, 0);
        Arrays.fill(deposits, 0);
        Arrays.fill(borrows, 0);
        Arrays.fill(basis, 0);
        Arrays.fill(bufferRate, 0);
        Arrays.fill(openInterestRate, 0);
        Arrays.fill(volatilityFactor, 1);
    }

    /** Takes over what another state of the same book knows of its options. */
    public void takeOptionsOf(VenueState other) {
        System.arraycopy(other.volatilityFactor, 0, volatilityFactor, 0, volatilityFactor.length);
        System.arraycopy(other.forward, 0, forward, 0, forward.length);
        System.arraycopy(other.impliedVolatility, 0, impliedVolatility, 0, impliedVolatility.length);
        System.arraycopy(other.yearsLeft, 0, yearsLeft, 0, yearsLeft.length);
        System.arraycopy(other.delta, 0, delta, 0, delta.length);
    }

    /** All values of a contract, as {@link #restoreValues} takes them. */
    public double[] values(int instrument) {
        int held = side(instrument, true);
        int owed = side(instrument, false);
        return new double[] {
            markValue[instrument],
            initialValue[held],
            initialValue[owed],
            marginValue[held],
            marginValue[owed],
            profitValue[held],
            profitValue[owed]
        };
    }

    /** Sets all values of a contract to what {@link #values} once gave. */
    public void restoreValues(int instrument, double[] values) {
        markValue[instrument] = values[0];
        System.arraycopy(values, 1, initialValue, side(instrument, true), 2);
        System.arraycopy(values, 3, marginValue, side(instrument, true), 2);
        System.arraycopy(values, 5, profitValue, side(instrument, true), 2);
    }

    /** Where columns by side keep what is held long or owned, and what is held short or owed. */
    public static int side(int subject, boolean held) {
        return 2 * subject + (held ? 0 : 1);
    }

    /**
     * The columns on which margins hang, positive or negative but of a scale: an account's slack can be bounded while each
     * stays within a fraction of itself. A price of margin that joins the state joins them.
     */
    public List<Driver> relativeDrivers() {
        int plain = book.plainCount;
        return List.of(
                new Driver(index, index.length),
                new Driver(markValue, plain),
                new Driver(marginValue, 2 * plain),
                new Driver(profitValue, 2 * plain),
                new Driver(balancePrice, balancePrice.length));
    }

    /** The rates, fractions of notional, on which margins hang: slack can be bounded while none rises by more than a bound. */
    public List<Driver> absoluteDrivers() {
        return List.of(
                new Driver(bufferRate, bufferRate.length), new Driver(openInterestRate, openInterestRate.length));
    }

    /**
     * A column that margins hang on.
     *
     * @param column the column itself
     * @param size how many of its values, from the first; those of options, which come last, are not among them: positions that
     *     are margined together have bands of their own
     */
    public record Driver(double[] column, int size) {}

    /** Cancels the spot orders of a unit: what they hold is back in its balances. */
    public void cancelSpotOrders(int unit) {
        for (int r = book.reservedStart[unit]; r < book.reservedStart[unit + 1]; r++) {
            balance[book.reservedBaseSlot[r]] += reservedBase[r];
            balance[book.reservedQuoteSlot[r]] += reservedQuote[r];
            reservedBase[r] = 0;
            reservedQuote[r] = 0;
        }
    }

    /** Value of a contract if its price were its index; of an option, which has no index of its own, its mark. */
    public double indexValue(int instrument) {
        return book.isOption(instrument)
                ? markValue[instrument]
                : book.value(instrument, index[book.underlying[instrument]]);
    }

    /** Notional of one unit of quantity at the mark, quote currency; of an option that of its underlying. */
    public double notionalOfOne(int instrument) {
        return book.isOption(instrument)
                ? index[book.underlying[instrument]]
                : Math.abs(markValue[instrument]) * settlementPrice[instrument];
    }

    /**
     * Side of the outside market's book of the underlying on which closing a position trades: −1 if the underlying is sold, be it
     * by whoever takes an option and hedges it at once, +1 if it is bought.
     */
    public int marketSide(int position) {
        int instrument = book.positionInstrument[position];
        boolean falls = book.isOption(instrument) && delta[instrument] < 0;
        return quantity[position] > 0 == falls ? 1 : -1;
    }

    /** What the outside market holds of contracts on an asset, signed, at the mark and in quote currency; options by their delta. */
    public double outsideNotional(int asset) {
        double sum = 0;
        for (int i = 0; i < outsideQuantity.length; i++) {
            if (book.underlying[i] == asset) {
                sum += book.isOption(i)
                        ? outsideQuantity[i] * delta[i] * index[asset]
                        : outsideQuantity[i] * Math.abs(markValue[i]) * settlementPrice[i];
            }
        }
        return sum;
    }

    /** True if the unit holds a position. */
    public boolean holdsPosition(int unit) {
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (quantity[p] != 0) {
                return true;
            }
        }
        return false;
    }

    /** True if the unit holds a position or owes an asset: what may breach its margin. */
    public boolean isOpen(int unit) {
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            if (balance[b] < 0) {
                return true;
            }
        }
        return holdsPosition(unit);
    }

    public ResolvedBook book() {
        return book;
    }
}
