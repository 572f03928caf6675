package org.breakwater.models.margin;

import java.util.Arrays;
import java.util.List;
import org.breakwater.models.collateral.CollateralRule;
import org.breakwater.models.margin.joint.JointBand;
import org.breakwater.models.margin.joint.JointMargin;
import org.breakwater.models.margin.joint.JointMarginRule;
import org.breakwater.models.oracle.OracleFeed;
import org.breakwater.models.oracle.PricePolicy;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.VenueRounding;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/**
 * The margin of risk units: the atom of the engine. {@link #slack} is the formula that the reference check runs for every
 * account and that every faster check must reproduce bit for bit; it sums balances, then positions in ascending
 * instrument order. Confined to a worker where positions are margined together, immutable and shared otherwise.
 */
public final class AccountMargin {

    private final ResolvedBook book;
    /** Null unless the venue is of the plain kind. */
    private final @Nullable PlainMargin plain;

    private final GeneralMargin general;
    private final GeneralAccount account;
    private final StepTotals totals;
    private final Valuation valuation;

    /**
     * At a venue where profit counts in full, nothing is rounded and prices are mark and index.
     *
     * @param book the accounts
     * @param rules margin by instrument of the book
     * @param collateral what each asset counts for
     */
    public AccountMargin(ResolvedBook book, ContractRules[] rules, CollateralSchedule collateral) {
        this(book, rules, collateral, EquityRecipe.full(), PricePolicy.neutral(), VenueRounding.none());
    }

    /**
     * @param book the accounts
     * @param rules margin by instrument of the book
     * @param collateral what each asset counts for
     * @param recipe what counts as equity beside it
     * @param prices which prices margins are reckoned at; those that are not neutral are asked of {@link #revalue(VenueState,
     *     OracleFeed)}
     * @param rounding how requirements round; rounded amounts are in quote currency
     * @param joint margin of positions that are margined together; null where each contract is margined on its own
     */
    public AccountMargin(
            ResolvedBook book,
            ContractRules[] rules,
            CollateralSchedule collateral,
            EquityRecipe recipe,
            PricePolicy prices,
            VenueRounding rounding,
            @Nullable JointMarginRule joint) {
        this(
                book,
                rules,
                weights(book, collateral),
                worth(book, collateral),
                collateral.rules(),
                recipe,
                prices.isNeutral(),
                rounding,
                joint == null ? null : joint.resolve(book));
    }

    /** At a venue that margins each contract on its own. */
    public AccountMargin(
            ResolvedBook book,
            ContractRules[] rules,
            CollateralSchedule collateral,
            EquityRecipe recipe,
            PricePolicy prices,
            VenueRounding rounding) {
        this(book, rules, collateral, recipe, prices, rounding, null);
    }

    private static @Nullable BalanceWorth worth(ResolvedBook book, CollateralSchedule collateral) {
        return collateral.isFlat() ? null : new CollateralWorth(book, collateral.rules());
    }

    /**
     * At a venue that weighs balances in its own way.
     *
     * @param book the accounts
     * @param rules margin by instrument of the book
     * @param worth what balances count for
     * @param recipe what counts as equity beside them
     * @param rounding how requirements round; rounded amounts are in quote currency
     */
    public AccountMargin(
            ResolvedBook book, ContractRules[] rules, BalanceWorth worth, EquityRecipe recipe, VenueRounding rounding) {
        this(book, rules, new double[book.assets.size()], worth, List.of(), recipe, true, rounding, null);
    }

    private AccountMargin(
            ResolvedBook book,
            ContractRules[] rules,
            double[] weight,
            @Nullable BalanceWorth worth,
            List<CollateralRule> weighed,
            EquityRecipe recipe,
            boolean atMarkAndIndex,
            VenueRounding rounding,
            @Nullable JointMargin joint) {
        this.book = book;
        this.general = new GeneralMargin(book, rules, recipe, rounding, joint);
        BalanceWorth flat =
                (s, asset, amount, price, forInitial) -> amount * (amount > 0 ? price * weight[asset] : price);
        this.account = new GeneralAccount(book, general, worth == null ? flat : worth, recipe);
        boolean isPlain = worth == null
                && atMarkAndIndex
                && book.reservedBase.length == 0
                && joint == null
                && recipe.equals(EquityRecipe.full())
                && rounding.requirement() == Rounding.NONE
                && Arrays.stream(rules).allMatch(ContractRules::isPlain);
        this.plain = isPlain ? new PlainMargin(book, rules, weight) : null;
        this.valuation = new Valuation(book, weight);
        this.totals = new StepTotals(book, rules, weighed, rounding);
    }

    /** Fraction of its index price that each asset counts for; the quote asset counts in full unless a haircut is stated. */
    private static double[] weights(ResolvedBook book, CollateralSchedule collateral) {
        double[] weight = new double[book.assets.size()];
        for (int a = 0; a < weight.length; a++) {
            String asset = book.assets.get(a);
            double accepted = collateral.accepts(asset) ? collateral.weight(asset) : 0;
            weight[a] = a == book.quote && !collateral.accepts(asset) ? 1 : accepted;
        }
        return weight;
    }

