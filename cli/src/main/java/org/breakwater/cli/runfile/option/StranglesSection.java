package org.breakwater.cli.runfile.option;

import java.util.List;
import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.NonEmpty;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.scenarios.book.EquityLaw;
import org.breakwater.scenarios.book.strangle.StrangleSellers;

/** Accounts of a generated book that sell strangles. All defaults are assumed, not fitted to any venue. */
@Describe(
        "Accounts that sell strangles (a put below, a call above the price), and one that bought them all; defaults are assumed.")
public record StranglesSection(
        @Describe("Number of sellers, beside the book's other accounts.")
        @Default("400")
        @Between(min = 1, max = 1_000_000)
        int accounts,

        @Describe("Median equity, once the options are marked.") @Default("50000") @Positive
        double equityMedian,

        @Describe("Standard deviation of log equity.") @Default("1.3") @NonNegative
        double equitySdLog,

        @Describe("Equity is cut here.") @Default("20000000") @Positive
        double largestEquity,

        @Describe("Median notional of one leg over equity.") @Default("2.5") @Positive
        double leverage,

        @Describe("Scatter of log leverage.") @Default("0.4") @Between(min = 0, max = 10)
        double leverageSdLog,

        @Describe("Deltas that are sold, each chosen alike.") @Default("[0.1, 0.2]") @NonEmpty
        List<@Positive Double> deltas,

        @Describe("Days to the expiries that are sold, each chosen alike; an expiry is at 08:00 UTC.")
        @Default("[7, 21]")
        @NonEmpty
        List<@Positive Double> expiryDays,

        @Describe("Mean share of puts in what is sold; accounts lie up to 0.2 around it.")
        @Default("0.6")
        @Between(min = 0.2, max = 0.8)
        double putShare,

        @Describe("Share of sellers that trade the perpetual against their delta at the opening.")
        @Default("0.3")
        @Fraction
        double hedgedShare,

        @Describe("Notional over equity of the buyer.") @Default("2") @Positive
        double buyerLeverage) {

    private static final double ANY_EXPONENT = 2;

    /** The laws; equity is lognormal, without a Pareto tail. */
    public StrangleSellers toDomain() {
        return new StrangleSellers(
                accounts,
                new EquityLaw(equityMedian, equitySdLog, 0, ANY_EXPONENT, largestEquity),
                leverage,
                leverageSdLog,
                deltas,
                expiryDays,
                putShare,
                hedgedShare,
                buyerLeverage);
    }
}
