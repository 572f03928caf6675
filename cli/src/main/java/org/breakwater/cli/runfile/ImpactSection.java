package org.breakwater.cli.runfile;

import java.util.List;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.NonEmpty;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.liquidity.ImpactModel;

/** How far an order moves the price. */
sealed interface ImpactSection {

    ImpactModel toDomain();

    /** A book of constant density. */
    @Kind("linear")
    @Describe("A book of constant density.")
    record Linear(
            @Describe("Quote notional that moves the price by 1 %.") @Positive
            double depthPerPercent) implements ImpactSection {

        @Override
        public ImpactModel toDomain() {
            return new ImpactModel.Linear(depthPerPercent);
        }
    }

    /** The square-root law. */
    @Kind("square-root")
    @Describe("The square-root law: coefficient·volatilityDaily·√(notional/volumeDaily).")
    record SquareRoot(
            @Describe("About 1.") @Default("1") @Positive double coefficient,

            @Describe("Daily volatility, fraction.") @Positive
            double volatilityDaily,

            @Describe("Quote notional traded in a day.") @Positive
            double volumeDaily)
            implements ImpactSection {

        @Override
        public ImpactModel toDomain() {
            return new ImpactModel.SquareRoot(coefficient, volatilityDaily, volumeDaily);
        }
    }

    /** A book given by levels. */
    @Kind("depth-walk")
    @Describe("A book given by levels: cumulative notional at growing distances from the mid.")
    record DepthWalk(
            @Describe("Levels, ascending in both figures.") @NonEmpty
            List<Level> levels) implements ImpactSection {

        /** A level of the book. */
        @Describe("A level of the book.")
        record Level(
                @Describe("Distance from the mid, log.") @Positive
                double displacement,

                @Describe("Cumulative quote notional up to there.") @Positive
                double notional) {}

        public DepthWalk {
            new ImpactModel.DepthWalk(domain(levels));
        }

        private static List<ImpactModel.DepthWalk.Level> domain(List<Level> levels) {
            return levels.stream()
                    .map(level -> new ImpactModel.DepthWalk.Level(level.displacement(), level.notional()))
                    .toList();
        }

        @Override
        public ImpactModel toDomain() {
            return new ImpactModel.DepthWalk(domain(levels));
        }
    }
}
