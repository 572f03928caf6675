package org.breakwater.cli.inspect.wording;

import static org.breakwater.cli.inspect.wording.Figures.amount;
import static org.breakwater.cli.inspect.wording.Figures.percent;
import static org.breakwater.cli.inspect.wording.Figures.time;

import org.breakwater.models.liquidation.inventory.DeltaHedge;
import org.breakwater.models.liquidation.inventory.Inheritance;
import org.breakwater.models.liquidation.inventory.Inheritance.Scope;

/** Who inherits positions, in words. */
public final class InheritanceWords {

    private InheritanceWords() {}

    /** For instance {@code liquidators take options at their mark, and hedge every 1 min}. */
    public static String of(Inheritance rule) {
        String who = switch (rule.holder()) {
            case NOBODY -> "nobody takes";
            case FUND -> "the insurance fund takes";
            case BACKSTOP -> "the backstop takes";
            case LIQUIDATORS -> "liquidators take";
        };
        String what = rule.scope() == Scope.ALL ? "all positions" : "options";
        DeltaHedge hedge = rule.hedge();
        return who + " " + what + " at their mark" + (hedge == null ? ", without a hedge" : ", " + words(hedge));
    }

    private static String words(DeltaHedge hedge) {
        return "delta hedged with perpetuals beyond " + amount(hedge.thresholdQuote()) + ", at most every "
                + time(hedge.intervalSeconds()) + ", for a fee of " + percent(hedge.feeRate());
    }
}
