package org.breakwater.scenarios.book;

import java.util.List;
import java.util.Objects;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.scenarios.path.AssetPrice;

/**
 * Laws of a synthetic account book. What comes out: equity is lognormal with a Pareto tail; leverage falls with equity; longs
 * outnumber shorts or the reverse and are levered differently, while contracts balance exactly, because a named maker with
 * margin of its own holds the rest; entry prices are closes of the past; every account starts above maintenance margin.
 *
 * <p>Account k is a function of the seed and k: a larger book begins with the accounts of the smaller one.
 *
 * @param name what the book is called in reports
 * @param accounts number of accounts without the maker, at least 1
 * @param quoteAsset settlement asset and main collateral
 * @param listings contracts, in a fixed order
 * @param equity how much accounts own
 * @param leverage how much they borrow
 * @param longShare share of accounts that are long, in [0, 1]
 * @param isolatedShare share of accounts that are one isolated position, in [0, 1]
 * @param subAccountShare share of accounts that belong to the owner of an earlier one, in [0, 1)
 * @param coinCollateralShare share of cross accounts whose collateral is mostly a coin, in [0, 1]
 * @param holdingDays mean age in days of a position at leverage 1, positive; higher leverage holds shorter
 * @param leastMarginRatio equity counted as margin over maintenance margin that every account starts with, above 1
 * @param makerLeverage notional over equity of the maker, positive
 */
public record SyntheticBook(
        String name,
        int accounts,
        String quoteAsset,
        List<Listing> listings,
        EquityLaw equity,
        LeverageLaw leverage,
        double longShare,
        double isolatedShare,
        double subAccountShare,
        double coinCollateralShare,
        double holdingDays,
        double leastMarginRatio,
        double makerLeverage) {

    /** Id and owner of the account that holds the rest of a one-sided book. */
    public static final String MAKER = "maker";

    public SyntheticBook {
        Objects.requireNonNull(equity, "equity");
        Objects.requireNonNull(leverage, "leverage");
        listings = List.copyOf(listings);
        require(accounts >= 1, "accounts must be at least 1", accounts);
        require(!listings.isEmpty(), "listings must hold at least one contract, their number", listings.size());
        require(longShare >= 0 && longShare <= 1, "longShare must be in [0, 1]", longShare);
        require(isolatedShare >= 0 && isolatedShare <= 1, "isolatedShare must be in [0, 1]", isolatedShare);
        require(subAccountShare >= 0 && subAccountShare < 1, "subAccountShare must be in [0, 1)", subAccountShare);
        require(
                coinCollateralShare >= 0 && coinCollateralShare <= 1,
                "coinCollateralShare must be in [0, 1]",
                coinCollateralShare);
        require(holdingDays > 0 && holdingDays < Double.POSITIVE_INFINITY, "holdingDays must be positive", holdingDays);
        require(
                leastMarginRatio > 1 && leastMarginRatio < Double.POSITIVE_INFINITY,
                "leastMarginRatio must be above 1",
                leastMarginRatio);
        require(
                makerLeverage > 0 && makerLeverage < Double.POSITIVE_INFINITY,
                "makerLeverage must be positive",
                makerLeverage);
    }

    private static void require(boolean holds, String rule, double value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", got " + value);
        }
    }

    /**
     * The book of the demonstration: retail accounts over three perpetuals, six in ten of them long. Assumed, not fitted to
     * any venue.
     *
     * @param accounts number of accounts without the maker
     */
    public static SyntheticBook demo(int accounts) {
        return new SyntheticBook(
                "Synthetic retail book",
                accounts,
                "USDC",
                List.of(
                        Listing.perpetual("BTC", "USDC", 0.55),
                        Listing.perpetual("ETH", "USDC", 0.30),
                        Listing.perpetual("SOL", "USDC", 0.15)),
                new EquityLaw(2_000, 1.6, 0.02, 1.4, 20_000_000),
                new LeverageLaw(8, 0.18, 0.7, 0.5, 50, 1.3),
                0.62,
                0.25,
                0.15,
                0.2,
                20,
                1.2,
                2);
    }

    /**
     * Draws the book.
     *
     * @param seed seed of the book
     * @param today prices, at least of every underlying
     * @param history closes from which entry prices come; an underlying without one gets entries scattered by 5 % around
     *     today's price
     * @param rules what the venue demands
     * @throws IllegalArgumentException if an underlying has no price
     */
    public AccountBook generate(long seed, List<AssetPrice> today, List<PriceSeries> history, BookRules rules) {
        return new BookDraw(this, seed, today, history, rules).book();
    }
}
