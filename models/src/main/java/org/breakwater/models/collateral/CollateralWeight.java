package org.breakwater.models.collateral;

import java.util.List;
import org.breakwater.models.rounding.Rounding;

/**
 * The fraction of its index value that an amount of collateral counts for, from zero to one. What is counted never falls as
 * the price rises.
 */
public sealed interface CollateralWeight {

    /**
     * @param amount coins of the account, not negative
     * @param price index price, quote currency, not negative
     * @param deposits coins that all accounts of the venue hold, not negative
     */
    double weight(double amount, double price, double deposits);

    /** What an amount counts for, quote currency. */
    default double value(double amount, double price, double deposits) {
        return amount * price * weight(amount, price, deposits);
    }

    /** True if the weight hangs on what all accounts of the venue hold. */
    default boolean asksForDeposits() {
        return false;
    }

    /** By how much rounding may make a weight fall as the price rises; zero for most. */
    default double quantum() {
        return 0;
    }

    /**
     * The same for every amount.
     *
     * @param haircut fraction taken off, in [0, 1]
     */
    record Flat(double haircut) implements CollateralWeight {
        public Flat {
            requireFraction("haircut", haircut);
        }

        @Override
        public double weight(double amount, double price, double deposits) {
            return 1 - haircut;
        }
    }

    /**
     * Each part of the holding counts with the weight of the tier it falls into, as tax brackets do.
     *
     * @param tiers ascending floors from zero, weights that do not rise
     * @param by what the floors count
     */
    record MarginalTiers(List<CollateralTier> tiers, By by) implements CollateralWeight {

        /** What the floors of tiers count. */
        public enum By {
            /** Coins. */
            QUANTITY,
            /** Quote currency at the index. */
            VALUE
        }

        public MarginalTiers {
            tiers = List.copyOf(tiers);
            CollateralTier.requireOrder(tiers);
        }

        /** Weight of the whole; that of the first coin for nothing. */
        @Override
        public double weight(double amount, double price, double deposits) {
            double held = by == By.QUANTITY ? amount : amount * price;
            return held > 0 ? counted(held) / held : tiers.get(0).weight();
        }

        @Override
        public double value(double amount, double price, double deposits) {
            return by == By.QUANTITY ? counted(amount) * price : counted(amount * price);
        }

        /** The part of a holding that counts, in the unit of the floors. */
        public double counted(double held) {
            double sum = 0;
            for (int k = 0; k < tiers.size() && held > tiers.get(k).floor(); k++) {
                double cap =
                        k + 1 < tiers.size() ? Math.min(held, tiers.get(k + 1).floor()) : held;
                sum += (cap - tiers.get(k).floor()) * tiers.get(k).weight();
            }
            return sum;
        }
    }

    /**
     * {@code min(weight, 1.1/(1 + factor·√amount))}: large holdings count for less.
     *
     * @param weight of small holdings, in [0, 1]
     * @param factor per root of a coin, not negative; zero for none
     * @param grid whole numbers of the venue
     */
    record SquareRoot(double weight, double factor, WeightGrid grid) implements CollateralWeight {

        private static final double TOP = 1.1;

        public SquareRoot {
            requireFraction("weight", weight);
            requireAmount("factor", factor);
        }

        @Override
        public double weight(double amount, double price, double deposits) {
            if (factor == 0) {
                return weight;
            }
            double one = grid.steps(1, grid.factor());
            double size = grid.rounding()
                    .mulDiv(grid.rootOf(amount), grid.steps(factor, grid.factor()), grid.steps(1, grid.root()));
            double discounted =
                    grid.rounding().mulDiv(grid.steps(TOP, grid.factor()), grid.steps(1, grid.weight()), one + size);
            return Math.min(weight, discounted / grid.weight());
        }
    }

    /**
     * The weight falls in proportion once all deposits of the venue are worth more than a limit: {@code weight·min(1,
     * start/(deposits·price))}.
     *
     * @param weight below the limit, in [0, 1]
     * @param startQuote value of all deposits from which it falls, quote currency; zero for no limit
     * @param grid whole numbers of the venue
     */
    record Concentration(double weight, double startQuote, WeightGrid grid) implements CollateralWeight {
        public Concentration {
            requireFraction("weight", weight);
            requireAmount("startQuote", startQuote);
        }

