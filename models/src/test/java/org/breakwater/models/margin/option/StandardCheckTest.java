package org.breakwater.models.margin.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.breakwater.models.margin.portfolio.Lines;
import org.breakwater.models.margin.portfolio.SampleMarket;
import org.breakwater.models.option.OptionType;

/** What holds of every margin of options by rule. */
class StandardCheckTest {

    private static final OptionRule RULE = new OptionRule(0.15, 0.1, 0.075, 0.075, 0.075, 1.05);
    private static final OptionMargin.Isolated ISOLATED = new OptionMargin.Isolated(RULE);
    private static final OptionMargin.ExpiryOffset OFFSET = new OptionMargin.ExpiryOffset(RULE, 1.2, 1.1);
    private static final OracleConfidence UNSURE = new OracleConfidence(0.4, 0.4);
    private static final Listing LISTING = SampleMarket.LISTING;

    private static StandardCheck check(OptionMargin margin, Lines lines) {
        return check(StandardMargin.of(margin), SampleMarket.quotes(), lines);
    }

    private static StandardCheck check(StandardMargin margin, ContractQuotes quotes, Lines lines) {
        StandardCheck check = new StandardCheck(margin, quotes);
        check.assess(lines.instrument(), lines.quantity(), 0, lines.size());
        return check;
    }

    private static double rounding(Lines lines) {
        return 1e-9 * (1 + lines.gross() * 2_000);
    }

    @Provide
    Arbitrary<Lines> accounts() {
        return Lines.any();
    }

    @Provide
    Arbitrary<Lines> options() {
        return Lines.options(-20, 20);
    }

    @Provide
    Arbitrary<Lines> longOptions() {
        return Lines.options(0, 20);
    }

    @Property(seed = "421")
    void marginIsNeverNegativeAndInitialIsAtLeastMaintenance(@ForAll("accounts") Lines lines) {
        for (OptionMargin margin : new OptionMargin[] {ISOLATED, OFFSET}) {
            StandardCheck check = check(margin, lines);
            assertThat(check.maintenance()).isNotNegative();
            assertThat(check.initial()).isGreaterThanOrEqualTo(check.maintenance() - rounding(lines));
        }
    }

    @Property(seed = "422")
    void offsettingAnExpiryAsksForAtMostEveryShortInCash(@ForAll("options") Lines lines) {
        double longs = 0;
        for (int p = 0; p < lines.size(); p++) {
            longs += Math.max(0, lines.quantity()[p]) * SampleMarket.quotes().mark[lines.instrument()[p]];
        }
        double alone = check(ISOLATED, lines).initialCash() + longs;
        assertThat(check(OFFSET, lines).initialCash()).isLessThanOrEqualTo(alone + rounding(lines));
    }

    @Property(seed = "423")
    void optionsHeldLongNeedAtMostTheirValue(@ForAll("longOptions") Lines lines) {
        StandardCheck offset = check(OFFSET, lines);
        assertThat(offset.initial()).isCloseTo(offset.optionValue(), within(rounding(lines)));
        assertThat(check(ISOLATED, lines).initial()).isZero();
    }

    @Property(seed = "424")
    void whatIsHeldLongAndShortNeedsNoCashWhereAnExpiryOffsets(@ForAll("options") Lines lines) {
        StandardCheck pair = check(OFFSET, lines.with(lines.times(-1)));
        assertThat(pair.initialCash()).isCloseTo(0, within(rounding(lines)));
    }

    @Property(seed = "425")
    void marginGrowsInProportion(
            @ForAll("accounts") Lines lines, @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
        for (OptionMargin margin : new OptionMargin[] {ISOLATED, OFFSET}) {
            assertThat(check(margin, lines.times(factor)).initial())
                    .isCloseTo(factor * check(margin, lines).initial(), within(factor * rounding(lines)));
        }
    }

    @Property(seed = "426")
    void theOrderOfLinesMeansNothing(@ForAll("accounts") Lines lines) {
        assertThat(check(OFFSET, lines.reversed()).maintenance())
                .isCloseTo(check(OFFSET, lines).maintenance(), within(rounding(lines)));
    }

    @Property(seed = "427", tries = 300)
    void itIsWhatItsDefinitionSaysReckonedSlowly(
            @ForAll("accounts") Lines lines,
            @ForAll @DoubleRange(min = 0, max = 1) double confidence,
            @ForAll @DoubleRange(min = 0.9, max = 1.1) double stablePrice) {
        ContractQuotes quotes = SampleMarket.quotes();
        quotes.stablePrice = stablePrice;
        quotes.confidence[4] = confidence;
        quotes.indexConfidence[1] = confidence;
        quotes.confidence[1] = confidence / 2;
        StableDepeg depeg = new StableDepeg(0.98, 1.2);
        for (OptionMargin margin : new OptionMargin[] {ISOLATED, OFFSET}) {
            StandardMargin whole = new StandardMargin(margin, UNSURE, UNSURE, UNSURE, depeg);
            StandardCheck check = check(whole, quotes, lines);
            PlainStandard plain = new PlainStandard(whole, quotes, lines);
            assertThat(check.initial()).isCloseTo(plain.required(true), within(rounding(lines)));
            assertThat(check.maintenance()).isCloseTo(plain.required(false), within(rounding(lines)));
        }
    }

    @Example
    void aSpreadNeedsItsWidthInCash() {
        ContractQuotes quotes = SampleMarket.quotes();
        int low = option(OptionType.PUT, 1_800);
        int high = option(OptionType.PUT, 2_000);
        StandardCheck spread =
                check(StandardMargin.of(OFFSET), quotes, new Lines(new int[] {low, high}, new double[] {3, -3}));
        assertThat(spread.maintenanceCash())
                .isCloseTo(
                        Math.min(3 * 200, 3 * RULE.maintenance(OptionType.PUT, 2_000, quotes.mark[high])),
                        within(1e-9));
        assertThat(spread.optionValue()).isCloseTo(3 * (quotes.mark[low] - quotes.mark[high]), within(1e-9));
    }

    private static int option(OptionType type, double strike) {
        for (int i = 0; i < LISTING.contracts(); i++) {
            if (LISTING.exposure(i) == Exposure.of(type) && LISTING.strike(i) == strike) {
                return i;
            }
        }
        throw new IllegalArgumentException("no option at " + strike);
    }
}
