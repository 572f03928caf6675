package org.breakwater.cli.inspect.wording;

import static org.breakwater.cli.inspect.wording.Figures.amount;
import static org.breakwater.cli.inspect.wording.Figures.percent;

import org.breakwater.models.liquidation.AddOn;
import org.breakwater.models.liquidation.LiquidationTrigger;
import org.breakwater.models.liquidation.LiquidationTrigger.Comparator;

/** When a liquidation begins and ends. */
public final class TriggerWords {

    private static final Wording<AddOn> WORDS = Wording.of(AddOn.class)
            .say(AddOn.None.class, none -> "")
            .say(AddOn.KeeperReward.class, TriggerWords::keeper)
            .say(AddOn.Floor.class, TriggerWords::floor)
            .complete();

    private TriggerWords() {}

    /** When an account is liquidated. */
    public static String begins(LiquidationTrigger trigger) {
        String compared = trigger.comparator() == Comparator.BELOW ? "less than" : "no more than";
        String multiple = trigger.ratio() == 1 ? "" : amount(trigger.ratio()) + " × ";
        String spared = trigger.needsRequirement() ? "; never without maintenance margin" : "";
        return "with " + compared + " " + multiple + "maintenance margin" + WORDS.of(trigger.addOn()) + spared;
    }

    /** When its liquidation ends. */
    public static String ends(LiquidationTrigger trigger) {
        if (trigger.exitBuffer() == Double.POSITIVE_INFINITY) {
            return "when everything is closed";
        }
        String buffer = trigger.exitBuffer() > 0 ? " and " + percent(trigger.exitBuffer()) + " of open notional" : "";
        String losses = trigger.lossBuffer() > 0
                ? ", unrealised losses counting " + percent(trigger.lossBuffer()) + " more"
                : "";
        return "when what is asked is met" + buffer + losses;
    }

    private static String keeper(AddOn.KeeperReward reward) {
        String most = reward.cap() < Double.POSITIVE_INFINITY ? ", at most " + amount(reward.cap()) : "";
        return " and the keeper's reward: " + percent(reward.share()) + " of notional and the cost of "
                + amount(reward.cost()) + ", no less than the cost and the larger of " + amount(reward.minProfit())
                + " and " + percent(reward.minProfitRatio()) + " of it" + most;
    }

    private static String floor(AddOn.Floor floor) {
        return ", or than " + amount(floor.minimum()) + ", or than " + percent(floor.entryShare())
                + " of the notional at entry, or with nothing";
    }
}
