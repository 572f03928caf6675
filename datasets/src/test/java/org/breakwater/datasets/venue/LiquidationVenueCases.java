package org.breakwater.datasets.venue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.liquidation.CloseOut;
import org.breakwater.models.liquidation.LiquidationPolicy;
import org.breakwater.models.liquidation.LiquidationTrigger;
import org.breakwater.models.liquidation.WorkPace;
import org.breakwater.models.liquidation.fee.FeeSplit;
import org.breakwater.models.liquidation.fee.LiquidationFee;
import org.breakwater.models.liquidation.inventory.Inheritance;
import org.breakwater.models.liquidation.inventory.Inventory;
import org.breakwater.models.liquidation.price.CloseOutPrice;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.liquidity.MarketImpact;
import org.breakwater.models.loss.AdlQueue;
import org.breakwater.models.loss.DeficitResolution;
import org.breakwater.models.loss.FundAccount;
import org.breakwater.models.loss.Ledger;
import org.breakwater.models.loss.LossWaterfall;
import org.breakwater.models.loss.Socialiser;
import org.breakwater.models.loss.SpotDesk;
import org.breakwater.models.loss.adl.AdlPolicy;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.margin.schedule.TierFloors;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.oracle.OptionMarks;
import org.breakwater.models.rounding.Steps;
import org.breakwater.models.rounding.VenueRounding;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/** Functions of venue cases that close an account, as a round of a run does. */
final class LiquidationVenueCases {

    static final Map<String, VenueFunction> FUNCTIONS = Map.of(
            "gmx-synthetics/liquidation-trigger-pay-out-2", LiquidationVenueCases::payOut,
            "drift-v2/liquidation-outcome", LiquidationVenueCases::outcome,
            "drift-v2/partial-liquidation-sizing-4", LiquidationVenueCases::outcome);

    private LiquidationVenueCases() {}

    private static Object outcome(VenueCase given) {
        double base = given.number("base");
        double deposit = given.number("deposit");
        double entry = -given.number("quoteAmount") / base;
        MarginSchedule rate = new MarginSchedule.Flat(
                given.number("marginRatioMaint") + given.inputs().number("buffer", 0));
        VenueScene.Resolved scene = new VenueScene("USDC")
                .price("SOL", given.number("oracle"))
                .contract(Perpetual.linear("SOL-PERP", "SOL", "USDC"), new ContractRules(rate, rate))
                .account("a", deposit)
                .position("a", "SOL-PERP", base, entry)
                .resolve();
        closeOut(scene, policy(given)).work(market(scene.book()), scene.state(), 0);
        return answer(scene, deposit, entry);
    }

    /** The pool takes the position over at the oracle's price; what collateral is left after the loss stays with the user. */
    private static Object payOut(VenueCase given) {
        VenueScene.Resolved scene = TriggerVenueCases.gmxPosition(given);
        LiquidationTrigger trigger = TriggerVenueCases.gmxTrigger(given);
        boolean liquidated = TriggerVenueCases.liquidated(trigger, scene);
        LiquidationPolicy policy = new LiquidationPolicy(
                trigger,
                new Sizing.Full(),
                new CloseOutPrice.OracleFee(0),
                new LiquidationFee.Rate(0),
                FeeSplit.toFund(),
                WorkPace.immediate());
        MarketState market = new MarketState(scene.book().assets.size());
        market.reset(scene.state().index);
        closeOut(scene, policy).work(market, scene.state(), 0);
        int collateral = scene.book().assets.indexOf("COLLATERAL");
        double left = 0;
        for (int b = scene.book().balanceStart[0]; b < scene.book().balanceStart[1]; b++) {
            left += scene.book().balanceAsset[b] == collateral ? scene.state().balance[b] : 0;
        }
        return Map.of("liquidatable", liquidated, "userReceivesCollateralToken", left);
    }

    private static LiquidationPolicy policy(VenueCase given) {
        return new LiquidationPolicy(
                LiquidationTrigger.below(),
                new Sizing.SolveShortage(Steps.none()),
                new CloseOutPrice.OracleFee(given.number("liquidatorFee")),
                new LiquidationFee.Residual(given.number("maxIfFee"), SourceConstants.DRIFT_FUND_SHARE, Steps.none()),
                FeeSplit.toFund(),
                WorkPace.immediate());
    }

    /** The venue keeps a quote amount of each position, which holds what is realised; the engine keeps that in cash. */
    private static Object answer(VenueScene.Resolved scene, double deposit, double entry) {
        VenueState s = scene.state();
        AccountMargin margin = scene.margin();
        int cash = scene.book().balanceStart[0];
        int position = scene.book().positionStart[0];
        double entryAfter = -s.quantity[position] * entry;
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("userBaseAfter", s.quantity[position]);
        answer.put("userQuoteAfter", s.balance[cash] - deposit + entryAfter);
        answer.put("userEntryAfter", entryAfter);
        answer.put("liquidatorBase", s.outsideQuantity[0]);
        answer.put("liquidatorQuote", -s.outsideValue[0]);
        answer.put("totalIfFee", s.fund[scene.book().quote]);
        answer.put("marginRatioAfter", margin.equity(s, 0) / margin.notional(s, 0));
        return answer;
    }

    private static MarketState market(ResolvedBook book) {
        MarketState market = new MarketState(book.assets.size());
        market.reset(new double[book.assets.size()]);
        return market;
    }

    /** As the engine builds it, with a market that takes everything at its mid, no tiers, no fund and no waterfall. */
    private static CloseOut closeOut(VenueScene.Resolved scene, LiquidationPolicy policy) {
        ResolvedBook book = scene.book();
        AccountMargin margin = scene.margin();
        int assets = book.assets.size();
        Ledger ledger = new Ledger(assets);
        MarketImpact impact = new MarketImpact(new LiquidityProfile[assets], ImpactMode.NONE, 1, 1, 1);
        SpotDesk desk = new SpotDesk(impact, ledger, EventSink.NONE, book.quote);
        FundAccount fund =
                new FundAccount(new double[assets], new int[0], book.quote, false, desk, ledger, EventSink.NONE);
        DeficitResolution deficits = new DeficitResolution(
                book,
                margin,
                new LossWaterfall(List.of()),
                fund,
                new AdlQueue(book, margin, AdlPolicy.standard(), ledger, EventSink.NONE),
                new Socialiser(book, margin, EventSink.NONE),
                ledger,
                EventSink.NONE);
        return new CloseOut(
                book,
                margin,
                new TierFloors[book.instrumentCount()],
                policy,
                VenueRounding.none(),
                1,
                impact,
                fund,
                deficits,
                desk,
                ledger,
                EventSink.NONE,
                (before, unit, position, displacement) -> {},
                new OptionMarks(book, Map.of()),
                new Inventory(book, Inheritance.none(), fund, deficits, impact, ledger, EventSink.NONE));
    }
}
