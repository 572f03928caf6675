package org.breakwater.cli.inspect.wording;

import static org.breakwater.cli.inspect.wording.Figures.percent;
import static org.breakwater.cli.inspect.wording.Figures.time;

import org.breakwater.models.liquidation.fee.FeeSplit;
import org.breakwater.models.liquidation.fee.LiquidationFee;

/** The fee of a liquidation and who receives it. */
public final class FeeWords {

    private static final Wording<LiquidationFee> WORDS = Wording.of(LiquidationFee.class)
            .say(LiquidationFee.Rate.class, f -> f.rate() > 0 ? percent(f.rate()) + " of closed notional" : "none")
            .say(
                    LiquidationFee.UpToBankruptcy.class,
                    f -> "what a fill brings beyond the bankruptcy price, up to " + percent(f.rate()) + " of it")
            .say(
                    LiquidationFee.Residual.class,
                    f -> percent(f.share())
                            + " of the margin that closing frees beyond what the account lacks, up to "
                            + percent(f.max())
                            + " of notional")
            .say(
                    LiquidationFee.Ramp.class,
                    f -> percent(f.base()) + " of closed notional, after " + time(f.afterSeconds()) + " rising "
                            + percent(f.perSecond()) + " a second to " + percent(f.max()))
            .complete();

    private FeeWords() {}

    /** What the account is charged. */
    public static String of(LiquidationFee fee) {
        return WORDS.of(fee);
    }

    /** Who receives it. */
    public static String of(FeeSplit split) {
        String insolvent =
                split.liquidatorsWhenInsolvent() ? "; all to liquidators where the account is insolvent" : "";
        return percent(split.fund()) + " to the fund, " + percent(split.liquidators()) + " to liquidators, "
                + percent(split.protocol()) + " to the venue" + insolvent;
    }
}
