package org.breakwater.cli.inspect.wording;

import static org.breakwater.cli.inspect.wording.Figures.amount;
import static org.breakwater.cli.inspect.wording.Figures.percent;
import static org.breakwater.cli.inspect.wording.Figures.word;

import org.breakwater.models.loss.LossLayer;
import org.breakwater.models.loss.LossLayer.Fund.Covers;
import org.breakwater.models.loss.LossLayer.Socialisation.Base;
import org.breakwater.models.loss.adl.AdlMatching;
import org.breakwater.models.loss.adl.AdlPolicy;
import org.breakwater.models.loss.adl.AdlRanking;
import org.breakwater.models.loss.adl.AdlTrigger;
import org.breakwater.models.rounding.Rounding;

/** Who pays deficits. */
public final class LayerWords {

    private static final Wording<AdlTrigger> TRIGGERS = Wording.of(AdlTrigger.class)
            .say(AdlTrigger.Deficit.class, t -> "against accounts that owe more than they have")
            .say(AdlTrigger.FinalSettlement.class, t -> "in a market closed for good, others at the oracle's price")
            .say(
                    AdlTrigger.PoolProfit.class,
                    t -> "when profit exceeds " + percent(t.above()) + " of the pool, until it is "
                            + percent(t.downTo()))
            .complete();

    private static final Wording<AdlRanking> RANKINGS = Wording.of(AdlRanking.class)
            .say(
                    AdlRanking.ProfitTimesLeverage.class,
                    r -> "profit × leverage first" + (r.divideWhenLosing() ? ", then losers by return / leverage" : ""))
            .say(AdlRanking.MoveTimesNotional.class, r -> "move of the price × notional / equity first")
            .say(AdlRanking.PseudoRandom.class, r -> "in random order")
            .say(AdlRanking.ProRata.class, r -> "all in profit in proportion to size")
            .complete();

    private static final Wording<LossLayer> LAYERS = Wording.of(LossLayer.class)
            .say(LossLayer.Fund.class, LayerWords::fund)
            .say(LossLayer.Capital.class, l -> l.name() + ": capital of " + amount(l.amount()))
            .say(LossLayer.Pool.class, l -> "the liquidity pool" + worth(l.capital()))
            .say(LossLayer.Backstop.class, l -> "the backstop vault with " + amount(l.capital()))
            .say(LossLayer.AutoDeleveraging.class, l -> "auto-deleveraging " + adl(l.policy()))
            .say(LossLayer.Socialisation.class, LayerWords::socialisation)
            .complete();

    private LayerWords() {}

    /** One layer of the waterfall; amounts in the quote asset. */
    public static String of(LossLayer layer) {
        return LAYERS.of(layer);
    }

    private static String fund(LossLayer.Fund fund) {
        double none = Double.POSITIVE_INFINITY;
        return "the insurance fund"
                + (fund.allOrNothing() ? ", a deficit whole or not at all" : "")
                + (fund.capPerDeficit() < none ? ", up to " + amount(fund.capPerDeficit()) + " a deficit" : "")
                + (fund.capPerContract() < none ? ", up to " + amount(fund.capPerContract()) + " a contract" : "")
                + (fund.reserve() > 0 ? ", keeping " + amount(fund.reserve()) : "")
                + (fund.covers() == Covers.RESTORE_HEALTH ? ", only what brings health to zero" : "");
    }

    private static String worth(double capital) {
        return capital < Double.POSITIVE_INFINITY ? " of " + amount(capital) : "";
    }

    private static String adl(AdlPolicy policy) {
        String whole = policy.matching() == AdlMatching.WHOLE_PAIR
                ? "whole pairs whose bankruptcy prices overlap"
                : "as far as the other side stays solvent";
        return TRIGGERS.of(policy.trigger()) + ": " + RANKINGS.of(policy.ranking()) + ", at the " + price(policy) + ", "
                + whole;
    }

    private static String price(AdlPolicy policy) {
        return switch (policy.price()) {
            case BANKRUPTCY -> "bankruptcy price";
            case ORACLE -> "oracle's price";
            case PREVIOUS_MARK -> "mark that accounts were judged by";
        };
    }

    private static String socialisation(LossLayer.Socialisation layer) {
        String rounded = layer.rounding() == Rounding.NONE
                ? ""
                : ", " + word(layer.rounding()) + " to " + amount(layer.quantum()) + " a unit";
        return "spread in proportion to " + base(layer.base())
                + (layer.onlyWhenFundEmpty() ? ", only once the fund is empty" : "") + rounded;
    }

    private static String base(Base base) {
        return switch (base) {
            case WINNERS_PROFIT -> "the profit of those in profit";
            case EQUITY -> "the equity of solvent accounts";
            case OPEN_INTEREST -> "the open interest of both sides, all contracts";
            case CONTRACTS -> "the open interest of both sides in the contracts of the loss";
            case DEPOSITS -> "the deposits of the asset of the loss";
        };
    }
}
