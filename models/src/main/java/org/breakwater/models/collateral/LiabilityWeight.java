package org.breakwater.models.collateral;

/** The factor with which a debt counts against collateral, in most venues one or more. */
public sealed interface LiabilityWeight {

    /**
     * @param amount coins owed, not negative
     * @param price index price, quote currency
     * @param borrows coins that all accounts of the venue owe
     */
    double weight(double amount, double price, double borrows);

    /**
     * The same for every amount.
     *
     * @param weight factor, not negative
     */
    record Flat(double weight) implements LiabilityWeight {
        public Flat {
            require("weight", weight);
        }

        @Override
        public double weight(double amount, double price, double borrows) {
            return weight;
        }
    }

    /**
     * {@code max(weight, (1 − relief)·weight + factor·√amount)}: large debts count for more.
     *
     * @param weight of small debts, not negative
     * @param relief share of the weight that the size term replaces, in [0, 1]
     * @param factor per root of a coin, not negative; zero for none
     * @param grid whole numbers of the venue
     */
    record SquareRoot(double weight, double relief, double factor, WeightGrid grid) implements LiabilityWeight {
        public SquareRoot {
            require("weight", weight);
            require("factor", factor);
            if (!(relief >= 0 && relief <= 1)) {
                throw new IllegalArgumentException("relief must be in [0, 1], got " + relief);
            }
        }

        @Override
        public double weight(double amount, double price, double borrows) {
            if (factor == 0) {
                return weight;
            }
            double steps = grid.steps(weight, grid.weight());
            double relieved = steps
                    - grid.rounding().mulDiv(steps, grid.steps(relief, grid.factor()), grid.steps(1, grid.factor()));
            double perWeight = grid.steps(1, grid.root()) * (grid.factor() / grid.weight());
            double size = grid.rounding().mulDiv(grid.rootOf(amount), grid.steps(factor, grid.factor()), perWeight);
            return Math.max(steps, relieved + size) / grid.weight();
        }
    }

    /**
     * The weight rises in proportion once all debts of the venue are worth more than a limit.
     *
     * @param weight below the limit, not negative
     * @param startQuote value of all debts from which it rises, quote currency; zero for no limit
     */
    record Concentration(double weight, double startQuote) implements LiabilityWeight {
        public Concentration {
            require("weight", weight);
            require("startQuote", startQuote);
        }

        @Override
        public double weight(double amount, double price, double borrows) {
            return startQuote == 0 ? weight : weight * Math.max(1, borrows * price / startQuote);
        }
    }

    private static void require(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be >= 0, got " + value);
        }
    }
}
