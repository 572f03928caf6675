package org.breakwater.models.margin.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.breakwater.models.margin.option.ContractQuotes;
import org.breakwater.models.margin.portfolio.grid.ScanGrid;

/** What holds of every portfolio margin. */
class PortfolioCheckTest {

    private static final PortfolioCheck DISCOUNTED = check(SampleMargins.DISCOUNTED);
    private static final PortfolioCheck EVERYTHING = check(SampleMargins.EVERYTHING);
    private static final PortfolioCheck GRID = check(PortfolioMargin.of(SampleMargins.GRID));
    private static final PortfolioCheck EXTENDED = check(PortfolioMargin.of(SampleMargins.EXTENDED));

    private static PortfolioCheck check(PortfolioMargin margin) {
        PortfolioCheck check = new PortfolioCheck(margin, SampleMarket.quotes());
        check.step();
        return check;
    }

    private static double maintenance(PortfolioCheck check, Lines lines) {
        check.assess(lines.instrument(), lines.quantity(), 0, lines.size());
        return check.maintenance();
    }

    private static double initial(PortfolioCheck check, Lines lines) {
        check.assess(lines.instrument(), lines.quantity(), 0, lines.size());
        return check.initial();
    }

    private static double rounding(Lines lines) {
        return 1e-9 * (1 + lines.gross() * SampleMarket.INDEX[0]);
    }

    @Provide
    Arbitrary<Lines> accounts() {
        return Lines.any();
    }

    @Provide
    Arbitrary<Lines> longOptions() {
        return Lines.options(0, 20);
    }

    @Property(seed = "401")
    void marginIsNeverNegativeAndInitialIsAtLeastMaintenance(@ForAll("accounts") Lines lines) {
        for (PortfolioCheck check : new PortfolioCheck[] {DISCOUNTED, EVERYTHING, GRID}) {
            assertThat(maintenance(check, lines)).isNotNegative();
            assertThat(check.initial()).isGreaterThanOrEqualTo(check.maintenance());
        }
    }

    @Property(seed = "402")
    void aGridWithMoreScenariosNeverAsksForLess(@ForAll("accounts") Lines lines) {
        assertThat(maintenance(EXTENDED, lines)).isGreaterThanOrEqualTo(maintenance(GRID, lines));
    }

    @Property(seed = "403")
    void whatIsHeldLongAndShortNeedsNothing(@ForAll("accounts") Lines lines) {
        assertThat(maintenance(EXTENDED, lines.with(lines.times(-1)))).isCloseTo(0, within(rounding(lines)));
    }

    @Property(seed = "404")
    void twoAccountsInOneNeedAtMostWhatTheyNeedApart(@ForAll("accounts") Lines one, @ForAll("accounts") Lines other) {
        Lines both = one.with(other);
        for (PortfolioCheck check : new PortfolioCheck[] {DISCOUNTED, EXTENDED}) {
            assertThat(maintenance(check, both))
                    .isLessThanOrEqualTo(maintenance(check, one) + maintenance(check, other) + rounding(both));
            assertThat(initial(check, both))
                    .isLessThanOrEqualTo(initial(check, one) + initial(check, other) + rounding(both));
        }
    }

    @Property(seed = "405")
    void optionsHeldLongNeedAtMostTheirValue(@ForAll("longOptions") Lines lines) {
        double needed = maintenance(EXTENDED, lines);
        assertThat(needed).isLessThanOrEqualTo(EXTENDED.worth() + rounding(lines));
        assertThat(maintenance(DISCOUNTED, lines)).isLessThanOrEqualTo(DISCOUNTED.worth() + rounding(lines));
    }

    @Property(seed = "406")
    void withoutTiersMarginGrowsInProportion(
            @ForAll("accounts") Lines lines, @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
        double expected = factor * initial(DISCOUNTED, lines);
        assertThat(initial(DISCOUNTED, lines.times(factor))).isCloseTo(expected, within(factor * rounding(lines)));
    }

    @Property(seed = "407")
    void theOrderOfLinesMeansNothing(@ForAll("accounts") Lines lines) {
        assertThat(initial(EVERYTHING, lines.reversed()))
                .isCloseTo(initial(EVERYTHING, lines), within(rounding(lines)));
    }

    @Property(seed = "408", tries = 300)
    void itIsWhatItsDefinitionSaysReckonedSlowly(
            @ForAll("accounts") Lines lines,
            @ForAll @DoubleRange(min = 0, max = 1) double confidence,
            @ForAll @DoubleRange(min = 0.9, max = 1.1) double stablePrice,
            @ForAll @DoubleRange(min = 0, max = 1) double fixedShare) {
        ContractQuotes quotes = SampleMarket.quotes();
        quotes.indexConfidence[0] = confidence;
        quotes.confidence[1] = 1 - confidence;
        quotes.confidence[5] = confidence / 2;
        quotes.stablePrice = stablePrice;
        for (int i = 0; i < quotes.forward.length; i++) {
            boolean soon = SampleMarket.LISTING.exposure(i).isOption()
                    && quotes.years[SampleMarket.LISTING.series(i)] * 365 < 1;
            quotes.fixed[i] = soon ? fixedShare * quotes.forward[i] : 0;
        }
        for (PortfolioMargin margin : new PortfolioMargin[] {SampleMargins.DISCOUNTED, SampleMargins.EVERYTHING}) {
            PortfolioCheck check = new PortfolioCheck(margin, quotes);
            check.step();
            PlainPortfolio plain = new PlainPortfolio(margin, quotes, lines);
            assertThat(initial(check, lines)).isCloseTo(plain.initial(), within(rounding(lines)));
            assertThat(check.maintenance()).isCloseTo(plain.maintenance(), within(rounding(lines)));
        }
    }

    @Example
    void aDeltaHedgedOptionNeedsLessThanItsLegs() {
        int call = SampleMarket.firstOption() + 14;
        Lines option = new Lines(new int[] {call}, new double[] {-10});
        Lines hedge = new Lines(new int[] {1}, new double[] {5});
        double together = maintenance(DISCOUNTED, option.with(hedge));
        assertThat(together).isLessThan(0.7 * (maintenance(DISCOUNTED, option) + maintenance(DISCOUNTED, hedge)));
    }

    @Example
    void anAccountIsASliceOfLines() {
        Lines all = new Lines(new int[] {0, 1, 5, 9}, new double[] {1, -3, 2, -4});
        EVERYTHING.assess(all.instrument(), all.quantity(), 1, 3);
        double slice = EVERYTHING.initial();
        assertThat(initial(EVERYTHING, new Lines(new int[] {1, 5}, new double[] {-3, 2})))
                .isEqualTo(slice);
    }

    @Example
    void theWorstScenarioIsNamed() {
        ScanGrid grid = SampleMargins.GRID;
        initial(GRID, new Lines(new int[] {1}, new double[] {2}));
        assertThat(grid.scenarios().get(GRID.worstScenario(0)).move()).isEqualTo(-0.15);
        assertThat(GRID.scanLoss(0)).isCloseTo(2 * 0.15 * SampleMarket.INDEX[0], within(1e-9));
        initial(GRID, new Lines(new int[] {1, 1}, new double[] {2, -2}));
        assertThat(GRID.worstScenario(0)).isEqualTo(-1);
    }
}
