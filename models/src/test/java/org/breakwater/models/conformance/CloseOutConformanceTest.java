package org.breakwater.models.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.conformance.Forms.between;
import static org.breakwater.models.conformance.Forms.scale;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.liquidation.fee.FeeContext;
import org.breakwater.models.liquidation.fee.FeeSplit;
import org.breakwater.models.liquidation.fee.KeeperReward;
import org.breakwater.models.liquidation.fee.LiquidationFee;
import org.breakwater.models.liquidation.price.AuctionTerms;
import org.breakwater.models.liquidation.price.BankruptcyPrice;
import org.breakwater.models.liquidation.price.CloseOutPrice;
import org.breakwater.models.liquidation.price.FillablePrice;
import org.breakwater.models.liquidation.price.PoolTerms;
import org.breakwater.models.liquidation.price.PriceLimit;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.liquidity.MarketImpact;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.Steps;
import org.breakwater.models.state.BookResolution;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/** What terms of closing, and every fee, must keep. */
class CloseOutConformanceTest {

    private static final double DOUBLES = 1e-12;
    private static final Steps WHOLE = new Steps(1e6, 1e6, 1e9, Rounding.DOWN);

    private static final Forms<LiquidationFee> FEES = new Forms<>(LiquidationFee.class)
            .with(LiquidationFee.Rate.class, r -> new LiquidationFee.Rate(rate(r)))
            .with(LiquidationFee.UpToBankruptcy.class, r -> new LiquidationFee.UpToBankruptcy(rate(r), steps(r)))
            .with(
                    LiquidationFee.Residual.class,
                    r -> new LiquidationFee.Residual(rate(r), r.nextInt(1_000_001) / 1e6, steps(r)))
            .with(LiquidationFee.Ramp.class, CloseOutConformanceTest::ramp);

    private static double rate(Random random) {
        return random.nextInt(100_001) / 1e6;
    }

    private static Steps steps(Random random) {
        return random.nextBoolean() ? WHOLE : Steps.none();
    }

    private static LiquidationFee.Ramp ramp(Random random) {
        double max = rate(random);
        return new LiquidationFee.Ramp(
                between(random, 0, max), max, between(random, 0, 1e-5), between(random, 0, 3_600));
    }

    private static double largest(LiquidationFee fee) {
        if (fee instanceof LiquidationFee.Rate flat) {
            return flat.rate();
        }
        if (fee instanceof LiquidationFee.UpToBankruptcy upTo) {
            return upTo.rate();
        }
        return fee instanceof LiquidationFee.Residual residual ? residual.max() : ((LiquidationFee.Ramp) fee).max();
    }

    @Example
    void everyFeeIsDrawn() {
        FEES.requireAll();
    }

    /** A position of 1 is closed at {@code price}, its bankruptcy price is {@code price − surplus}. */
    private static FeeContext fill(double price, double surplus, double freed, double shortage, double seconds) {
        return new FeeContext()
                .of(price)
                .received(price, price - surplus)
                .position(1, price, freed)
                .account(shortage, seconds);
    }