    /**
     * Lets the open-interest ramp of a contract know the open interest at the start of a step, at the mark.
     *
     * @param quantity all contracts that are held long, as {@link ResolvedBook#quantity}
     */
    public void openInterest(VenueState s, int instrument, double quantity) {
        totals.openInterest(s, instrument, quantity);
    }

    /**
     * Begins a step: margins follow the open interest and the venue's holdings as they are now, until the next step.
     *
     * @return true if that may have changed what any account's collateral counts for
     */
    public boolean beginStep(VenueState s) {
        return totals.read(s);
    }

    /** Values collateral at the index, less haircuts, settlement assets at the index and contracts at the mark. */
    public void revalue(VenueState s) {
        valuation.atMarkAndIndex(s);
        general.revalue(s);
    }

    /** Values everything at the prices that the venue uses for it. */
    public void revalue(VenueState s, OracleFeed prices) {
        if (plain != null) {
            valuation.atMarkAndIndex(s);
        } else {
            valuation.byPurpose(s, prices);
            general.revalue(s);
        }
    }

    /** Values one contract alike for all purposes: how a price is tried that is not the market's. */
    public static void value(VenueState s, int instrument, double value) {
        Valuation.value(s, instrument, value);
    }

    /**
     * Equity after haircuts less maintenance margin, in quote currency. Negative: the unit breaches.
     *
     * <p>{@code Σ balance·index·(1 − haircut) + Σ [profit(mark) − MM(notional(mark))]·settlement price}; debts carry no
     * haircut. Where a venue's rules are of another form, profit is weighted, the basis of a notional is the venue's own, and what
     * closing would cost is held back as well.
     */
    public double slack(VenueState s, int unit) {
        return plain != null ? plain.slack(s, unit) : account.slack(s, unit, false, false);
    }

    /** Equity as it counts for initial margin less that margin and what closing would cost: what may be withdrawn. */
    public double initialSlack(VenueState s, int unit) {
        return account.slack(s, unit, true, false);
    }

    /** The slack that the index alone, without basis, would give. */
    public double slackAtIndex(VenueState s, int unit) {
        return plain != null ? plain.slackAtIndex(s, unit) : account.slack(s, unit, false, true);
    }

    /**
     * An upper bound of what {@link #slack} can lose while every index price and every contract value stays within {@code
     * band} of what it is now, and every buffer rate rises by at most {@code band}. Every part is monotone, so its worst value
     * lies at a corner of that box.
     *
     * <p>A balance loses at most {@code band} of what it counts for, a debt grows by as much. With N the notional of a position,
     * MM its requirement as a function of notional and buffer rate b, and X its profit less its requirement, X falls by at most
     * {@code D = N·band + MM(N·(1 + band), b + band) − MM(N, b)}; a settlement price S that moves as well makes it {@code
     * S·(D·(1 + band) + |X|·band)}. Enlarged by far more than what rounding does to these sums and to the slack itself.
     *
     * @param together a band of {@link #jointBand}, which must hold as well; null if there is none: then a unit whose positions
     *     are margined together has no bound
     */
    public double reach(VenueState s, int unit, double band, @Nullable JointBand together) {
        return plain != null ? plain.reach(s, unit, band) : account.reach(s, unit, band, together);
    }

    /** A band of all that positions margined together hang on; null at a venue without, or whose rule has no bound. */
    public @Nullable JointBand jointBand(double width) {
        return general.band(width);
    }

    /**
     * A lower bound of {@link #slack} over ranges of prices, or null where none can be drawn: at venues of another kind, where
     * margins follow a volatility, or for contracts that are inverse, options or settle in coins.
     *
     * @param marksFollow true if the mark of every contract is the index of its underlying, to the bit
     */
    public @Nullable SlackChords chords(boolean marksFollow) {
        return plain != null && !plain.isBuffered() && SlackChords.covers(book)
                ? new SlackChords(book, plain, marksFollow)
                : null;
    }

    private double collateral(VenueState s, int unit) {
        return plain != null ? plain.collateral(s, unit) : account.collateral(s, unit);
    }

