package org.breakwater.models.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.breakwater.models.collateral.CollateralRule;
import org.breakwater.models.collateral.CollateralTier;
import org.breakwater.models.collateral.CollateralWeight;
import org.breakwater.models.collateral.LiabilityWeight;
import org.breakwater.models.collateral.WeightGrid;
import org.breakwater.models.liquidation.AddOn;
import org.breakwater.models.liquidation.LiquidationTrigger;
import org.breakwater.models.margin.ClosingFee;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.EquityRecipe;
import org.breakwater.models.margin.NotionalBasis;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.margin.schedule.PriceScan;
import org.breakwater.models.margin.schedule.RandomSchedule;
import org.breakwater.models.market.ContractKind;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.oracle.OraclePolicy;
import org.breakwater.models.oracle.OracleSource;
import org.breakwater.models.oracle.PricePolicy;
import org.breakwater.models.oracle.PriceSource;
import org.breakwater.models.oracle.Purpose;
import org.breakwater.models.oracle.StablePriceRules;
import org.breakwater.models.oracle.validity.ActionMatrix;
import org.breakwater.models.oracle.validity.MarkDivergence;
import org.breakwater.models.oracle.validity.OracleAction;
import org.breakwater.models.oracle.validity.OracleValidity;
import org.breakwater.models.oracle.validity.Validity;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.VenueRounding;

/** Margins of any form, collateral of any weight, prices by purpose, triggers and exits, drawn at random into a scene. */
final class RandomMargins {

    private static final double OFF = Double.POSITIVE_INFINITY;

    private final Random random;
    private final Scene scene;

    RandomMargins(Random random, Scene scene) {
        this.random = random;
        this.scene = scene;
    }

    void draw() {
        boolean scanned = chance(0.2);
        MarginSchedule scan = scan();
        for (Instrument instrument : scene.instruments) {
            scene.contracts.put(instrument.symbol(), scanned ? new ContractRules(scan, scan) : contract(instrument));
        }
        for (String asset : List.copyOf(scene.haircuts.keySet())) {
            if (chance(0.6)) {
                scene.weights.put(asset, collateral(asset));
            }
        }
        scene.equity = scanned ? EquityRecipe.full() : equity();
        scene.prices = prices();
        if (chance(0.5)) {
            scene.oracle = oracle();
        }
        scene.liquidation = scene.liquidation.withTrigger(trigger());
        if (!scanned && scene.instruments.stream().allMatch(RandomMargins::isLinear)) {
            Rounding fee = scene.rounding.fee();
            scene.rounding = chance(0.5)
                    ? scene.rounding
                    : new VenueRounding(1e-6, 0, 0, Rounding.CEILING, Rounding.NONE, fee, Rounding.NONE);
        }
    }

