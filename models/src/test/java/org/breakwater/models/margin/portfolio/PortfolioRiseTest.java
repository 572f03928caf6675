package org.breakwater.models.margin.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.breakwater.models.margin.option.ContractQuotes;
import org.breakwater.models.margin.portfolio.Charge.Place;
import org.breakwater.models.margin.portfolio.contingency.DeltaCharge;
import org.breakwater.models.margin.portfolio.contingency.TermStructureContingency;
import org.breakwater.models.margin.portfolio.grid.ValueDiscount;
import org.breakwater.models.margin.portfolio.reach.ScanMoves;

/** What a portfolio margin rises by stays within its bound, where every value strays as far as it was allowed to and no farther. */
class PortfolioRiseTest {

    private static final double WIDTH = 0.02;
    private static final double GROWTH = (1 + WIDTH) / (1 - 1.5 * WIDTH);
    private static final List<PortfolioMargin> MARGINS = margins();

    @Provide
    Arbitrary<Lines> accounts() {
        return Lines.any();
    }

    /** The grids, the discount, and every charge that has a bound in every place. */
    private static List<PortfolioMargin> margins() {
        List<PortfolioMargin> margins = new ArrayList<>();
        margins.add(PortfolioMargin.of(SampleMargins.GRID));
        margins.add(PortfolioMargin.of(SampleMargins.EXTENDED));
        margins.add(SampleMargins.DISCOUNTED);
        for (Charge charge : SampleMargins.EVERYTHING.charges()) {
            for (Place place : isBounded(charge) ? Place.values() : new Place[0]) {
                margins.add(new PortfolioMargin(
                        SampleMargins.GRID,
                        ValueDiscount.none(),
                        List.of(new Charge(charge.contingency(), place)),
                        MarginFactors.of(1.3, 1.1)));
            }
        }
        return margins;
    }

    private static boolean isBounded(Charge charge) {
        return !(charge.contingency() instanceof DeltaCharge)
                && !(charge.contingency() instanceof TermStructureContingency term
                        && term.move() instanceof TermStructureContingency.AnnualBasis);
    }

    @Property(seed = "420", tries = 400)
    void maintenanceRisesByNoMoreThanItsBound(@ForAll("accounts") Lines lines, @ForAll long seed) {
        Random random = new Random(seed);
        require(MARGINS.get(random.nextInt(MARGINS.size())), lines, random);
    }

    private static void require(PortfolioMargin margin, Lines lines, Random random) {
        ContractQuotes quotes = SampleMarket.quotes();
        PortfolioCheck check = new PortfolioCheck(margin, quotes);
        check.step();
        double[] before = check.risk().changes().clone();
        double[] marks = quotes.mark.clone();
        double[] moved = move(quotes, random);
        check.step();
        double[] after = check.risk().changes().clone();
        double[] marksAfter = quotes.mark.clone();
        double later = assessed(check, lines);
        restore(quotes);
        check.step();
        double now = assessed(check, lines);
        ScanMoves moves = new ScanMoves(check.account(), check.risk().scenarios(), WIDTH, GROWTH);
        int columns = check.risk().scenarios();
        for (int k = 0; k < before.length; k++) {
            double x = moved[SampleMarket.LISTING.underlying(k / columns)];
            moves.slope[k] = share(random) * (after[k] - before[k]) / x;
            moves.stray[k] = Math.abs(after[k] - before[k] - moves.slope[k] * x);
        }
        for (int i = 0; i < marks.length; i++) {
            double x = moved[SampleMarket.LISTING.underlying(i)];
            moves.worthSlope[i] = share(random) * (marksAfter[i] - marks[i]) / x;
            moves.worthStray[i] = Math.abs(marksAfter[i] - marks[i] - moves.worthSlope[i] * x);
        }
        moves.load(lines.instrument(), lines.quantity(), 0, lines.size());
        double rounding = 1e-11 * (1 + lines.gross() * SampleMarket.INDEX[0]);
        assertThat(later - now).as(margin.toString()).isLessThanOrEqualTo(check.rise(moves) + rounding);
    }

    private static double share(Random random) {
        return random.nextInt(3) * 0.5;
    }

    private static double assessed(PortfolioCheck check, Lines lines) {
        check.assess(lines.instrument(), lines.quantity(), 0, lines.size());
        return check.maintenance();
    }

    /** Moves prices by the width of the band, volatilities by up to a tenth and time by up to six hours; returns the moves. */
    private static double[] move(ContractQuotes quotes, Random random) {
        double[] moved = new double[quotes.index.length];
        for (int u = 0; u < moved.length; u++) {
            moved[u] = random.nextBoolean() ? WIDTH : -WIDTH;
            quotes.index[u] *= 1 + moved[u];
        }
        double volatility = 1 + 0.1 * (2 * random.nextDouble() - 1);
        double hours = 6 * random.nextDouble();
        for (int i = 0; i < quotes.forward.length; i++) {
            quotes.forward[i] *= 1 + moved[SampleMarket.LISTING.underlying(i)];
            quotes.volatility[i] *= volatility;
        }
        for (int e = 0; e < quotes.years.length; e++) {
            quotes.years[e] = Math.max(0, quotes.years[e] - hours / 8_760);
        }
        quotes.markByModel();
        return moved;
    }

    private static void restore(ContractQuotes quotes) {
        ContractQuotes fresh = SampleMarket.quotes();
        System.arraycopy(fresh.index, 0, quotes.index, 0, fresh.index.length);
        System.arraycopy(fresh.forward, 0, quotes.forward, 0, fresh.forward.length);
        System.arraycopy(fresh.volatility, 0, quotes.volatility, 0, fresh.volatility.length);
        System.arraycopy(fresh.years, 0, quotes.years, 0, fresh.years.length);
        System.arraycopy(fresh.mark, 0, quotes.mark, 0, fresh.mark.length);
    }

    @Example
    void aChargeOfDeltasHasNoBound() {
        PortfolioCheck check = new PortfolioCheck(SampleMargins.EVERYTHING, SampleMarket.quotes());
        check.step();
        check.assess(new int[] {1}, new double[] {1}, 0, 1);
        ScanMoves moves = new ScanMoves(check.account(), check.risk().scenarios(), WIDTH, GROWTH);
        moves.load(new int[] {1}, new double[] {1}, 0, 1);
        assertThat(check.rise(moves)).isInfinite();
    }
}
