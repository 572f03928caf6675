package org.breakwater.cli.inspect.wording;

import static org.breakwater.cli.inspect.wording.Figures.amount;
import static org.breakwater.cli.inspect.wording.Figures.percent;

import java.util.stream.Collectors;
import org.breakwater.models.collateral.CollateralRule;
import org.breakwater.models.collateral.CollateralTier;
import org.breakwater.models.collateral.CollateralWeight;
import org.breakwater.models.collateral.LiabilityWeight;

/** What holdings and debts count for. */
public final class WeightWords {

    private static final Wording<CollateralWeight> HELD = Wording.of(CollateralWeight.class)
            .say(CollateralWeight.Flat.class, w -> percent(1 - w.haircut()))
            .say(CollateralWeight.MarginalTiers.class, WeightWords::tiers)
            .say(
                    CollateralWeight.SquareRoot.class,
                    w -> percent(w.weight()) + ", for large holdings 110 %/(1 + " + amount(w.factor()) + " · √coins)")
            .say(
                    CollateralWeight.Concentration.class,
                    w -> percent(w.weight()) + ", falling in proportion once all deposits are worth more than "
                            + amount(w.startQuote()))
            .say(
                    CollateralWeight.SkewDiscount.class,
                    w -> "100 % less " + amount(w.scalar()) + " · coins/" + amount(w.scale()) + ", from "
                            + percent(w.lower()) + " to " + percent(w.upper()))
            .say(
                    CollateralWeight.DepegAddOn.class,
                    w -> of(w.of()) + ", less " + amount(w.factor()) + " × what the price is below "
                            + amount(w.threshold()))
            .say(
                    CollateralWeight.Least.class,
                    w -> "the least of "
                            + w.of().stream().map(part -> "(" + of(part) + ")").collect(Collectors.joining(" and ")))
            .say(CollateralWeight.Mean.class, w -> "the mean of (" + of(w.first()) + ") and (" + of(w.second()) + ")")
            .complete();

    private static final Wording<LiabilityWeight> OWED = Wording.of(LiabilityWeight.class)
            .say(LiabilityWeight.Flat.class, w -> percent(w.weight()))
            .say(
                    LiabilityWeight.SquareRoot.class,
                    w -> "the larger of " + percent(w.weight()) + " and " + percent((1 - w.relief()) * w.weight())
                            + " + " + amount(w.factor()) + " · √coins")
            .say(
                    LiabilityWeight.Concentration.class,
                    w -> percent(w.weight()) + ", rising in proportion once all debts are worth more than "
                            + amount(w.startQuote()))
            .complete();

    private WeightWords() {}

    /** How an asset counts. */
    public static String of(CollateralRule rule) {
        String held = rule.initial().equals(rule.maintenance())
                ? "counts for " + of(rule.initial())
                : "counts for " + of(rule.initial()) + " to open, " + of(rule.maintenance()) + " to keep";
        boolean whole = rule.debt().equals(new LiabilityWeight.Flat(1));
        return whole ? held : held + "; a debt counts for " + OWED.of(rule.debt());
    }

    private static String of(CollateralWeight weight) {
        return HELD.of(weight);
    }

    private static String tiers(CollateralWeight.MarginalTiers w) {
        String unit = w.by() == CollateralWeight.MarginalTiers.By.QUANTITY ? " coins " : " ";
        String more = w.tiers().stream()
                .skip(1)
                .map(tier -> "; what is above " + amount(tier.floor()) + unit + percent(tier.weight()))
                .collect(Collectors.joining());
        CollateralTier first = w.tiers().get(0);
        return percent(first.weight()) + more;
    }
}
