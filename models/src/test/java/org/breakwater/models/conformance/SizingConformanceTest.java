package org.breakwater.models.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.conformance.Forms.between;
import static org.breakwater.models.conformance.Forms.scale;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.breakwater.models.liquidation.price.AuctionTerms;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.liquidation.sizing.SizingContext;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.Steps;

/** What every sizing must keep: an account of one long position, closed at the index less a fee, with another fee beside it. */
class SizingConformanceTest {

    private static final double DOUBLES = 1e-9;
    private static final Steps WHOLE = new Steps(1e6, 1e6, 1e9, Rounding.DOWN);

    private static final Forms<Sizing> FORMS = new Forms<>(Sizing.class)
            .with(Sizing.Full.class, r -> new Sizing.Full())
            .with(Sizing.Fraction.class, r -> new Sizing.Fraction(between(r, 0.01, 1), scale(r, 1, 1e5)))
            .with(
                    Sizing.Portion.class,
                    r -> new Sizing.Portion(1e-6 * (1 + r.nextInt(1_000_000)), r.nextInt(1_000), steps(r)))
            .with(Sizing.SolveShortage.class, r -> new Sizing.SolveShortage(steps(r)))
            .with(
                    Sizing.CloseFactor.class,
                    r -> new Sizing.CloseFactor(
                            between(r, 0.01, 1), r.nextDouble(), r.nextBoolean(), r.nextBoolean(), scale(r, 1, 1e5)))
            .with(Sizing.Lots.class, r -> new Sizing.Lots(scale(r, 1e-3, 10)))
            .with(Sizing.TierStepDown.class, r -> new Sizing.TierStepDown())
            .with(
                    Sizing.BigOrder.class,
                    r -> new Sizing.BigOrder(scale(r, 10, 1e6), between(r, 0.01, 1), between(r, 0, 60)))
            .with(
                    Sizing.Auction.class,
                    r -> new Sizing.Auction(
                            new AuctionTerms(between(r, 0.9, 1), 600, between(r, 0, 0.9), 7_200, 600), r.nextDouble()));

    /** One position and the account that holds it. */
    private record Drawn(
            double size,
            double price,
            double rate,
            double liquidatorFee,
            double fundFee,
            double seconds,
            double sinceFill,
            double lowerTier) {

        static Drawn of(long seed) {
            Random r = new Random(~seed);
            return new Drawn(
                    scale(r, 0.1, 1e4),
                    scale(r, 1, 1e5),
                    between(r, 0.02, 0.2),
                    between(r, 0, 0.015),
                    between(r, 0, 0.0045),
                    between(r, 0, 9_000),
                    r.nextBoolean() ? Double.POSITIVE_INFINITY : between(r, 0, 60),
                    r.nextBoolean() ? 0 : between(r, 0, 0.99));
        }

        double maintenance() {
            return rate * size * price;
        }

        SizingContext lacking(double shortage) {
            SizingContext context = new SizingContext()
                    .of(size, size * price)
                    .account(maintenance() - shortage, maintenance(), shortage, size * price, seconds)
                    .history(sinceFill, lowerTier * size * price);
            context.margin().of(rate, liquidatorFee, fundFee);
            return context;
        }

        /** Equity less maintenance once a quantity is closed, fees paid. */
        double slackAfter(double shortage, double closed) {
            return -shortage + closed * price * (rate - liquidatorFee - fundFee);
        }
    }

    private static Steps steps(Random random) {
        return random.nextBoolean() ? WHOLE : Steps.none();
    }

    @Example
    void everyFormIsDrawn() {
        FORMS.requireAll();
    }

