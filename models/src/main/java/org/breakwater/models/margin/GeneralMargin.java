package org.breakwater.models.margin;

import java.util.function.Function;
import org.breakwater.models.margin.EquityRecipe.OpenOrders;
import org.breakwater.models.margin.EquityRecipe.Weighted;
import org.breakwater.models.margin.joint.JointBand;
import org.breakwater.models.margin.joint.JointMargin;
import org.breakwater.models.margin.schedule.MarginFunction;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.margin.schedule.PriceScan;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.VenueRounding;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/** What positions ask for under rules of any form, in quote currency. {@link AccountMargin} adds the balances. */
final class GeneralMargin {

    private final ResolvedBook book;
    private final ContractRules[] rules;
    private final MarginFunction[] maintenance;
    private final MarginFunction[] initial;
    private final ScannedMargin scannedMaintenance;
    private final ScannedMargin scannedInitial;
    private final EquityRecipe recipe;
    private final VenueRounding rounding;
    private final boolean rounds;
    private final @Nullable JointMargin joint;
    private final boolean[] isJoint;
    private final ClosingCosts costs;

    /** @param joint margin of positions that are margined together; null where each contract is margined on its own */
    GeneralMargin(
            ResolvedBook book,
            ContractRules[] rules,
            EquityRecipe recipe,
            VenueRounding rounding,
            @Nullable JointMargin joint) {
        this.book = book;
        this.joint = joint;
        this.isJoint = new boolean[rules.length];
        for (int i = 0; i < isJoint.length; i++) {
            isJoint[i] = joint != null && joint.covers(i);
        }
        this.rules = rules.clone();
        this.costs = new ClosingCosts(book, this.rules);
        this.recipe = recipe;
        this.rounding = rounding;
        this.rounds = rounding.requirement() != Rounding.NONE;
        requireLinear(book);
        requireJoint();
        scannedMaintenance = new ScannedMargin(book, scans(ContractRules::maintenance));
        scannedInitial = new ScannedMargin(book, scans(ContractRules::initial));
        maintenance = new MarginFunction[rules.length];
        initial = new MarginFunction[rules.length];
        for (int i = 0; i < rules.length; i++) {
            maintenance[i] = rules[i].maintenance().resolve(rounding);
            initial[i] = rules[i].initial().resolve(rounding);
        }
    }

    private @Nullable PriceScan[] scans(Function<ContractRules, MarginSchedule> schedule) {
        @Nullable PriceScan[] scans = new PriceScan[rules.length];
        for (int i = 0; i < rules.length; i++) {
            if (schedule.apply(rules[i]) instanceof PriceScan scan) {
                scans[i] = scan;
                requireScannable(rules[i]);
            }
        }
        return scans;
    }

    private void requireScannable(ContractRules rule) {
        if (rule.basis() != NotionalBasis.MARK
                || rule.maxPrice() != Double.POSITIVE_INFINITY
                || recipe.openOrders() != OpenOrders.IGNORED
                || recipe.weighted() == Weighted.POSITION_LESS_MARGIN
                || rounds) {
            throw new IllegalArgumentException("a price scan must stand on the mark's notional of unbounded contracts,"
                    + " without orders, rounding or profit less margin position by position");
        }
    }

    /** Every option needs a rule that knows options; such a rule cannot stand on profit less margin position by position. */
    private void requireJoint() {
        for (int i = 0; i < rules.length; i++) {
            if (book.isOption(i) && !isJoint(i)) {
                throw new IllegalArgumentException(
                        "option " + book.instruments.get(i).symbol()
                                + " must be margined by a venue that has margin for options");
            }
        }
        if (joint != null
                && (recipe.weighted() == Weighted.POSITION_LESS_MARGIN
                        || recipe.openOrders() != OpenOrders.IGNORED
                        || rounds)) {
            throw new IllegalArgumentException("margin of positions together must stand on their marks,"
                    + " without orders, rounding or profit less margin position by position");
        }
    }

