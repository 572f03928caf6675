package org.breakwater.datasets.preset.collateral;

import java.util.List;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.NonEmpty;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.datasets.located.format.Shorthand;
import org.breakwater.models.collateral.CollateralWeight;
import org.breakwater.models.collateral.CollateralWeight.MarginalTiers;
import org.breakwater.models.collateral.WeightGrid;

/** The fraction of its value that collateral counts for. */
@Describe("The fraction of its value that collateral counts for: a number, or a rule by type.")
public sealed interface WeightSection {

    CollateralWeight toDomain();

    @Shorthand
    static WeightSection flat(@Fraction double weight) {
        return new Flat(weight);
    }

    @Shorthand
    static WeightSection byQuantity(@NonEmpty List<WeightTier> tiers) {
        return new Tiers(tiers, MarginalTiers.By.QUANTITY);
    }

    /** One fraction. */
    @Kind("flat")
    @Describe("The same for every amount.")
    record Flat(@Describe("Fraction that counts.") @Fraction double weight) implements WeightSection {
        @Override
        public CollateralWeight toDomain() {
            return new CollateralWeight.Flat(1 - weight);
        }
    }

    /** Tiers. */
    @Kind("tiers")
    @Describe("Each part of the holding counts with the weight of its tier.")
    record Tiers(
            @Describe("Tiers, ascending; weights do not rise.") @NonEmpty
            List<WeightTier> tiers,

            @Describe("What the floors count: coins or value in the quote asset.") @Default("quantity")
            MarginalTiers.By by)
            implements WeightSection {
        public Tiers {
            WeightTier.requireOrder(tiers);
        }

        @Override
        public CollateralWeight toDomain() {
            return new MarginalTiers(tiers.stream().map(WeightTier::toDomain).toList(), by);
        }
    }

    /** Falls with size. */
    @Kind("square-root")
    @Describe("Large holdings count for less: min(weight, 1.1/(1 + factor·√amount)).")
    record SquareRoot(
            @Describe("Weight of small holdings.") @Fraction double weight,

            @Describe("Per root of a coin.") @NonNegative double factor)
            implements WeightSection {
        @Override
        public CollateralWeight toDomain() {
            return new CollateralWeight.SquareRoot(weight, factor, WeightGrid.none());
        }
    }

    /** Falls with all deposits. */
    @Kind("concentration")
    @Describe(
            "The weight falls once all deposits of the venue are worth more than a limit: weight·min(1, start/deposits).")
    record Concentration(
            @Describe("Weight below the limit.") @Fraction double weight,

            @Describe("Value of all deposits from which it falls, in the quote asset; 0 for no limit.") @NonNegative
            double startQuote)
            implements WeightSection {
        @Override
        public CollateralWeight toDomain() {
            return new CollateralWeight.Concentration(weight, startQuote, WeightGrid.none());
        }
    }

    /** Falls with the amount against its market's depth. */
    @Kind("skew-discount")
    @Describe("A discount that grows with the amount: 1 - clamp(amount/scale·scalar, lower, upper).")
    record SkewDiscount(
            @Describe("Coins of skew that double the price.") @Positive
            double scale,

            @Describe("Factor.") @NonNegative double scalar,
            @Describe("Least discount.") @Fraction double lower,

            @Describe("Largest discount.") @Fraction double upper)
            implements WeightSection {
        public SkewDiscount {
            new CollateralWeight.SkewDiscount(scale, scalar, lower, upper);
        }

        @Override
        public CollateralWeight toDomain() {
            return new CollateralWeight.SkewDiscount(scale, scalar, lower, upper);
        }
    }

    /** Falls below a peg. */
    @Kind("depeg")
    @Describe("Takes more off while the price is below a threshold: weight - factor·(threshold - price).")
    record Depeg(
            @Describe("Weight at the peg.") WeightSection of,

            @Describe("Price below which more is taken off.") @Positive
            double threshold,

            @Describe("Factor.") @NonNegative double factor)
            implements WeightSection {
        @Override
        public CollateralWeight toDomain() {
            return new CollateralWeight.DepegAddOn(of.toDomain(), threshold, factor);
        }
    }

    /** The lowest of several. */
    @Kind("least")
    @Describe("The lowest of several.")
    record Least(@Describe("Of what.") @NonEmpty List<WeightSection> of) implements WeightSection {
        @Override
        public CollateralWeight toDomain() {
            return new CollateralWeight.Least(
                    of.stream().map(WeightSection::toDomain).toList());
        }
    }
}
