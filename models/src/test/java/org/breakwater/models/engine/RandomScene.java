package org.breakwater.models.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.breakwater.models.account.Position;
import org.breakwater.models.liquidation.LiquidationPolicy;
import org.breakwater.models.liquidation.LiquidationTrigger;
import org.breakwater.models.liquidation.WorkPace;
import org.breakwater.models.liquidation.fee.FeeSplit;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.ImpactModel;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.loss.LossLayer;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.margin.schedule.MarginTier;
import org.breakwater.models.market.ContractKind;
import org.breakwater.models.market.DatedFuture;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.market.VanillaOption;
import org.breakwater.models.oracle.MarkPolicy;
import org.breakwater.models.oracle.OraclePolicy;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.VenueRounding;

/** A venue, a book and prices drawn at random, moves by a factor of up to a hundred included. */
final class RandomScene {

    private static final List<String> COINS = List.of("BTC", "ETH", "SOL");

    private final boolean bounded;
    private final Random random;
    private final double wild;
    private final RandomOptions options;
    private final Scene scene;
    private final Map<String, double[]> prices = new LinkedHashMap<>();

    /**
     * @param seed of everything that is drawn
     * @param accounts number of accounts beside the maker
     * @param steps length of the path
     */
    RandomScene(long seed, int accounts, int steps) {
        this(seed, accounts, steps, false, false);
    }

    /** A scene whose slack has a bound over boxes of prices: linear contracts in quote currency, margin by notional alone. */
    static RandomScene bounded(long seed, int accounts, int steps) {
        return new RandomScene(seed, accounts, steps, true, false);
    }

    /** A scene with options, up to eight of them. */
    static RandomScene withOptions(long seed, int accounts, int steps) {
        return new RandomScene(seed, accounts, steps, false, true);
    }

    private RandomScene(long seed, int accounts, int steps, boolean bounded, boolean optioned) {
        this.bounded = bounded;
        random = new Random(seed);
        wild = pick(1.1, 1.5, 100.0);
        options = new RandomOptions(random, chance(0.3) && !bounded || optioned, optioned ? 8 : 3);
        scene = Scene.of(instruments());
        scene.pointsPerStep = pick(1, 1, 3, 4);
        scene.stepSeconds = pick(1.0, 10.0, 60.0);
        scene.startMillis = 100_000_000 - random.nextInt(1_000_000);
        collateral();
        for (String coin : scene.assets()) {
            prices.put(coin, path(steps * scene.pointsPerStep));
        }
        for (int k = 0; k < accounts; k++) {
            account("account" + k);
        }
        maker();
        venue();
        options.quote(scene);
        if (!bounded && !options.drawn() && chance(0.5)) {
            new RandomMargins(random, scene).draw();
        }
        losses();
        if (chance(0.5)) {
            new RandomClosing(random, scene).draw();
        }
        options.inherit(scene);
        market();
        scene.excluded = chance(0.1) ? Set.of("account0") : Set.of();
        scene.unlimitedFund = chance(0.1);
        scene.touch = this::touch;
    }

    Scene scene() {
        return scene;
    }