    @Property(seed = "421", tries = 200)
    void aBreachingAccountClosesSomethingAndNoMoreThanItHolds(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 2) double lacking) {
        Drawn drawn = Drawn.of(seed);
        for (Sizing sizing : FORMS.draw(seed)) {
            assertThat(sizing.quantity(drawn.lacking(lacking * drawn.maintenance())))
                    .as("%s of %s", sizing, drawn)
                    .isPositive()
                    .isLessThanOrEqualTo(drawn.size);
        }
    }

    @Property(seed = "422", tries = 200)
    void theMoreAnAccountLacksTheMoreIsClosed(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.01, max = 1.5) double lacking,
            @ForAll @DoubleRange(min = 0, max = 0.5) double further) {
        Drawn drawn = Drawn.of(seed);
        for (Sizing sizing : FORMS.draw(seed)) {
            double closed = sizing.quantity(drawn.lacking(lacking * drawn.maintenance()));
            assertThat(sizing.quantity(drawn.lacking((lacking + further) * drawn.maintenance())))
                    .as("%s of %s", sizing, drawn)
                    .isGreaterThanOrEqualTo(closed * (1 - DOUBLES));
        }
    }

    /** At the index and without fees, what is closed frees its margin: no sizing makes an account worse. */
    @Property(seed = "423", tries = 200)
    void withoutFeesNoCloseAtTheIndexMakesAnAccountWorse(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 2) double lacking) {
        Drawn drawn = Drawn.of(seed);
        Drawn free =
                new Drawn(drawn.size, drawn.price, drawn.rate, 0, 0, drawn.seconds, drawn.sinceFill, drawn.lowerTier);
        double shortage = lacking * free.maintenance();
        for (Sizing sizing : FORMS.draw(seed)) {
            double closed = sizing.quantity(free.lacking(shortage));
            assertThat(free.slackAfter(shortage, closed)).as("%s", sizing).isGreaterThanOrEqualTo(-shortage);
        }
    }

    /** Either nothing is left, or the account ends at its exit: within the steps of the venue, or one lot above it. */
    @Property(seed = "424", tries = 200)
    void aSolvedSizeEndsExactlyAtTheExitOrClosesAll(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 2) double lacking, @ForAll boolean whole) {
        Drawn drawn = Drawn.of(seed);
        double shortage = Math.rint(1e6 * lacking * drawn.maintenance()) / 1e6;
        Sizing.SolveShortage sizing = new Sizing.SolveShortage(whole ? WHOLE : Steps.none());
        double closed = sizing.quantity(drawn.lacking(shortage));
        double left = drawn.slackAfter(shortage, closed);
        // price and three rates lie within half a step of theirs, three products are cut off
        double perCoin = 1e-6 * (0.5 + 1.5 * drawn.price + 3);
        double steps = whole ? closed * perCoin + drawn.price * 1e-9 + 1e-6 : 0;
        double tolerance = DOUBLES * drawn.size * drawn.price + steps;
        if (closed < drawn.size) {
            assertThat(left).as("%s", drawn).isCloseTo(0, within(tolerance));
        } else {
            assertThat(left).isLessThanOrEqualTo(tolerance);
        }
    }

    @Property(seed = "425", tries = 200)
    void theLastLotIsTheFirstThatReachesTheExit(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.01, max = 2) double lacking,
            @ForAll @DoubleRange(min = 0.01, max = 10) double lot) {
        Drawn drawn = Drawn.of(seed);
        double shortage = lacking * drawn.maintenance();
        double closed = new Sizing.Lots(lot).quantity(drawn.lacking(shortage));
        double doubles = DOUBLES * drawn.size * drawn.price;
        if (closed < drawn.size) {
            assertThat(drawn.slackAfter(shortage, closed)).isGreaterThanOrEqualTo(-doubles);
            assertThat(drawn.slackAfter(shortage, closed - lot)).isLessThan(doubles);
        }
    }

    /** What is left is the notional at which the next lower tier ends, within doubles. */
    @Property(seed = "427", tries = 200)
    void aStepDownEndsAtTheTopOfTheNextTier(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        double closed = new Sizing.TierStepDown().quantity(drawn.lacking(1));
        assertThat((drawn.size - closed) / drawn.size).isCloseTo(drawn.lowerTier, within(DOUBLES));
    }

    /** The bidder pays its share of the bid and takes that share of everything; what is left is margin and buffer, exactly. */
    @Property(seed = "426", tries = 200)
    void theShareThatAnAuctionSellsEndsAtMarginAndBuffer(
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double equity,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double lacking,
            @ForAll @DoubleRange(min = 0, max = 1) double buffer,
            @ForAll @DoubleRange(min = 0, max = 9_000) double seconds) {
        Sizing.Auction auction = new Sizing.Auction(new AuctionTerms(1, 600, 0.8, 7_200, 600), buffer);
        double slack = -lacking;
        double share = auction.share(slack, equity, seconds);
        double buffered = slack + (slack - equity) * buffer;
        double paid = share * auction.terms().bid(equity, seconds);
        assertThat(share).isBetween(0.0, 1.0);
        assertThat((1 - share) * buffered + paid).isCloseTo(0, within(DOUBLES * (equity + lacking)));
        assertThat(auction.share(slack - equity, -equity, seconds)).isEqualTo(1);
    }
}
