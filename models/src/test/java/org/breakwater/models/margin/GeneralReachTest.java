package org.breakwater.models.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.breakwater.models.account.Position;
import org.breakwater.models.margin.EquityRecipe.OpenOrders;
import org.breakwater.models.margin.EquityRecipe.Weighted;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.margin.schedule.RandomSchedule;
import org.breakwater.models.market.ContractKind;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.VenueRounding;
import org.breakwater.models.state.VenueState;

/** No move inside a band takes more slack than {@link AccountMargin#reach}, whatever the rules. */
class GeneralReachTest {

    @Property(seed = "81", tries = 2_000)
    void noMoveInsideABandTakesMoreSlackThanItsReach(@ForAll long seed, @ForAll @IntRange(max = 3) int width) {
        Random random = new Random(seed);
        double band = new double[] {0.0015, 0.005, 0.02, 0.3}[width];
        OneAccount account = drawn(random);
        VenueState first = account.state;
        for (int i = 0; i < first.bufferRate.length; i++) {
            first.bufferRate[i] = 0.1 * random.nextDouble();
            first.openInterestRate[i] = random.nextDouble();
        }
        double slack = account.margin.slack(first, 0);
        double reach = account.margin.reach(first, 0, band, null);
        for (int move = 0; move < 20; move++) {
            VenueState second = moved(account, band, random, move < 10);
            assertThat(slack - account.margin.slack(second, 0)).isLessThanOrEqualTo(reach);
        }
    }

    private static VenueState moved(OneAccount account, double band, Random random, boolean edge) {
        VenueState from = account.state;
        double[] prices = new double[OneAccount.COINS.size()];
        for (int a = 0; a < prices.length; a++) {
            prices[a] = from.index[a] * (1 + band * step(random, edge));
        }
        VenueState to = account.state(prices);
        for (int i = 0; i < from.markValue.length; i++) {
            to.markValue[i] = from.markValue[i] * (1 + band * step(random, edge));
            for (int side = 2 * i; side <= 2 * i + 1; side++) {
                to.marginValue[side] = from.marginValue[side] * (1 + band * step(random, edge));
                to.profitValue[side] = from.profitValue[side] * (1 + band * step(random, edge));
            }
            to.bufferRate[i] = from.bufferRate[i] + band * step(random, edge);
            to.openInterestRate[i] = from.openInterestRate[i] + band * step(random, edge);
        }
        return to;
    }

    private static double step(Random random, boolean edge) {
        double most = 1 - 1e-12;
        return edge ? (random.nextBoolean() ? most : -most) : 2 * random.nextDouble() - 1;
    }

    private static OneAccount drawn(Random random) {
        double[] prices = {scale(random, 1e-2, 1e5), scale(random, 1e-2, 1e5)};
        boolean rounded = random.nextInt(4) == 0;
        OneAccount.Builder builder = new OneAccount.Builder(prices)
                .recipe(recipe(random))
                .rounding(rounded ? rounding() : VenueRounding.none())
                .balance("USD", scale(random, 1, 1e6), 0.05)
                .balance("BTC", (random.nextBoolean() ? 1 : -1) * scale(random, 1, 1e5) / prices[0], 0.2);
        if (random.nextBoolean()) {
            double most = scale(random, 0.1, 10) * prices[0];
            builder.worth((s, asset, amount, price, forInitial) ->
                    amount > 0 ? amount * Math.min(0.9 * price, most) : 1.3 * amount * price);
        }
        contract(builder, random, Perpetual.linear("BTC-PERP", "BTC", "USD"), prices[0], prices[0]);
        contract(builder, random, Perpetual.linear("ETH-PERP", "ETH", "USD"), prices[1], prices[1]);
        if (!rounded) {
            contract(builder, random, Perpetual.inverse("ETHUSD", "ETH"), prices[1], 1);
            Perpetual quanto = new Perpetual("ETHBTC", "ETH", "BTC", ContractKind.LINEAR, 1);
            contract(builder, random, quanto, prices[1], prices[0] * prices[1]);
        }
        return builder.build();
    }

    private static void contract(
            OneAccount.Builder builder, Random random, Perpetual contract, double price, double worth) {
        double unit = scale(random, 1, 1e6) / worth;
        Position held = new Position(
                contract.symbol(),
                random.nextBoolean() ? unit : -unit,
                price * scale(random, 0.5, 2),
                random.nextBoolean() ? Double.NaN : 1 + 20 * random.nextDouble(),
                random.nextBoolean() ? 0 : 2 * unit * random.nextDouble(),
                random.nextBoolean() ? 0 : 2 * unit * random.nextDouble());
        MarginSchedule maintenance = new RandomSchedule(random).next();
        MarginSchedule initial = new MarginSchedule.Scale(maintenance, 1);
        boolean bounded = contract.kind() == ContractKind.LINEAR && random.nextInt(4) == 0;
        builder.contract(
                contract,
                new ContractRules(
                        initial,
                        maintenance,
                        random.nextInt(3) == 0 ? NotionalBasis.ENTRY : NotionalBasis.MARK,
                        closing(random),
                        bounded ? 2 * price : Double.POSITIVE_INFINITY),
                held);
    }

    private static ClosingFee closing(Random random) {
        ClosingFee.At at = random.nextBoolean() ? ClosingFee.At.MARK : ClosingFee.At.BANKRUPTCY;
        return random.nextBoolean() ? ClosingFee.none() : new ClosingFee(0.2 * random.nextDouble(), at);
    }

    private static EquityRecipe recipe(Random random) {
        Weighted[] weighted = Weighted.values();
        return new EquityRecipe(
                random.nextDouble(),
                random.nextDouble(),
                100,
                weighted[random.nextInt(weighted.length)],
                random.nextBoolean() ? OpenOrders.IGNORED : OpenOrders.WORST_CASE);
    }

    private static VenueRounding rounding() {
        return new VenueRounding(1e-6, 0, 0, Rounding.CEILING, Rounding.NONE, Rounding.NONE, Rounding.NONE);
    }

    private static double scale(Random random, double from, double to) {
        return from * StrictMath.pow(to / from, random.nextDouble());
    }
}
