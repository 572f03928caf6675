package org.breakwater.models.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.conformance.Forms.between;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.breakwater.models.margin.option.ContractQuotes;
import org.breakwater.models.margin.option.OptionMargin;
import org.breakwater.models.margin.option.OptionRule;
import org.breakwater.models.margin.option.OracleConfidence;
import org.breakwater.models.margin.option.StandardCheck;
import org.breakwater.models.margin.option.StandardMargin;
import org.breakwater.models.margin.portfolio.Charge;
import org.breakwater.models.margin.portfolio.Charge.Place;
import org.breakwater.models.margin.portfolio.Lines;
import org.breakwater.models.margin.portfolio.MarginFactors;
import org.breakwater.models.margin.portfolio.PortfolioCheck;
import org.breakwater.models.margin.portfolio.PortfolioMargin;
import org.breakwater.models.margin.portfolio.SampleMarket;
import org.breakwater.models.margin.portfolio.contingency.BasisContingency;
import org.breakwater.models.margin.portfolio.contingency.ConfidenceContingency;
import org.breakwater.models.margin.portfolio.contingency.Contingency;
import org.breakwater.models.margin.portfolio.contingency.DeltaCharge;
import org.breakwater.models.margin.portfolio.contingency.FuturesOffset;
import org.breakwater.models.margin.portfolio.contingency.MinimumCharge;
import org.breakwater.models.margin.portfolio.contingency.NotionalContingency;
import org.breakwater.models.margin.portfolio.contingency.PinContingency;
import org.breakwater.models.margin.portfolio.contingency.ShortOptions;
import org.breakwater.models.margin.portfolio.contingency.TermStructureContingency;
import org.breakwater.models.margin.portfolio.grid.ScanGrid;
import org.breakwater.models.margin.portfolio.grid.Scenario;
import org.breakwater.models.margin.portfolio.grid.ValueDiscount;
import org.breakwater.models.margin.portfolio.grid.VolatilityRange;
import org.breakwater.models.margin.portfolio.grid.VolatilityShock;

/** What every margin of options must keep: rules, ranges of volatility, and charges beside a grid, each in every place. */
class OptionMarginConformanceTest {

    private static final Forms<OptionMargin> RULES = new Forms<>(OptionMargin.class)
            .with(OptionMargin.Isolated.class, r -> new OptionMargin.Isolated(rule(r)))
            .with(
                    OptionMargin.ExpiryOffset.class,
                    r -> new OptionMargin.ExpiryOffset(rule(r), between(r, 1, 2), between(r, 1, 2)));

    private static final Forms<VolatilityRange> RANGES = new Forms<>(VolatilityRange.class)
            .with(
                    VolatilityRange.Power.class,
                    r -> new VolatilityRange.Power(
                            between(r, 0.05, 0.6), 30, 1, between(r, 0, 0.5), between(r, 0, 0.5)))
            .with(
                    VolatilityRange.Banded.class,
                    r -> new VolatilityRange.Banded(List.of(
                            new VolatilityRange.Band(0, between(r, 0.05, 0.6)),
                            new VolatilityRange.Band(8, between(r, 0.05, 0.6)))));

    private static final Forms<TermStructureContingency.Move> MOVES = new Forms<>(TermStructureContingency.Move.class)
            .with(
                    TermStructureContingency.Volatility.class,
                    r -> new TermStructureContingency.Volatility(shock(r, r.nextInt(2))))
            .with(
                    TermStructureContingency.AnnualBasis.class,
                    r -> new TermStructureContingency.AnnualBasis(between(r, 0, 0.2)));