    /** Balances and what spot orders hold at index, and unrealised profit at mark, without haircuts: what the unit is worth, in quote currency. */
    public double wealth(VenueState s, int unit) {
        double wealth = 0;
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            wealth += s.balance[b] * s.index[book.balanceAsset[b]];
        }
        for (int r = book.reservedStart[unit]; r < book.reservedStart[unit + 1]; r++) {
            wealth += s.reservedBase[r] * s.index[book.balanceAsset[book.reservedBaseSlot[r]]];
            wealth += s.reservedQuote[r] * s.index[book.balanceAsset[book.reservedQuoteSlot[r]]];
        }
        return wealth + profit(s, unit);
    }

    /** Unrealised profit at mark, in quote currency. */
    public double profit(VenueState s, int unit) {
        double profit = 0;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (s.quantity[p] != 0) {
                profit += positionProfit(s, p);
            }
        }
        return profit;
    }

    /** Unrealised profit of one position at mark, in quote currency. */
    public double positionProfit(VenueState s, int position) {
        int i = book.positionInstrument[position];
        return s.quantity[position] * (s.markValue[i] - book.entryValue[position]) * s.settlementPrice[i];
    }

    /** Open notional at mark, in quote currency. */
    public double notional(VenueState s, int unit) {
        double sum = 0;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            sum += positionNotional(s, p);
        }
        return sum;
    }

    /** Open notional at entry prices, in quote currency; options at the index of their underlying. */
    public double entryNotional(VenueState s, int unit) {
        double sum = 0;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            int i = book.positionInstrument[p];
            sum += book.isOption(i)
                    ? positionNotional(s, p)
                    : Math.abs(s.quantity[p] * book.entryValue[p]) * s.settlementPrice[i];
        }
        return sum;
    }

    /** Sum of the unrealised losses of positions at mark, zero or less, in quote currency. */
    public double losses(VenueState s, int unit) {
        double sum = 0;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            sum += s.quantity[p] == 0 ? 0 : Math.min(0, positionProfit(s, p));
        }
        return sum;
    }

    /** Notional of one position at mark, in quote currency; of an option that of its underlying. */
    public double positionNotional(VenueState s, int position) {
        int i = book.positionInstrument[position];
        return book.isOption(i)
                ? Math.abs(s.quantity[position]) * s.notionalOfOne(i)
                : Math.abs(s.quantity[position] * s.markValue[i]) * s.settlementPrice[i];
    }

    /** Maintenance margin of a quantity on the terms of a position, in quote currency; its orders are left out. */
    public double maintenance(VenueState s, int position, double quantity) {
        return general.margin(s, position, quantity, false);
    }

    /**
     * Initial margin of a quantity on the terms of a position, in quote currency; the volatility add-on is part of it, orders are
     * left out.
     */
    public double initial(VenueState s, int position, double quantity) {
        return general.margin(s, position, quantity, true);
    }

    /** Maintenance margin of a unit, in quote currency. */
    public double maintenance(VenueState s, int unit) {
        return general.whole(general.required(s, unit, false));
    }

    /** Initial margin of a unit, in quote currency. */
    public double initial(VenueState s, int unit) {
        return general.whole(general.required(s, unit, true));
    }

    /** Balances after haircuts and unrealised profit at mark as it counts for maintenance, in quote currency. */
    public double equity(VenueState s, int unit) {
        return plain != null
                ? collateral(s, unit) + profit(s, unit)
                : general.whole(collateral(s, unit) + general.countedProfit(s, unit, false, false));
    }

    /** Equity, maintenance, initial margin and notional of a unit at once: the very bits that each would be asked for alone. */
    public void figures(VenueState s, int unit, AccountFigures into) {
        if (plain != null) {
            plain.figures(s, unit, into);
            return;
        }
        into.equity = equity(s, unit);
        into.maintenance = maintenance(s, unit);
        into.initial = initial(s, unit);
        into.notional = notional(s, unit);
    }

    /**
     * What holdings count for over what debts count for: below one, a loan may be called (Aave's health factor). Infinite without
     * debts.
     */
    public double health(VenueState s, int unit) {
        double held = 0;
        double owed = 0;
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            double worth = account.balance(s, b);
            held += Math.max(0, worth);
            owed += Math.max(0, -worth);
        }
        return owed > 0 ? held / owed : Double.POSITIVE_INFINITY;
    }

    /** Unrealised profit as it counts for initial margin, in quote currency. */
    public double initialProfit(VenueState s, int unit) {
        return general.countedProfit(s, unit, true, false);
    }

    /** Unrealised profit as it counts for maintenance margin, in quote currency. */
    public double maintenanceProfit(VenueState s, int unit) {
        return general.countedProfit(s, unit, false, false);
    }

    /** What is left of a unit that closes all positions at their marks and pays for it, in quote currency, profit in full. */
    public double closedOut(VenueState s, int unit) {
        return collateral(s, unit) + profit(s, unit) - general.costs().allAtMark(s, unit);
    }

    /** What closing the positions of a unit is taken to cost beside their margin, in quote currency. */
    public double closing(VenueState s, int unit) {
        return plain != null ? 0 : general.costs().of(s, unit, collateral(s, unit) + profit(s, unit), false);
    }

    /** Equity, initial margin and what a unit needs lest it be liquidated. */
    public MarginRequirement requirement(VenueState s, int unit) {
        return new MarginRequirement(equity(s, unit), initial(s, unit), maintenance(s, unit) + closing(s, unit));
    }

    /** Equity over what the unit needs; the lower, the sooner it is worked on. Not a number when both are zero. */
    public double marginRatio(VenueState s, int unit) {
        return plain != null ? plain.marginRatio(s, unit) : equity(s, unit) / (maintenance(s, unit) + closing(s, unit));
    }
}
