package org.breakwater.models.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.breakwater.models.liquidation.LiquidationPolicy;
import org.breakwater.models.liquidation.Takeover;
import org.breakwater.models.liquidation.WorkLimits;
import org.breakwater.models.liquidation.WorkOrder;
import org.breakwater.models.liquidation.fee.FeeSplit;
import org.breakwater.models.liquidation.fee.LiquidationFee;
import org.breakwater.models.liquidation.price.AuctionTerms;
import org.breakwater.models.liquidation.price.BankruptcyPrice;
import org.breakwater.models.liquidation.price.CloseOutPrice;
import org.breakwater.models.liquidation.price.FillablePrice;
import org.breakwater.models.liquidation.price.PoolTerms;
import org.breakwater.models.liquidation.seizure.BonusSeizure;
import org.breakwater.models.liquidation.seizure.DiscountedSale;
import org.breakwater.models.liquidation.seizure.MultiplierExchange;
import org.breakwater.models.liquidation.seizure.Seizure;
import org.breakwater.models.liquidation.sizing.RateWindow;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.liquidation.sizing.TimePace;
import org.breakwater.models.loss.InsuranceFund;
import org.breakwater.models.loss.LossLayer;
import org.breakwater.models.loss.LossWaterfall;
import org.breakwater.models.loss.adl.AdlMatching;
import org.breakwater.models.loss.adl.AdlPolicy;
import org.breakwater.models.loss.adl.AdlPrice;
import org.breakwater.models.loss.adl.AdlRanking;
import org.breakwater.models.loss.adl.AdlTrigger;
import org.breakwater.models.loss.fund.FundOverflow;
import org.breakwater.models.loss.fund.WithdrawalGate;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.Steps;

/** Sizing, prices, fees, limits and layers of any kind, drawn at random into a scene. */
final class RandomClosing {

    private static final double OFF = Double.POSITIVE_INFINITY;

    private final Random random;
    private final Scene scene;

    RandomClosing(Random random, Scene scene) {
        this.random = random;
        this.scene = scene;
    }

    void draw() {
        LiquidationPolicy plain = scene.liquidation;
        boolean auctioned = chance(0.2);
        AuctionTerms terms = new AuctionTerms(1, pick(60.0, 600.0), 0.8, 7_200, 600);
        scene.liquidation = new LiquidationPolicy(
                plain.trigger(),
                auctioned ? new Sizing.Auction(terms, 0.1) : sizing(),
                auctioned ? new CloseOutPrice.DutchAuction(terms) : price(),
                fee(),
                new FeeSplit(0.5, 0.25, 0.25, chance(0.5)),
                plain.pace(),
                limits(),
                new Takeover(pick(0.0, 0.0, 2.0 / 3, 1.0)),
                pick(WorkOrder.values()),
                seizure());
        scene.fund = new InsuranceFund(scene.fund.balances(), new FundOverflow(pick(OFF, 0.0, 1e4)));
        scene.waterfall = new LossWaterfall(layers());
        scene.gates = chance(0.5) ? new Gates(new WithdrawalGate(pick(0.0, 1.0), pick(0.0, 90.0))) : Gates.none();
    }

    private Sizing sizing() {
        return pick(
                new Sizing.Full(),
                new Sizing.Portion(0.3, 50, Steps.none()),
                new Sizing.SolveShortage(Steps.none()),
                new Sizing.CloseFactor(0.5, 0.95, chance(0.5), chance(0.5), pick(0.0, 100.0)),
                new Sizing.Lots(pick(0.001, 1.0)),
                new Sizing.TierStepDown(),
                new Sizing.BigOrder(pick(0.0, 1e4), 0.2, 30));
    }

    private CloseOutPrice price() {
        return pick(
                CloseOutPrice.Book.atAnyPrice(),
                new CloseOutPrice.Book(new FillablePrice(pick(0.0, 1.0), pick(0.0, 0.1, 3.0))),
                new CloseOutPrice.Book(new BankruptcyPrice()),
                new CloseOutPrice.OracleFee(pick(0.0, 0.01)),
                new CloseOutPrice.Pool(new PoolTerms(pick(0.0, 1e-9), 2, 0)));
    }

    private LiquidationFee fee() {
        return pick(
                new LiquidationFee.Rate(0.01),
                new LiquidationFee.UpToBankruptcy(pick(0.015, 1.0), Steps.none()),
                new LiquidationFee.Residual(0.02, 0.95, Steps.none()),
                new LiquidationFee.Ramp(0.001, 0.01, 1e-5, pick(0.0, 60.0)));
    }

    private Seizure seizure() {
        return pick(
                new Seizure.AtMarket(),
                new BonusSeizure(1.1, 0.1),
                new DiscountedSale(0.1, 0.03, 0.5, 100, Steps.none()),
                new MultiplierExchange(1.02, 0.98, pick(0.0, 1.0), Steps.none()));
    }

    private WorkLimits limits() {
        return new WorkLimits(
                chance(0.3) ? new RateWindow(scale(1e-3, 1e3), pick(5.0, 30.0), pick(0.0, 0.01)) : null,
                chance(0.3) ? new TimePace(0.1, pick(10.0, 120.0), 50, Steps.none()) : null,
                pick(1.0, 15.0),
                pick(OFF, 1e4),
                pick(OFF, 1e3));
    }

    private List<LossLayer> layers() {
        List<LossLayer> layers = new ArrayList<>();
        if (chance(0.8)) {
            layers.add(new LossLayer.Fund(
                    OFF, pick(OFF, 1e4), chance(0.3), pick(0.0, 100.0), pick(LossLayer.Fund.Covers.values())));
        }
        if (chance(0.4)) {
            layers.add(new LossLayer.Backstop(scale(1, 1e6)));
        }
        boolean pool = chance(0.3);
        if (pool) {
            layers.add(new LossLayer.Pool(scale(1, 1e6)));
        }
        if (chance(0.7)) {
            AdlTrigger trigger = trigger(pool);
            boolean settled = trigger instanceof AdlTrigger.FinalSettlement;
            layers.add(new LossLayer.AutoDeleveraging(new AdlPolicy(
                    trigger,
                    pick(
                            new AdlRanking.ProfitTimesLeverage(chance(0.5)),
                            new AdlRanking.MoveTimesNotional(),
                            new AdlRanking.PseudoRandom(),
                            new AdlRanking.ProRata()),
                    settled ? AdlPrice.BANKRUPTCY : pick(AdlPrice.values()),
                    pick(AdlMatching.values()))));
        }
        if (chance(0.6)) {
            layers.add(new LossLayer.Socialisation(
                    pick(LossLayer.Socialisation.Base.values()), chance(0.3), Rounding.NONE, 0));
        }
        return layers;
    }

    private AdlTrigger trigger(boolean pool) {
        if (chance(0.1)) {
            return new AdlTrigger.FinalSettlement();
        }
        return pool && chance(0.5) ? new AdlTrigger.PoolProfit(0.3, 0.2) : new AdlTrigger.Deficit();
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private double scale(double from, double to) {
        return from * StrictMath.pow(to / from, random.nextDouble());
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
