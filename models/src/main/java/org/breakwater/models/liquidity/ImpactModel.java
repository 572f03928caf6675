package org.breakwater.models.liquidity;

import java.util.List;

/**
 * How far a quantity sold or bought moves the price: {@code displacement(v)} is the logarithmic move after a total of
 * {@code v} quote notional at full depth, increasing from zero; a fill from v to w pays the mean of {@code
 * exp(±displacement)} between them, written without differences of large numbers, so that dust pays the price that stands.
 */
public sealed interface ImpactModel {

    double displacement(double notional);

    /**
     * Average price of a fill over the undisplaced price.
     *
     * @param from notional taken before, not negative
     * @param to notional taken after it, not below {@code from}; equal for the limit of a small fill
     * @param side −1 for a sale, +1 for a purchase
     */
    double averagePrice(double from, double to, int side);

    /** Notional after which the displacement is reached: inverse of {@link #displacement}. */
    double notional(double displacement);

    /**
     * A book of constant density.
     *
     * @param depthPerPercent quote notional that moves the price by 1 %, positive
     */
    record Linear(double depthPerPercent) implements ImpactModel {
        public Linear {
            requirePositive("depthPerPercent", depthPerPercent);
        }

        @Override
        public double displacement(double notional) {
            return notional * (0.01 / depthPerPercent);
        }

        @Override
        public double averagePrice(double from, double to, int side) {
            return ExponentialMean.even(side * displacement(from), side * displacement(to));
        }

        @Override
        public double notional(double displacement) {
            return displacement * 100 * depthPerPercent;
        }
    }

    /**
     * The square-root law {@code Y·σ_day·√(Q/V_day)}.
     *
     * @param coefficient Y, about 1
     * @param volatilityDaily daily volatility, a fraction
     * @param volumeDaily traded quote notional of a day
     */
    record SquareRoot(double coefficient, double volatilityDaily, double volumeDaily) implements ImpactModel {
        public SquareRoot {
            requirePositive("coefficient", coefficient);
            requirePositive("volatilityDaily", volatilityDaily);
            requirePositive("volumeDaily", volumeDaily);
        }

        @Override
        public double displacement(double notional) {
            return coefficient * volatilityDaily * Math.sqrt(notional / volumeDaily);
        }

        /** The notional up to a displacement d grows with d², so each displacement counts with d. */
        @Override
        public double averagePrice(double from, double to, int side) {
            return ExponentialMean.rising(side * displacement(from), side * displacement(to));
        }

        @Override
        public double notional(double displacement) {
            double root = displacement / (coefficient * volatilityDaily);
            return root * root * volumeDaily;
        }
    }

    /**
     * A book given by levels: cumulative notional at growing displacements, linear in between and beyond the last.
     *
     * @param levels ascending in both columns, at least one
     */
    record DepthWalk(List<Level> levels) implements ImpactModel {

        /**
         * @param displacement logarithmic distance from the mid
         * @param notional cumulative quote notional up to there
         */
        public record Level(double displacement, double notional) {}

        public DepthWalk {
            levels = List.copyOf(levels);
            double distance = 0;
            double depth = 0;
            for (Level level : levels) {
                if (!(level.displacement() > distance
                        && level.notional() > depth
                        && level.notional() < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("levels must ascend in displacement and notional, got " + level);
                }
                distance = level.displacement();
                depth = level.notional();
            }
            if (levels.isEmpty()) {
                throw new IllegalArgumentException("levels must not be empty");
            }
        }

        @Override
        public double displacement(double notional) {
            return at(segmentByNotional(notional), notional);
        }

        private double at(int segment, double notional) {
            return floorDisplacement(segment) + (notional - floorNotional(segment)) * slope(segment);
        }

        /** Each segment counts with the share of the fill that it takes. */
        @Override
        public double averagePrice(double from, double to, int side) {
            int first = segmentByNotional(from);
            int last = segmentByNotional(to);
            double mean = 0;
            for (int k = first; k <= last; k++) {
                double lower = k == first ? from : floorNotional(k);
                double upper = k == last ? to : levels.get(k).notional();
                double share = first == last ? 1 : (upper - lower) / (to - from);
                mean += share * ExponentialMean.even(side * at(k, lower), side * at(k, upper));
            }
            return mean;
        }

        @Override
        public double notional(double displacement) {
            int k = 0;
            while (k < levels.size() - 1 && displacement > levels.get(k).displacement()) {
                k++;
            }
            return floorNotional(k) + (displacement - floorDisplacement(k)) / slope(k);
        }

        private int segmentByNotional(double notional) {
            int k = 0;
            while (k < levels.size() - 1 && notional > levels.get(k).notional()) {
                k++;
            }
            return k;
        }

        private double floorDisplacement(int k) {
            return k == 0 ? 0 : levels.get(k - 1).displacement();
        }

        private double floorNotional(int k) {
            return k == 0 ? 0 : levels.get(k - 1).notional();
        }

        private double slope(int k) {
            Level level = levels.get(k);
            return (level.displacement() - floorDisplacement(k)) / (level.notional() - floorNotional(k));
        }
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be positive, got " + value);
        }
    }
}