    private static final Forms<Contingency> CHARGES = new Forms<>(Contingency.class)
            .with(
                    NotionalContingency.class,
                    r -> new NotionalContingency(between(r, 0, 0.1), between(r, 0, 0.1), between(r, 0, 0.1)))
            .with(FuturesOffset.class, r -> new FuturesOffset(between(r, 0, 0.1)))
            .with(ShortOptions.class, r -> new ShortOptions(between(r, 0, 0.1), r.nextBoolean()))
            .with(
                    BasisContingency.class,
                    r -> new BasisContingency(
                            between(r, 0, 0.2), between(r, 0, 0.2), between(r, 0, 0.5), between(r, 0, 0.5)))
            .with(TermStructureContingency.class, r -> {
                double net = between(r, 0, 1);
                return new TermStructureContingency(
                        MOVES.draw(r.nextLong()).get(r.nextInt(2)), net, between(r, 0, net));
            })
            .with(
                    PinContingency.class,
                    r -> new PinContingency(between(r, 0, 20), between(r, 0, 0.2), between(r, 0, 0.1)))
            .with(
                    MinimumCharge.class,
                    r -> new MinimumCharge(
                            between(r, 0, 0.1),
                            between(r, 0, 0.1),
                            List.of(
                                    new MinimumCharge.Band(0, between(r, 0, 1)),
                                    new MinimumCharge.Band(between(r, 1, 5_000), between(r, 1, 3)))))
            .with(DeltaCharge.class, r -> {
                double net = between(r, 0, 0.1);
                return new DeltaCharge(net, between(r, 0, net));
            })
            .with(
                    ConfidenceContingency.class,
                    r -> new ConfidenceContingency(new OracleConfidence(between(r, 0, 1), between(r, 0, 1))));

    private static OptionRule rule(Random r) {
        double initial = between(r, 0.05, 0.3);
        return new OptionRule(
                initial, between(r, 0, initial), between(r, 0, 0.2), between(r, 0, 0.2), between(r, 0, 0.2), 1);
    }

    private static VolatilityShock shock(Random r, int form) {
        return VolatilityShock.relative(
                RANGES.draw(r.nextLong()).get(form), RANGES.draw(r.nextLong()).get(form));
    }

    private static List<ScanGrid> grids(long seed) {
        Random random = new Random(seed);
        double move = between(random, 0.01, 0.4);
        List<Scenario> scenarios =
                ScanGrid.product(List.of(-move, -move / 2, 0.0, move / 2, move), List.of(1.0, 0.0, -1.0));
        List<ScanGrid> grids = new ArrayList<>();
        for (int form = 0; form < RANGES.draw(seed).size(); form++) {
            grids.add(new ScanGrid(scenarios, shock(random, form)));
        }
        return grids;
    }

    private static PortfolioMargin with(ScanGrid grid, Contingency charge, Place place) {
        return new PortfolioMargin(
                grid, ValueDiscount.none(), List.of(new Charge(charge, place)), MarginFactors.of(1.2, 1));
    }

    private static ContractQuotes quotes(long seed) {
        ContractQuotes quotes = SampleMarket.quotes();
        quotes.indexConfidence[0] = new Random(seed).nextDouble();
        return quotes;
    }

    private static PortfolioCheck check(PortfolioMargin margin, long seed) {
        PortfolioCheck check = new PortfolioCheck(margin, quotes(seed));
        check.step();
        return check;
    }

    /** Initial and maintenance margin. */
    private static double[] needs(PortfolioCheck check, Lines lines) {
        check.assess(lines.instrument(), lines.quantity(), 0, lines.size());
        return new double[] {check.initial(), check.maintenance()};
    }

    private static double[] needs(StandardCheck check, Lines lines) {
        check.assess(lines.instrument(), lines.quantity(), 0, lines.size());
        return new double[] {check.initial(), check.maintenance()};
    }

    /** Sums of as many terms as there are lines and scenarios, of notionals that a move may treble. */
    private static double rounding(Lines lines) {
        return 1e-10 * (1 + lines.gross() * SampleMarket.quotes().index[0]);
    }

    @Provide
    Arbitrary<Lines> accounts() {
        return Lines.any();
    }

    @Provide
    Arbitrary<Lines> shortOptions() {
        return Lines.options(-20, 0);
    }

    @Example
    void everyFormIsDrawn() {
        RULES.requireAll();
        RANGES.requireAll();
        MOVES.requireAll();
        CHARGES.requireAll();
    }

    @Property(seed = "421", tries = 50)
    void marginIsNothingForNothingAndNeverNegativeAndInitialIsNoLess(
            @ForAll("accounts") Lines lines, @ForAll long seed) {
        Lines nothing = new Lines(new int[0], new double[0]);
        for (ScanGrid grid : grids(seed)) {
            for (Contingency charge : CHARGES.draw(seed)) {
                for (Place place : Place.values()) {
                    PortfolioCheck check = check(with(grid, charge, place), seed);
                    assertThat(needs(check, nothing)).as("%s", charge).containsOnly(0.0);
                    double[] needs = needs(check, lines);
                    assertThat(needs[1]).as("%s", charge).isNotNegative();
                    assertThat(needs[0]).as("%s", charge).isGreaterThanOrEqualTo(needs[1]);
                }
            }
        }
    }

