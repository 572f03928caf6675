package org.breakwater.cli.inspect.venue;

import static org.breakwater.cli.inspect.wording.Figures.amount;
import static org.breakwater.cli.inspect.wording.Figures.percent;
import static org.breakwater.cli.inspect.wording.Figures.time;

import org.breakwater.cli.inspect.wording.CloseOutWords;
import org.breakwater.cli.inspect.wording.FeeWords;
import org.breakwater.cli.inspect.wording.InheritanceWords;
import org.breakwater.cli.inspect.wording.SizingWords;
import org.breakwater.cli.inspect.wording.TriggerWords;
import org.breakwater.datasets.preset.VenueFile;
import org.breakwater.models.liquidation.LiquidationPolicy;
import org.breakwater.models.liquidation.WorkLimits;
import org.breakwater.models.liquidation.WorkOrder;
import org.breakwater.models.liquidation.WorkPace;
import org.breakwater.models.liquidation.inventory.Inheritance;
import org.breakwater.models.liquidation.inventory.Inheritance.Holder;
import org.breakwater.models.liquidation.sizing.RateWindow;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.liquidation.sizing.TimePace;

/** How accounts are closed: trigger and exit, sizing, close-out, fee, pace. */
final class ClosingPart {

    private static final double OFF = Double.POSITIVE_INFINITY;

    private ClosingPart() {}

    static Section trigger(VenueFile venue) {
        LiquidationPolicy policy = venue.liquidation().toDomain();
        Section section = new Section("trigger and exit")
                .say(
                        "liquidated",
                        TriggerWords.begins(policy.trigger()),
                        "liquidation.trigger.when",
                        "liquidation.trigger.needsRequirement",
                        "liquidation.trigger.ratio",
                        "liquidation.trigger.addOn")
                .say(
                        "until",
                        TriggerWords.ends(policy.trigger()),
                        "liquidation.trigger.exitBuffer",
                        "liquidation.trigger.untilClosed",
                        "liquidation.trigger.lossBuffer");
        double takeover = policy.takeover().equityBelow();
        if (takeover > 0) {
            String words = "whole, by the backstop, below " + percent(takeover) + " of maintenance margin";
            section.say("taken over", words, "liquidation.takeoverBelow");
        }
        Inheritance inheritance = venue.inheritance().toDomain();
        if (inheritance.holder() != Holder.NOBODY) {
            section.say("inherited", InheritanceWords.of(inheritance), "inheritance");
        }
        return section;
    }

    static Section closing(VenueFile venue) {
        LiquidationPolicy policy = venue.liquidation().toDomain();
        String fee = venue.liquidation().fee() == null ? "liquidation.penaltyRate" : "liquidation.fee";
        String sizing = policy.sizing() instanceof Sizing.Auction ? "liquidation.price" : "liquidation.sizing";
        return new Section("closing")
                .say("how much", SizingWords.of(policy.sizing()), sizing)
                .say("where", CloseOutWords.of(policy.price()), "liquidation.price")
                .say("fee", FeeWords.of(policy.fee()), fee)
                .say("fee goes", FeeWords.of(policy.split()), "liquidation.penaltySplit")
                .say("collateral", CloseOutWords.of(policy.collateral()), "liquidation.collateral");
    }

    static Section pace(VenueFile venue) {
        LiquidationPolicy policy = venue.liquidation().toDomain();
        Section section = new Section("pace")
                .say("starts", starts(policy.pace()), "liquidation.latencySeconds")
                .say("works", works(policy.pace()), "liquidation.unitsPerSecond")
                .say("first", first(policy.order()), "liquidation.order")
                .say(
                        "a cascade",
                        "is cut after " + amount(policy.pace().maxRounds()) + " rounds within a moment",
                        "liquidation.maxRounds");
        limits(section, policy.limits());
        return section;
    }

    private static String starts(WorkPace pace) {
        return pace.latencySeconds() > 0 ? time(pace.latencySeconds()) + " after the breach" : "at once";
    }

    private static String works(WorkPace pace) {
        return pace.unitsPerSecond() < OFF
                ? "on at most " + amount(pace.unitsPerSecond()) + " accounts a second"
                : "on any number of accounts";
    }

    private static String first(WorkOrder order) {
        return switch (order) {
            case LOWEST_MARGIN_RATIO -> "the account of the lowest equity over maintenance";
            case LARGEST -> "the account of the largest notional";
            case PSEUDO_RANDOM -> "a random account";
        };
    }

    private static void limits(Section section, WorkLimits limits) {
        if (limits.window() != null) {
            section.say("contract", window(limits.window()), "liquidation.limits.window");
        }
        if (limits.shortage() != null) {
            section.say("account", shortage(limits.shortage()), "liquidation.limits.shortagePace");
        }
        String block = " a block of " + time(limits.blockSeconds());
        if (limits.notionalPerBlock() < OFF) {
            String most = "at most " + amount(limits.notionalPerBlock()) + " notional of an account" + block;
            section.say("block", most, "liquidation.limits.notionalPerBlock", "liquidation.limits.blockSeconds");
        }
        if (limits.fundLossPerBlock() < OFF) {
            String most = "closing waits once the fund has paid " + amount(limits.fundLossPerBlock()) + block;
            section.say("fund", most, "liquidation.limits.fundLossPerBlock", "liquidation.limits.blockSeconds");
        }
    }

    private static String window(RateWindow window) {
        String more = window.maxPremium() > 0
                ? "; another window while skew is below " + percent(window.maxPremium()) + " of its scale"
                : "";
        return "at most " + amount(window.capacity()) + " coins in " + time(window.windowSeconds()) + more;
    }

    private static String shortage(TimePace pace) {
        String small = pace.smallShortageQuote() > 0 ? ", all of one below " + amount(pace.smallShortageQuote()) : "";
        return percent(pace.initialShare()) + " of the shortage at once, the rest over " + time(pace.durationSeconds())
                + small;
    }
}