    Map<String, double[]> prices() {
        return prices;
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** Between two positive numbers, evenly in the logarithm. */
    private double scale(double from, double to) {
        return from * StrictMath.pow(to / from, random.nextDouble());
    }

    private Instrument[] instruments() {
        int n = 1 + random.nextInt(3);
        Instrument[] drawn = new Instrument[n];
        for (int i = 0; i < n; i++) {
            String coin = COINS.get(random.nextInt(COINS.size()));
            ContractKind kind = bounded ? ContractKind.LINEAR : pick(ContractKind.LINEAR, ContractKind.INVERSE);
            String other = !bounded && chance(0.1) ? pick("BTC", "ETH") : Scene.QUOTE;
            String settlement = kind == ContractKind.INVERSE ? coin : other;
            double size = pick(1.0, 0.001, 100.0);
            drawn[i] = chance(0.3)
                    ? new DatedFuture(coin + i, coin, settlement, kind, size, 100_000_000L + random.nextInt(1_000_000))
                    : new Perpetual(coin + i, coin, settlement, kind, size);
        }
        return options.with(drawn);
    }

    private void collateral() {
        for (Instrument instrument : scene.instruments) {
            scene.accept(instrument.underlying(), pick(0.0, 0.1, 0.5, 1.0));
            scene.accept(instrument.settlement(), pick(0.0, 0.1, 0.5));
        }
        scene.accept(Scene.QUOTE, pick(0.0, 0.0, 0.05));
    }

    private double[] path(int points) {
        double[] path = new double[points + 1];
        path[0] = scale(0.01, 60_000);
        for (int k = 1; k <= points; k++) {
            double move = chance(0.15) ? scale(1 / wild, wild) : StrictMath.exp(0.03 * random.nextGaussian());
            path[k] = Math.max(1e-9, Math.min(1e12, path[k - 1] * move));
        }
        return path;
    }

    private void account(String id) {
        List<Position> positions = new ArrayList<>();
        double notional = 0;
        for (Instrument instrument : scene.instruments) {
            if (instrument instanceof VanillaOption option && chance(0.7)) {
                double price = prices.get(option.underlying())[0];
                double size = scale(1e-3, 1e7);
                positions.add(
                        Scene.position(option.symbol(), pick(-1, 1) * size / price, options.premium(option, price)));
                notional += size;
            } else if (!(instrument instanceof VanillaOption) && chance(0.7)) {
                double price = prices.get(instrument.underlying())[0];
                double size = scale(1e-3, 1e7);
                double coins = instrument.kind() == ContractKind.LINEAR ? size / price : size;
                double quantity = pick(-1, 1) * coins / instrument.contractSize();
                positions.add(Scene.position(
                        instrument.symbol(), quantity, price * (chance(0.8) ? scale(0.99, 1.01) : scale(0.5, 2))));
                boolean quanto = instrument.kind() == ContractKind.LINEAR
                        && !instrument.settlement().equals(Scene.QUOTE);
                notional += size * (quanto ? prices.get(instrument.settlement())[0] : 1);
            }
        }
        double margin = scale(0.03, 1.5) * Math.max(notional, 1e-3);
        if (positions.size() == 1 && chance(0.3)) {
            scene.isolated(id, "owner", margin, positions.get(0));
        } else {
            scene.account(id, balances(margin), positions.toArray(new Position[0]));
        }
    }

    private Map<String, Double> balances(double worth) {
        Map<String, Double> balances = new LinkedHashMap<>();
        balances.put(Scene.QUOTE, chance(0.05) ? -0.5 * worth : chance(0.2) ? 0 : worth);
        for (String coin : scene.assets()) {
            if (chance(0.6)) {
                double sign = chance(0.1) ? -0.3 : 1;
                balances.put(coin, sign * worth * (0.3 + random.nextDouble()) / prices.get(coin)[0]);
            }
        }
        return balances;
    }

    private void maker() {
        double[] entries = new double[scene.instruments.size()];
        for (int i = 0; i < entries.length; i++) {
            double price = prices.get(scene.instruments.get(i).underlying())[0];
            entries[i] =
                    scene.instruments.get(i) instanceof VanillaOption option ? options.premium(option, price) : price;
        }
        scene.maker(Map.of(Scene.QUOTE, scale(1e3, 1e12)), entries);
    }

    private MarginSchedule schedule(double factor) {
        MarginSchedule tiers = new MarginSchedule.Tiered(List.of(
                new MarginTier(0, 0.01 * factor),
                new MarginTier(1e4, 0.02 * factor),
                new MarginTier(1e6, 0.2 * factor)));
        return pick(new MarginSchedule.Flat(0.05 * factor), tiers);
    }

    private void venue() {
        MarginSchedule maintenance = schedule(1);
        if (!bounded && chance(0.3)) {
            MarginSchedule buffer = new MarginSchedule.VolatilityBuffer(
                    3, 600, pick(60.0, 3_600.0), pick(0.0, 60.0, 7_200.0), pick(0.0, 0.01), pick(0.2, 1.0));
            maintenance = new MarginSchedule.Sum(List.of(maintenance, buffer));
        }
        scene.margin(new MarginSchedule.Flat(0.4), maintenance);
        double fund = random.nextDouble();
        double liquidators = (1 - fund) * random.nextDouble();
        scene.liquidation = LiquidationPolicy.atMarket(
                pick(new Sizing.Full(), new Sizing.Fraction(scale(0.05, 1), pick(0.0, 100.0))),
                pick(0.0, 0.01, 0.1),
                new FeeSplit(fund, liquidators, 1 - fund - liquidators),
                new WorkPace(
                        pick(0.0, 0.0, 7.0, 90.0), pick(Double.POSITIVE_INFINITY, 0.0, 0.01, 2.0), pick(1, 5, 64)));
        scene.oracle = new OraclePolicy(
                pick(0.0, 0.0, 30.0, 100.0),
                pick(Double.POSITIVE_INFINITY, 45.0),
                pick(0.0, 0.0, 0.3, 1.0),
                pick(OraclePolicy.WhenStale.values()));
        scene.mark = new MarkPolicy(pick(1.0, 30.0, 600.0), pick(0.0, 0.01, 0.5));
        double cap = pick(0.0, 0.003, 0.05);
        scene.funding = new FundingPolicy(pick(60.0, 28_800.0), pick(-cap, 0.0, 0.5 * cap), cap);
        scene.settlementWindowSeconds = pick(0.0, 120.0, 1_800.0);
        scene.liquidation =
                scene.liquidation.withTrigger(new LiquidationTrigger(pick(LiquidationTrigger.Comparator.values())));
        scene.rounding = pick(
                VenueRounding.none(),
                new VenueRounding(1e-6, 0, 0, Rounding.NONE, Rounding.NONE, Rounding.FLOOR, Rounding.NONE),
                new VenueRounding(1, 0, 0, Rounding.NONE, Rounding.NONE, Rounding.CEILING, Rounding.NONE));
    }

    private void losses() {
        List<LossLayer> payers = new ArrayList<>();
        if (chance(0.8)) {
            payers.add(new LossLayer.Fund(pick(Double.POSITIVE_INFINITY, scale(1, 1e6)), chance(0.3)));
        }
        for (int c = random.nextInt(3); c > 0; c--) {
            payers.add(new LossLayer.Capital("capital" + c, scale(1, 1e6)));
        }
        Collections.shuffle(payers, random);
        List<LossLayer> traders = new ArrayList<>();
        if (chance(0.6)) {
            traders.add(new LossLayer.AutoDeleveraging());
        }
        if (chance(0.6)) {
            traders.add(new LossLayer.Socialisation(pick(LossLayer.Socialisation.Base.values())));
        }
        Collections.shuffle(traders, random);
        payers.addAll(traders);
        scene.waterfall(payers.toArray(new LossLayer[0]));
        Map<String, Double> fund = new LinkedHashMap<>();
        fund.put(Scene.QUOTE, chance(0.3) ? 0 : scale(1, 1e8));
        for (String coin : scene.assets()) {
            if (chance(0.3)) {
                fund.put(coin, scale(1, 1e7) / prices.get(coin)[0]);
            }
        }
        scene.fund(fund);
    }

    private void market() {
        scene.impact = pick(ImpactMode.values());
        scene.depthScale = pick(1.0, 0.02);
        for (String coin : scene.assets()) {
            if (chance(0.7)) {
                double depth = scale(10, 1e8);
                ImpactModel model = pick(
                        new ImpactModel.Linear(depth),
                        new ImpactModel.SquareRoot(1, 0.03, 1000 * depth),
                        new ImpactModel.DepthWalk(List.of(
                                new ImpactModel.DepthWalk.Level(0.001, depth),
                                new ImpactModel.DepthWalk.Level(0.02, 5 * depth))));
                scene.liquidity.put(
                        coin,
                        new LiquidityProfile(
                                model,
                                pick(0.0, 0.3, 1.0),
                                pick(5.0, 30.0, 600.0),
                                pick(0.01, 0.05, 3.0),
                                0.6,
                                pick(30.0, 300.0),
                                pick(0.02, 1.0)));
            }
        }
    }

    private void touch(PathBuffer path) {
        for (int a = 0; a < path.assets(); a++) {
            for (int k = 1; k <= path.points(); k++) {
                if (k % 2 == 0 && chance(0.1)) {
                    path.funding(a, k, 0.01 * random.nextGaussian());
                }
                if (options.drawn()) {
                    path.volatilityFactor(a, k, scale(0.5, 3));
                }
                if (chance(0.1)) {
                    path.unquoted(a, k);
                    path.prices(a)[k] = path.prices(a)[k - 1];
                }
            }
        }
    }
}