    private static boolean isLinear(Instrument instrument) {
        return instrument.kind() == ContractKind.LINEAR
                && instrument.settlement().equals(Scene.QUOTE);
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    private MarginSchedule scan() {
        double range = scale(0.01, 0.5);
        return new PriceScan(
                List.of(
                        new PriceScan.Point(-range, 1),
                        new PriceScan.Point(0.5 * range, 1),
                        new PriceScan.Point(range, 1),
                        new PriceScan.Point(3 * range, 0.35)),
                pick(0.0, 0.02));
    }

    private double scale(double from, double to) {
        return from * StrictMath.pow(to / from, random.nextDouble());
    }

    private ContractRules contract(Instrument instrument) {
        MarginSchedule maintenance = new RandomSchedule(random).next();
        ClosingFee closing = chance(0.7)
                ? ClosingFee.none()
                : new ClosingFee(0.02 * random.nextDouble(), pick(ClosingFee.At.values()));
        boolean bounded = instrument.kind() == ContractKind.LINEAR && chance(0.1);
        return new ContractRules(
                new MarginSchedule.Scale(maintenance, 1),
                maintenance,
                chance(0.3) ? NotionalBasis.ENTRY : NotionalBasis.MARK,
                closing,
                bounded ? 1e5 : OFF);
    }

    private CollateralRule collateral(String asset) {
        CollateralWeight weight = weight();
        LiabilityWeight debt = pick(
                new LiabilityWeight.Flat(1 + random.nextDouble()),
                new LiabilityWeight.SquareRoot(1.2, 0.2, 0.01 * random.nextDouble(), WeightGrid.none()),
                new LiabilityWeight.Concentration(1.1, pick(0.0, 1e3, 1e6)));
        return new CollateralRule(asset, weight, weight, debt);
    }

    private CollateralWeight weight() {
        WeightGrid grid = pick(WeightGrid.none(), new WeightGrid(1e4, 1e6, 1e3, 1e9, 1e6, Rounding.DOWN));
        CollateralWeight simple = pick(
                new CollateralWeight.Flat(random.nextDouble()),
                new CollateralWeight.MarginalTiers(
                        List.of(new CollateralTier(0, 0.9), new CollateralTier(10, 0.5), new CollateralTier(1e4, 0)),
                        pick(CollateralWeight.MarginalTiers.By.values())),
                new CollateralWeight.SquareRoot(0.8, 0.05 * random.nextDouble(), grid),
                new CollateralWeight.Concentration(0.8, pick(0.0, 1e3, 1e6), grid),
                new CollateralWeight.SkewDiscount(1e3, 1, 0.02, 0.6));
        return chance(0.2) ? new CollateralWeight.DepegAddOn(simple, 0.98, 1.2) : simple;
    }

    private EquityRecipe equity() {
        return new EquityRecipe(
                random.nextDouble(),
                pick(1.0, random.nextDouble()),
                pick(OFF, 100.0),
                pick(EquityRecipe.Weighted.values()),
                EquityRecipe.OpenOrders.IGNORED);
    }

    private PricePolicy prices() {
        Map<Purpose, PriceSource> sources = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            PriceSource source = pick(PriceSource.values());
            if (chance(0.5) && !(purpose == Purpose.COLLATERAL && source == PriceSource.MARK)) {
                sources.put(purpose, source);
            }
        }
        return new PricePolicy(sources, pick(60.0, 300.0), StablePriceRules.daily(), pick(0.0, 0.01));
    }

    private OraclePolicy oracle() {
        OracleValidity validity =
                new OracleValidity(pick(OFF, 1.3, 5.0), 3_600, OFF, 1, pick(OFF, 30.0, 90.0), OFF, 0, 0);
        Map<OracleAction, Validity> least = new EnumMap<>(OracleAction.class);
        for (OracleAction action :
                List.of(OracleAction.LIQUIDATE, OracleAction.UPDATE_FUNDING, OracleAction.UPDATE_TWAP)) {
            least.put(action, pick(Validity.NON_POSITIVE, Validity.TOO_UNCERTAIN, Validity.VALID));
        }
        return new OraclePolicy(
                pick(
                        List.of(new OracleSource(0, 0)),
                        List.of(new OracleSource(0, 0.2), new OracleSource(30, 0), new OracleSource(60, 0))),
                validity,
                new MarkDivergence(pick(OFF, 0.01), 300, 0),
                new ActionMatrix(least));
    }

    private LiquidationTrigger trigger() {
        AddOn addOn = pick(
                new AddOn.None(),
                new AddOn.KeeperReward(0.001, 5, 1, 0.3, pick(OFF, 100.0)),
                new AddOn.Floor(pick(0.0, 10.0), 0.01));
        return new LiquidationTrigger(
                pick(LiquidationTrigger.Comparator.values()),
                chance(0.3),
                pick(1.0, 1.0, 0.8, 1.1),
                pick(0.0, 0.0, 0.02, OFF),
                pick(0.0, 0.0, 0.05),
                addOn);
    }
}
