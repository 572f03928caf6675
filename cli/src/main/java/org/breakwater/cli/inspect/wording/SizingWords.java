package org.breakwater.cli.inspect.wording;

import static org.breakwater.cli.inspect.wording.Figures.amount;
import static org.breakwater.cli.inspect.wording.Figures.percent;
import static org.breakwater.cli.inspect.wording.Figures.time;

import org.breakwater.models.liquidation.sizing.Sizing;

/** How much is closed at once. */
public final class SizingWords {

    private static final Wording<Sizing> WORDS = Wording.of(Sizing.class)
            .say(Sizing.Full.class, s -> "everything at once")
            .say(
                    Sizing.Fraction.class,
                    s -> percent(s.share()) + " of each position a round" + whole(s.minNotional(), "under"))
            .say(
                    Sizing.Portion.class,
                    s -> percent(s.share()) + " of each position a round, no less than " + amount(s.minNotional()))
            .say(Sizing.SolveShortage.class, s -> "as much as covers what the account lacks, fees included")
            .say(Sizing.CloseFactor.class, SizingWords::closeFactor)
            .say(Sizing.Lots.class, s -> "lots of " + amount(s.lot()) + " coins, one after the other")
            .say(Sizing.TierStepDown.class, s -> "down to the next lower tier of margin; everything from the lowest")
            .say(
                    Sizing.BigOrder.class,
                    s -> "everything; " + percent(s.share()) + " first of a position above "
                            + amount(s.thresholdQuote()) + ", the rest whole for " + time(s.cooldownSeconds())
                            + " after a fill")
            .say(
                    Sizing.Auction.class,
                    s -> "the share of the account that brings it to maintenance margin and a buffer of "
                            + percent(s.buffer()))
            .complete();

    private SizingWords() {}

    /** What one round closes. */
    public static String of(Sizing sizing) {
        return WORDS.of(sizing);
    }

    private static String closeFactor(Sizing.CloseFactor s) {
        String of = s.ofAccount() ? " of all positions" : " of the position";
        String above = s.atThreshold() ? " while health is at least " : " while health is above ";
        return percent(s.share()) + of + above + amount(s.healthAbove()) + ", everything below"
                + whole(s.minNotional(), "up to");
    }

    private static String whole(double minNotional, String bound) {
        return minNotional > 0 ? "; a position " + bound + " " + amount(minNotional) + " whole" : "";
    }
}
