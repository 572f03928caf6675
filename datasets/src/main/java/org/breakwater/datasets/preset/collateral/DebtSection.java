package org.breakwater.datasets.preset.collateral;

import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Shorthand;
import org.breakwater.models.collateral.LiabilityWeight;
import org.breakwater.models.collateral.WeightGrid;

/** The factor with which a debt counts. */
@Describe("The factor with which a debt counts against collateral: a number of at least 1, or a rule by type.")
public sealed interface DebtSection {

    LiabilityWeight toDomain();

    @Shorthand
    static DebtSection flat(@Between(min = 1) double weight) {
        return new Flat(weight);
    }

    /** One factor. */
    @Kind("flat")
    @Describe("The same for every amount.")
    record Flat(@Describe("Factor.") @Between(min = 1) double weight) implements DebtSection {
        @Override
        public LiabilityWeight toDomain() {
            return new LiabilityWeight.Flat(weight);
        }
    }

    /** Rises with size. */
    @Kind("square-root")
    @Describe("Large debts count for more: max(weight, (1 - relief)·weight + factor·√amount).")
    record SquareRoot(
            @Describe("Factor of small debts.") @Between(min = 1)
            double weight,

            @Describe("Share of the factor that the size term replaces.") @Default("0.2") @Fraction
            double relief,

            @Describe("Per root of a coin.") @NonNegative double factor)
            implements DebtSection {
        @Override
        public LiabilityWeight toDomain() {
            return new LiabilityWeight.SquareRoot(weight, relief, factor, WeightGrid.none());
        }
    }

    /** Rises with all debts. */
    @Kind("concentration")
    @Describe("The factor rises once all debts of the venue are worth more than a limit.")
    record Concentration(
            @Describe("Factor below the limit.") @Between(min = 1)
            double weight,

            @Describe("Value of all debts from which it rises, in the quote asset; 0 for no limit.") @NonNegative
            double startQuote)
            implements DebtSection {
        @Override
        public LiabilityWeight toDomain() {
            return new LiabilityWeight.Concentration(weight, startQuote);
        }
    }
}