    @Property(seed = "422", tries = 50)
    void neitherAChargeNorAScenarioLowersMargin(@ForAll("accounts") Lines lines, @ForAll long seed) {
        for (ScanGrid grid : grids(seed)) {
            for (Contingency charge : CHARGES.draw(seed)) {
                double[] plain = needs(check(with(grid, new FuturesOffset(0), Place.BESIDE_SCAN), seed), lines);
                for (Place place : Place.values()) {
                    double[] charged = needs(check(with(grid, charge, place), seed), lines);
                    ScanGrid more = grid.with(List.of(Scenario.of(-0.6, 1), Scenario.dampened(0.9, -1, 0.3)));
                    double[] extended = needs(check(with(more, charge, place), seed), lines);
                    for (int n = 0; n < plain.length; n++) {
                        assertThat(charged[n]).as("%s", charge).isGreaterThanOrEqualTo(plain[n] - rounding(lines));
                        assertThat(extended[n]).as("%s", charge).isGreaterThanOrEqualTo(charged[n] - rounding(lines));
                    }
                }
            }
        }
    }

    /** A minimum charge alone grows faster than the account. */
    @Property(seed = "423", tries = 50)
    void marginGrowsInProportion(
            @ForAll("accounts") Lines lines,
            @ForAll @DoubleRange(min = 1, max = 100) double factor,
            @ForAll long seed) {
        ScanGrid grid = grids(seed).get(0);
        for (Contingency charge : CHARGES.draw(seed)) {
            PortfolioCheck check = check(with(grid, charge, Place.BESIDE_SCAN), seed);
            double once = needs(check, lines)[1];
            double more = needs(check, lines.times(factor))[1];
            if (charge instanceof MinimumCharge) {
                assertThat(more).isGreaterThanOrEqualTo(factor * once - factor * rounding(lines));
            } else {
                assertThat(more).as("%s", charge).isCloseTo(factor * once, within(factor * rounding(lines)));
            }
        }
    }

    /** A minimum charge is convex in size, which nets nothing. */
    @Property(seed = "424", tries = 100)
    void anOptionAndThePerpetualAgainstItNeedAtMostWhatTheyNeedApart(
            @ForAll @DoubleRange(min = 0.01, max = 100) double size,
            @ForAll @DoubleRange(min = 0, max = 1) double hedged,
            @ForAll long seed) {
        Random random = new Random(seed);
        int option =
                SampleMarket.firstOption() + random.nextInt(SampleMarket.perUnderlying() - SampleMarket.firstOption());
        boolean isCall = (option - SampleMarket.firstOption()) % 2 == 0;
        Lines seller = new Lines(new int[] {option}, new double[] {-size});
        Lines hedge = new Lines(new int[] {1}, new double[] {isCall ? hedged * size : -hedged * size});
        Lines both = seller.with(hedge);
        for (ScanGrid grid : grids(seed)) {
            for (Contingency charge : CHARGES.draw(seed)) {
                PortfolioCheck check = check(with(grid, charge, Place.BESIDE_SCAN), seed);
                double apart = needs(check, seller)[1] + needs(check, hedge)[1];
                if (!(charge instanceof MinimumCharge)) {
                    assertThat(needs(check, both)[1]).as("%s", charge).isLessThanOrEqualTo(apart + rounding(both));
                }
            }
        }
    }

    @Property(seed = "425", tries = 200)
    void aRuleAsksForNothingForNothingNeverLessThanThatAndNoMoreForAPart(
            @ForAll("shortOptions") Lines lines,
            @ForAll @DoubleRange(min = 0, max = 1) double kept,
            @ForAll long seed) {
        for (OptionMargin rule : RULES.draw(seed)) {
            StandardCheck check = new StandardCheck(StandardMargin.of(rule), SampleMarket.quotes());
            assertThat(needs(check, new Lines(new int[0], new double[0])))
                    .as("%s", rule)
                    .containsOnly(0.0);
            double[] all = needs(check, lines);
            double[] part = needs(check, lines.times(kept));
            for (int n = 0; n < all.length; n++) {
                assertThat(part[n]).as("%s", rule).isNotNegative();
                assertThat(part[n]).as("%s", rule).isLessThanOrEqualTo(all[n] + rounding(lines));
                assertThat(part[n]).as("%s", rule).isCloseTo(kept * all[n], within(rounding(lines)));
            }
        }
    }
}
