package org.breakwater.cli.runfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.breakwater.cli.runfile.option.StranglesSection;
import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.Identifier;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.scenarios.book.EquityLaw;
import org.breakwater.scenarios.book.LeverageLaw;
import org.breakwater.scenarios.book.Listing;
import org.breakwater.scenarios.book.SyntheticBook;
import org.jspecify.annotations.Nullable;

/** Laws of a generated book. All defaults are assumed, not fitted to any venue. */
@Describe("Laws of a generated book; all defaults are assumed, not fitted to any venue.")
record SyntheticSection(
        @Describe("Number of accounts without the maker.") @Default("10000") @Between(min = 1, max = 10_000_000)
        int accounts,

        @Describe("Seed of the book; that of the run where left out.") @Nullable
        Long seed,

        @Describe(
                "Weight with which accounts choose a perpetual, by its coin; falling along the market's assets where left out.")
        @Default("{}")
        Map<@Identifier String, @Positive Double> popularity,

        @Describe("How much accounts own.") @Default("{}") Equity equity,
        @Describe("How much they borrow.") @Default("{}") Leverage leverage,

        @Describe("Share of accounts that are long.") @Default("0.62") @Fraction
        double longShare,

        @Describe("Share of accounts that are one isolated position.") @Default("0.25") @Fraction
        double isolatedShare,

        @Describe("Share of accounts that belong to the owner of an earlier one.")
        @Default("0.15")
        @Between(min = 0, max = 0.99)
        double subAccountShare,

        @Describe(
                "Share of cross accounts whose collateral is mostly a coin; 0.2 where the venue accepts them all, else 0.")
        @Nullable
        @Fraction
        Double coinCollateralShare,

        @Describe("Mean age of a position at leverage 1.") @Default("20") @Positive
        double holdingDays,

        @Describe("Equity over maintenance margin that every account starts with.")
        @Default("1.2")
        @Between(min = 1.0001, max = 1000)
        double leastMarginRatio,

        @Describe("Notional over equity of the maker, who holds the rest.") @Default("2") @Positive
        double makerLeverage,

        @Describe("Accounts that sell options beside them; none where left out.") @Nullable
        StranglesSection strangles) {

    /** How much accounts own. */
    @Describe("Equity: lognormal with a Pareto tail, in the quote asset.")
    record Equity(
            @Describe("Median.") @Default("2000") @Positive double median,

            @Describe("Standard deviation of log equity below the tail.") @Default("1.6") @Positive
            double sdLog,

            @Describe("Share of accounts in the tail.") @Default("0.02") @Between(min = 0, max = 0.5)
            double tailShare,

            @Describe("Exponent of the tail.") @Default("1.4") @Between(min = 1.0001, max = 100)
            double tailExponent,

            @Describe("Equity is cut here.") @Default("20000000") @Positive
            double largest) {}

    /** How much accounts borrow. */
    @Describe("Leverage: falls with equity, with lognormal scatter.")
    record Leverage(
            @Describe("Leverage at median equity.") @Default("8") @Positive
            double atMedian,

            @Describe("Leverage goes with equity to the minus this power.") @Default("0.18") @Between(min = 0, max = 1)
            double sizeExponent,

            @Describe("Scatter of log leverage.") @Default("0.7") @Between(min = 0, max = 10)
            double sdLog,

            @Describe("Lower bound.") @Default("0.5") @Positive
            double least,

            @Describe("Upper bound; the venue's margin may cut it further.") @Default("50") @Positive
            double most,

            @Describe("Leverage of longs over that of shorts.") @Default("1.3") @Positive
            double longFactor) {}

    SyntheticBook toDomain(String quoteAsset, List<String> assets, boolean acceptsCoins) {
        List<Listing> listings = new ArrayList<>();
        for (int rank = 0; rank < assets.size(); rank++) {
            String coin = assets.get(rank);
            if (popularity.isEmpty() || popularity.containsKey(coin)) {
                listings.add(Listing.perpetual(coin, quoteAsset, popularity.getOrDefault(coin, 1.0 / (rank + 1))));
            }
        }
        return new SyntheticBook(
                "synthetic",
                accounts,
                quoteAsset,
                listings,
                new EquityLaw(equity.median, equity.sdLog, equity.tailShare, equity.tailExponent, equity.largest),
                new LeverageLaw(
                        leverage.atMedian,
                        leverage.sizeExponent,
                        leverage.sdLog,
                        leverage.least,
                        leverage.most,
                        leverage.longFactor),
                longShare,
                isolatedShare,
                subAccountShare,
                coinCollateralShare != null ? coinCollateralShare : acceptsCoins ? 0.2 : 0,
                holdingDays,
                leastMarginRatio,
                makerLeverage);
    }
}