    @Property(seed = "441", tries = 200)
    void aFeeIsBetweenNothingAndItsLargestRate(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.01, max = 1e5) double price,
            @ForAll @DoubleRange(min = -1, max = 1) double surplus,
            @ForAll @DoubleRange(min = -0.1, max = 0.2) double freed,
            @ForAll @DoubleRange(min = 0, max = 1) double shortage,
            @ForAll @DoubleRange(min = 0, max = 1e5) double seconds) {
        FeeContext fill = fill(price, surplus * price, freed, shortage * price, seconds);
        for (LiquidationFee fee : FEES.draw(seed)) {
            assertThat(fee.of(fill)).as("%s", fee).isBetween(0.0, largest(fee) * price * (1 + DOUBLES));
            assertThat(fee.rate(fill)).as("%s", fee).isBetween(0.0, largest(fee) * (1 + DOUBLES));
        }
    }

    /** Fees in proportion to a fill are twice as large for one of twice the size; none takes more than is left above bankruptcy. */
    @Property(seed = "442", tries = 200)
    void aFeeLeavesWhatItsRuleLeaves(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 1, max = 1e5) double price,
            @ForAll @DoubleRange(min = -0.5, max = 0.5) double surplus,
            @ForAll @DoubleRange(min = 0, max = 0.2) double freed,
            @ForAll @DoubleRange(min = 0, max = 0.2) double shortage) {
        FeeContext fill = fill(price, surplus * price, freed, shortage * price, 0);
        for (LiquidationFee fee : FEES.draw(seed)) {
            double charged = fee.of(fill);
            if (fee instanceof LiquidationFee.UpToBankruptcy) {
                assertThat(charged).isLessThanOrEqualTo(Math.max(0, surplus * price) + 2e-6);
            }
            if (fee instanceof LiquidationFee.Residual) {
                double spare = Math.max(0, freed - shortage) * price;
                assertThat(charged).isLessThanOrEqualTo(spare + 3e-6 * (1 + price));
            }
        }
    }

    @Property(seed = "443", tries = 200)
    void feesThatWaitRiseAndThoseOfTheResidualFallWithTheShortage(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 1e5) double seconds,
            @ForAll @DoubleRange(min = 0, max = 1) double shortage,
            @ForAll @DoubleRange(min = 0, max = 1) double more) {
        for (LiquidationFee fee : FEES.draw(seed)) {
            double now = fee.of(fill(100, 1, 0.05, shortage, seconds));
            assertThat(fee.of(fill(100, 1, 0.05, shortage, seconds + 1_000 * more)))
                    .as("%s", fee)
                    .isGreaterThanOrEqualTo(now);
            assertThat(fee.of(fill(100, 1, 0.05, shortage + more, seconds)))
                    .as("%s", fee)
                    .isLessThanOrEqualTo(now);
        }
    }

    @Property(seed = "444", tries = 200)
    void theSharesOfAFeeAreNeverNegativeAndSumToIt(
            @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1e9) double fee, @ForAll boolean insolvent) {
        Random random = new Random(seed);
        double fund = random.nextDouble();
        double liquidators = between(random, 0, 1 - fund);
        FeeSplit split = new FeeSplit(fund, liquidators, 1 - fund - liquidators, random.nextBoolean());
        double toFund = split.toFund(fee, insolvent);
        double toLiquidators = split.toLiquidators(fee, insolvent);
        double toProtocol = split.toProtocol(fee, insolvent);
        assertThat(toLiquidators).isNotNegative();
        assertThat(toProtocol).isNotNegative();
        assertThat(toFund).isGreaterThanOrEqualTo(-DOUBLES * fee);
        assertThat(toFund + toLiquidators + toProtocol).isCloseTo(fee, within(DOUBLES * fee));
    }

    @Property(seed = "445", tries = 200)
    void aKeepersRewardGrowsWithItsCostAndStaysBelowTheCap(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 1e4) double flag,
            @ForAll @DoubleRange(min = 0, max = 1e3) double cost,
            @ForAll @DoubleRange(min = 0, max = 100) double more) {
        Random random = new Random(seed);
        KeeperReward reward = new KeeperReward(
                BigDecimal.valueOf(random.nextInt(100)),
                BigDecimal.valueOf(random.nextInt(200), 2),
                BigDecimal.valueOf(random.nextInt(20_000)));
        double paid = reward.of(flag, cost);
        assertThat(paid).isBetween(0.0, reward.cap().doubleValue());
        assertThat(reward.of(flag + more, cost)).isGreaterThanOrEqualTo(paid);
        assertThat(reward.of(flag, cost + more)).isGreaterThanOrEqualTo(paid);
    }

    /** What is bid falls to nothing without a jump, at the knee as well; what is paid to a taker rises from debt to shortage. */
    @Property(seed = "446", tries = 200)
    void anAuctionFallsWithoutAJumpAndPaysMoreTheLongerItLasts(
            @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 2) double progress) {
        Random random = new Random(seed);
        double start = between(random, 0.01, 1);
        AuctionTerms terms = new AuctionTerms(
                start, scale(random, 1, 1e4), between(random, 0, start), scale(random, 1, 1e4), scale(random, 1, 1e4));
        double end = terms.fastSeconds() + terms.slowSeconds();
        double seconds = progress * end;
        double share = terms.share(seconds);
        assertThat(share).isBetween(0.0, start);
        assertThat(terms.share(seconds + 1e-6 * end)).isLessThanOrEqualTo(share);
        assertThat(terms.share(Math.nextDown(terms.fastSeconds())))
                .isCloseTo(terms.share(terms.fastSeconds()), within(1e-9));
        assertThat(terms.share(end * (1 + DOUBLES))).isZero();
        double paid = terms.insolventPayment(-100, -100 - 200 * start, seconds);
        assertThat(paid).isBetween(100.0, 100 + 200 * start + 1e-9);
        assertThat(terms.insolventPayment(-100, -100 - 200 * start, seconds + 1))
                .isGreaterThanOrEqualTo(paid - 1e-9);
    }

    private static final Forms<PriceLimit> LIMITS = new Forms<>(PriceLimit.class)
            .with(FillablePrice.class, r -> new FillablePrice(between(r, 0, 5), between(r, 0, 1)))
            .with(BankruptcyPrice.class, r -> new BankruptcyPrice());

    private static final Forms<CloseOutPrice> PRICES = new Forms<>(CloseOutPrice.class)
            .with(
                    CloseOutPrice.Book.class,
                    r -> new CloseOutPrice.Book(LIMITS.draw(r.nextLong()).get(r.nextInt(2))))
            .with(CloseOutPrice.OracleFee.class, r -> new CloseOutPrice.OracleFee(between(r, 0, 0.99)))
            .with(
                    CloseOutPrice.Pool.class,
                    r -> new CloseOutPrice.Pool(new PoolTerms(scale(r, 1e-12, 1e-3), between(r, 1, 3), r.nextInt(2))))
            .with(
                    CloseOutPrice.DutchAuction.class,
                    r -> new CloseOutPrice.DutchAuction(new AuctionTerms(1, 600, between(r, 0, 1), 7_200, 600)));

    @Example
    void everyPriceAndEveryLimitIsDrawn() {
        PRICES.requireAll();
        LIMITS.requireAll();
    }

    /** Nobody sells above the index or buys below it, at a price below zero, or beyond what the other side takes. */
    @Property(seed = "448", tries = 200)
    void aFillIsPositiveAndNeverBetterThanTheIndexForWhoeverStartsIt(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 1e7) double notional, @ForAll boolean sells) {
        int side = sells ? -1 : 1;
        for (CloseOutPrice price : PRICES.draw(seed)) {
            Outside outside = new Outside();
            double capacity = price.capacity(outside.impact, outside.market, outside.venue, 0, side);
            assertThat(capacity).as("%s", price).isNotNegative();
            double taken = Math.min(notional, capacity);
            double fill = price.fill(outside.impact, outside.market, outside.venue, 0, side, taken);
            assertThat(fill).as("%s", price).isNotNegative();
            assertThat((fill - 100) * side).as("%s of %s", price, taken).isGreaterThanOrEqualTo(-1e-9);
            assertThat(price.liquidatorFee()).isBetween(0.0, 1.0);
        }
    }

    /** One asset at 100 with a depth of 10,000 a percent, one contract, nothing closed yet. */
    private static final class Outside {
        private final MarketState market = new MarketState(1);
        private final VenueState venue;
        private final MarketImpact impact;

        Outside() {
            ResolvedBook book = BookResolution.resolve(
                    new AccountBook("none", List.of(Perpetual.linear("BTC-PERP", "BTC", "USDC")), List.of()),
                    List.of("BTC"),
                    "USDC",
                    List.of("USDC"),
                    Set.of());
            venue = new VenueState(book, 0);
            venue.reset();
            impact = new MarketImpact(
                    new LiquidityProfile[] {LiquidityProfile.assumed(10_000, 0.6)}, ImpactMode.FULL, 1, 60, 60);
            impact.start(market);
            market.mid[0] = 100;
            venue.traded[0] = 100;
            venue.index[0] = 100;
        }
    }

    /** A limit lies between the index and, for an account that is worth something, the price at which it has nothing left. */
    @Property(seed = "449", tries = 200)
    void aLimitIsNeverBetterThanTheIndexForAnAccountBelowItsMargin(
            @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double health, @ForAll boolean isLong) {
        double size = isLong ? 3 : -3;
        for (PriceLimit limit : LIMITS.draw(seed)) {
            double price = limit.of(size, size * 100, 30, health * 50, 50);
            assertThat((100 - price) * Math.signum(size)).as("%s", limit).isBetween(-1e-9, 10 + 1e-9);
            assertThat(limit.binds(1)).isTrue();
        }
        double bankrupt = new BankruptcyPrice().of(size, size * 100, 30, health * 50, 50);
        assertThat((100 - bankrupt) * size).isCloseTo(health * 50 * 30 / 50, within(1e-9));
    }

    /** The price moves from the index as the account nears bankruptcy, never to its advantage and never beyond the spread. */
    @Property(seed = "447", tries = 200)
    void aFillablePriceIsNeverBetterThanTheIndexNorBeyondTheSpread(
            @ForAll long seed,
            @ForAll @DoubleRange(min = -2, max = 3) double health,
            @ForAll @DoubleRange(min = 0, max = 1) double worse) {
        Random random = new Random(seed);
        FillablePrice fillable = new FillablePrice(between(random, 0, 5), between(random, 0, 1));
        double size = random.nextBoolean() ? 3 : -3;
        double margin = between(random, 0, 30);
        double price = fillable.of(size, size * 100, margin, health * 50, 50);
        double away = (100 - price) * Math.signum(size);
        assertThat(away).isBetween(-1e-9, fillable.spread() * margin / 3 + 1e-9);
        double further = fillable.of(size, size * 100, margin, (health - worse) * 50, 50);
        assertThat((100 - further) * Math.signum(size)).isGreaterThanOrEqualTo(away - 1e-9);
        assertThat(fillable.of(size, size * 100, margin, 100, 50)).isEqualTo(100);
    }
}