    private boolean isJoint(int instrument) {
        return isJoint[instrument];
    }

    /** Works out what all accounts share, after prices have moved. */
    void revalue(VenueState s) {
        if (joint != null) {
            joint.revalue(s);
        }
    }

    /** Whole quanta of quote currency are what positions of linear contracts are worth. */
    private void requireLinear(ResolvedBook book) {
        for (int i = 0; rounds && i < rules.length; i++) {
            if (book.inverse[i] || book.settlement[i] != book.quote) {
                throw new IllegalArgumentException(
                        "contract " + book.instruments.get(i).symbol()
                                + " must be linear and settle in the quote asset where a venue rounds margins");
            }
        }
    }

    /** What the positions of a unit add to its collateral: counted profit less margin. */
    double excess(VenueState s, int unit, boolean forInitial, boolean atIndex) {
        return countedProfit(s, unit, forInitial, atIndex) - required(s, unit, forInitial, atIndex);
    }

    /** What the positions that settle into a slot add to its balance, coins: profit less margin, position by position. */
    double joined(VenueState s, int unit, int slot, boolean forInitial, boolean atIndex) {
        double coins = 0;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (book.settlementSlot[p] == slot && isHeld(s, unit, p)) {
                double rest = profitOf(s, p, atIndex) - required(s, unit, p, forInitial, atIndex);
                coins += recipe.counted(rest, forInitial) / s.settlementPrice[book.positionInstrument[p]];
            }
        }
        return coins;
    }

    /** The most that {@link #joined} can fall for maintenance inside a band, coins. */
    double joinedFall(VenueState s, int unit, int slot, double band) {
        double coins = 0;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (book.settlementSlot[p] == slot && isHeld(s, unit, p)) {
                coins += fall(s, unit, p, band) / s.settlementPrice[book.positionInstrument[p]];
            }
        }
        return coins + (rounds ? book.positions() * 3 * rounding.quoteQuantum() : 0);
    }

    /** Unrealised profit in full. */
    double profit(VenueState s, int unit, boolean atIndex) {
        double sum = 0;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (s.quantity[p] != 0) {
                sum += profitOf(s, p, atIndex);
            }
        }
        return sum;
    }

    /** Unrealised profit as it counts for maintenance or for initial margin. */
    double countedProfit(VenueState s, int unit, boolean forInitial, boolean atIndex) {
        double profit = 0;
        double counted = 0;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (s.quantity[p] != 0) {
                double gain = profitOf(s, p, atIndex);
                profit += gain;
                counted += recipe.counted(gain, forInitial);
            }
        }
        return recipe.weighted() == Weighted.ACCOUNT ? recipe.counted(profit, forInitial) : counted;
    }

    /** Margin of a unit, without what closing would cost. */
    double required(VenueState s, int unit, boolean forInitial) {
        return required(s, unit, forInitial, false);
    }

    private double required(VenueState s, int unit, boolean forInitial, boolean atIndex) {
        double sum = 0;
        boolean together = false;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (isHeld(s, unit, p)) {
                boolean jointly = isJoint(book.positionInstrument[p]);
                together |= jointly;
                sum += jointly ? 0 : required(s, unit, p, forInitial, atIndex);
            }
        }
        return joint != null && together ? sum + joint.required(s, unit, forInitial) : sum;
    }

    /** Margin of a quantity on the terms of a position, without orders. */
    double margin(VenueState s, int position, double quantity, boolean forInitial) {
        int i = book.positionInstrument[position];
        return joint != null && isJoint[i]
                ? joint.alone(s, i, quantity, forInitial)
                : charge(s, position, quantity, forInitial, false, 0);
    }

    /** What closing is taken to cost. */
    ClosingCosts costs() {
        return costs;
    }

    /** An amount of quote currency in the venue's whole quanta. */
    double whole(double amount) {
        return rounds ? rounding.quoteQuanta(amount) * rounding.quoteQuantum() : amount;
    }

    /**
     * An upper bound of what {@link #excess} less the cost of closing can lose inside a band, see {@link AccountMargin#reach};
     * infinite where positions are margined together without a bound.
     *
     * @param swing most that the worth of balances moves either way
     * @param together band of positions that are margined together; null if they have none
     */
    double reach(VenueState s, int unit, double swing, double band, @Nullable JointBand together) {
        double fall = 0;
        double gross = 0;
        double feeRate = 0;
        int positions = 0;
        boolean jointly = false;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (isHeld(s, unit, p)) {
                int i = book.positionInstrument[p];
                if (isJoint(i)) {
                    jointly = true;
                    fall += costs.move(s, p, together);
                    continue;
                }
                fall += fall(s, unit, p, band);
                gross += gross(s, p, Math.abs(s.markValue[i]) * (1 + band));
                double rate = rules[i].closing().at() == ClosingFee.At.BANKRUPTCY
                        ? rules[i].closing().rate()
                        : 0;
                feeRate += rate / (1 - rate);
                positions++;
            }
        }
        if (jointly) {
            fall += together == null || feeRate > 0 ? Double.POSITIVE_INFINITY : together.reach(s, unit, netsProfit());
        }
        double quanta = rounds ? (3 * positions + 2) * rounding.quoteQuantum() : 0;
        return fall + feeRate * (swing + 2 * gross * band * (1 + band)) + quanta;
    }

    /** True if what one position loses is made good by what another gains, whatever profit counts for. */
    private boolean netsProfit() {
        return recipe.weighted() == Weighted.ACCOUNT || recipe.profitWeightMaintenance() == 1;
    }

    /** A band of the positions that are margined together; null if there are none or their rule has no bound. */
    @Nullable
    JointBand band(double width) {
        return joint == null ? null : joint.band(width);
    }

    /**
     * Sum of the sizes of all terms that positions bring into the slack: what rounding of doubles is relative to. A band of positions
     * that are margined together allows for the rounding of their margin.
     */
    double gross(VenueState s, int unit) {
        double gross = 0;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            gross += gross(s, p, 0);
            gross +=
                    isHeld(s, unit, p) && !isJoint(book.positionInstrument[p]) ? required(s, unit, p, false, false) : 0;
        }
        return gross;
    }

    /** Sizes of a position's values, and of one more, in quote currency. */
    private double gross(VenueState s, int p, double more) {
        int i = book.positionInstrument[p];
        double counted =
                Math.max(Math.abs(s.markValue[i]), Math.abs(s.profitValue[VenueState.side(i, s.quantity[p] > 0)]));
        return Math.abs(s.quantity[p]) * (counted + more + Math.abs(book.entryValue[p])) * s.settlementPrice[i];
    }

    private double fall(VenueState s, int unit, int p, double band) {
        int i = book.positionInstrument[p];
        double q = s.quantity[p];
        double counted = s.profitValue[VenueState.side(i, q > 0)];
        double notional = Math.abs(q * counted);
        double closing = Math.abs(q * s.markValue[i]) * costs.atMark(i);
        double price = s.settlementPrice[i];
        double now = required(s, unit, p, false, false);
        double rise = rise(s, unit, p, now, band);
        double down = (notional + closing) * band * price + rise;
        if (book.settlement[i] == book.quote) {
            return down;
        }
        double gain = Math.abs(q * (counted - book.entryValue[p])) * price;
        return down * (1 + band) + (gain + now + closing * price) * band;
    }

    /**
     * The most that a position can add to the margin inside a band, at the settlement price of now. Positions that are scanned
     * together may settle in several assets, whose prices move apart: each brings that move along.
     */
    private double rise(VenueState s, int unit, int p, double now, double band) {
        int i = book.positionInstrument[p];
        if (!scannedMaintenance.covers(i)) {
            return worst(s, unit, p, false, false, band) - now;
        }
        double value = Math.abs(s.quantity[p] * s.marginValue[VenueState.side(i, s.quantity[p] > 0)]);
        double prices = book.settlement[i] == book.quote ? 1 : 2;
        return scannedMaintenance.share(i) * value * s.settlementPrice[i] * band * prices;
    }

    private double required(VenueState s, int unit, int p, boolean forInitial, boolean atIndex) {
        return worst(s, unit, p, forInitial, atIndex, 0);
    }

    /** Margin of a position, of the worse side of its orders if they count; of all that are scanned with it at the first of them. */
    private double worst(VenueState s, int unit, int p, boolean forInitial, boolean atIndex, double band) {
        double held = s.quantity[p];
        ScannedMargin scanned = forInitial ? scannedInitial : scannedMaintenance;
        if (scanned.covers(book.positionInstrument[p])) {
            double[] values = forInitial ? s.initialValue : s.marginValue;
            return scanned.leads(s, unit, p) ? scanned.required(s, unit, p, atIndex ? null : values) : 0;
        }
        if (!ordersStand(s, unit)) {
            return charge(s, p, held, forInitial, atIndex, band);
        }
        return Math.max(
                charge(s, p, held + book.bids[p], forInitial, atIndex, band),
                charge(s, p, held - book.asks[p], forInitial, atIndex, band));
    }

    /** Margin of a quantity, at the dearest corner of a band around prices and rates. */
    private double charge(VenueState s, int p, double quantity, boolean forInitial, boolean atIndex, double band) {
        int i = book.positionInstrument[p];
        ContractRules rule = rules[i];
        boolean atEntry = rule.basis() == NotionalBasis.ENTRY;
        double value = atEntry ? book.entryValue[p] : chargedValue(s, i, quantity >= 0, forInitial, atIndex);
        double notional = notional(rule, quantity, value, atEntry ? 0 : band);
        double size = book.inverse[i] ? notional : Math.abs(quantity);
        MarginFunction function = forInitial ? initial[i] : maintenance[i];
        double margin = function.at(notional, size, book.chosenLeverage[p], s.openInterestRate[i] + band);
        return (margin + (s.bufferRate[i] + band) * notional) * s.settlementPrice[i];
    }

    /** {@code |q·value|}; what is left to the highest price for the short of a bounded contract. */
    private static double notional(ContractRules rule, double quantity, double value, double band) {
        if (quantity >= 0 || rule.maxPrice() == Double.POSITIVE_INFINITY) {
            return Math.abs(quantity * value) * (1 + band);
        }
        return Math.abs(quantity) * Math.max(0, rule.maxPrice() - value * (1 - band));
    }

    private double profitOf(VenueState s, int p, boolean atIndex) {
        int i = book.positionInstrument[p];
        double value = atIndex ? indexValue(s, i) : s.profitValue[VenueState.side(i, s.quantity[p] > 0)];
        if (rounds) {
            double worth = rounding.truncatedQuoteQuanta(s.quantity[p] * value);
            double cost = rounding.quoteQuanta(s.quantity[p] * book.entryValue[p]);
            return (worth - cost) * rounding.quoteQuantum();
        }
        return s.quantity[p] * (value - book.entryValue[p]) * s.settlementPrice[i];
    }

    private double chargedValue(VenueState s, int i, boolean held, boolean forInitial, boolean atIndex) {
        if (atIndex) {
            return indexValue(s, i);
        }
        return (forInitial ? s.initialValue : s.marginValue)[VenueState.side(i, held)];
    }

    private double indexValue(VenueState s, int i) {
        return s.indexValue(i);
    }

    private boolean isHeld(VenueState s, int unit, int p) {
        return s.quantity[p] != 0 || ordersStand(s, unit) && (book.bids[p] > 0 || book.asks[p] > 0);
    }

    /** Orders are cancelled when the unit is liquidated. */
    private boolean ordersStand(VenueState s, int unit) {
        return recipe.openOrders() == OpenOrders.WORST_CASE && !s.liquidated[unit];
    }
}