        @Override
        public boolean asksForDeposits() {
            return true;
        }

        @Override
        public double quantum() {
            return grid.quantum();
        }

        @Override
        public double weight(double amount, double price, double deposits) {
            double start = grid.steps(startQuote, grid.quote());
            double value = grid.cut(deposits * price, grid.quote());
            if (startQuote == 0 || value < start) {
                return weight;
            }
            return grid.rounding().mulDiv(grid.steps(weight, grid.weight()), start, value) / grid.weight();
        }
    }

    /**
     * A discount that grows with the amount against the depth of its market: {@code 1 − clamp(amount/scale·scalar, lower,
     * upper)}.
     *
     * @param scale coins of skew that double the price there, positive
     * @param scalar factor, not negative
     * @param lower least discount
     * @param upper largest discount, at most 1
     */
    record SkewDiscount(double scale, double scalar, double lower, double upper) implements CollateralWeight {
        public SkewDiscount {
            if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("scale must be positive, got " + scale);
            }
            requireAmount("scalar", scalar);
            if (!(lower >= 0 && upper >= lower && upper <= 1)) {
                throw new IllegalArgumentException(
                        "discounts must satisfy 0 <= lower <= upper <= 1, got " + lower + ", " + upper);
            }
        }

        /** Fraction taken off. */
        public double discount(double amount) {
            return Math.max(lower, Math.min(upper, amount / scale * scalar));
        }

        @Override
        public double weight(double amount, double price, double deposits) {
            return 1 - discount(amount);
        }
    }

    /**
     * Takes more off while the price is below a threshold, as of a stable coin that has lost its peg: {@code weight −
     * factor·(threshold − price)}, not below zero.
     *
     * @param of weight at the peg
     * @param threshold quote currency, positive
     * @param factor per unit of quote currency below it, not negative
     */
    record DepegAddOn(CollateralWeight of, double threshold, double factor) implements CollateralWeight {
        public DepegAddOn {
            requireAmount("threshold", threshold);
            requireAmount("factor", factor);
        }

        @Override
        public boolean asksForDeposits() {
            return of.asksForDeposits();
        }

        @Override
        public double quantum() {
            return of.quantum();
        }

        @Override
        public double weight(double amount, double price, double deposits) {
            double below = Math.max(0, threshold - price);
            return Math.max(0, of.weight(amount, price, deposits) - factor * below);
        }
    }

    /**
     * The lowest of several weights.
     *
     * @param of at least one
     */
    record Least(List<CollateralWeight> of) implements CollateralWeight {
        public Least {
            of = requireParts(of);
        }

        @Override
        public boolean asksForDeposits() {
            return of.stream().anyMatch(CollateralWeight::asksForDeposits);
        }

        @Override
        public double quantum() {
            double largest = 0;
            for (CollateralWeight part : of) {
                largest = Math.max(largest, part.quantum());
            }
            return largest;
        }

        @Override
        public double weight(double amount, double price, double deposits) {
            double least = 1;
            for (CollateralWeight part : of) {
                least = Math.min(least, part.weight(amount, price, deposits));
            }
            return least;
        }
    }

    /**
     * The mean of two weights, on the grid of the venue.
     *
     * @param first one
     * @param second the other
     * @param grid whole numbers of the venue
     */
    record Mean(CollateralWeight first, CollateralWeight second, WeightGrid grid) implements CollateralWeight {
        @Override
        public boolean asksForDeposits() {
            return first.asksForDeposits() || second.asksForDeposits();
        }

        @Override
        public double quantum() {
            return grid.quantum() + Math.max(first.quantum(), second.quantum());
        }

        @Override
        public double weight(double amount, double price, double deposits) {
            return between(first.weight(amount, price, deposits), second.weight(amount, price, deposits), grid);
        }

        static double between(double a, double b, WeightGrid grid) {
            Rounding rounding = grid.rounding();
            double sum = grid.steps(a, grid.weight()) + grid.steps(b, grid.weight());
            return rounding.mulDiv(sum, 1, 2) / grid.weight();
        }
    }

    private static List<CollateralWeight> requireParts(List<CollateralWeight> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("weights to choose from must not be empty");
        }
        return List.copyOf(parts);
    }

    private static void requireFraction(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be in [0, 1], got " + value);
        }
    }

    private static void requireAmount(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be >= 0, got " + value);
        }
    }
}
