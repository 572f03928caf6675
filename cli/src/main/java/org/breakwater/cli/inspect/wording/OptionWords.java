package org.breakwater.cli.inspect.wording;

import static org.breakwater.cli.inspect.wording.Figures.amount;
import static org.breakwater.cli.inspect.wording.Figures.percent;
import static org.breakwater.cli.inspect.wording.Figures.word;

import java.util.stream.Collectors;
import org.breakwater.models.margin.option.OptionRule;
import org.breakwater.models.margin.portfolio.Charge;
import org.breakwater.models.margin.portfolio.contingency.BasisContingency;
import org.breakwater.models.margin.portfolio.contingency.ConfidenceContingency;
import org.breakwater.models.margin.portfolio.contingency.Contingency;
import org.breakwater.models.margin.portfolio.contingency.DeltaCharge;
import org.breakwater.models.margin.portfolio.contingency.FuturesOffset;
import org.breakwater.models.margin.portfolio.contingency.MinimumCharge;
import org.breakwater.models.margin.portfolio.contingency.NotionalContingency;
import org.breakwater.models.margin.portfolio.contingency.PinContingency;
import org.breakwater.models.margin.portfolio.contingency.ShortOptions;
import org.breakwater.models.margin.portfolio.contingency.TermStructureContingency;
import org.breakwater.models.margin.portfolio.grid.Scenario;
import org.breakwater.models.margin.portfolio.grid.VolatilityRange;
import org.breakwater.models.margin.portfolio.grid.VolatilityShock;

/** Margin of options, in words. */
public final class OptionWords {

    private static final Wording<Contingency> CHARGES = Wording.of(Contingency.class)
            .say(
                    NotionalContingency.class,
                    c -> percent(c.futureRate()) + " of futures and " + percent(c.optionRate()) + " of options, gross")
            .say(FuturesOffset.class, c -> percent(c.rate()) + " of futures that offset one another")
            .say(
                    ShortOptions.class,
                    c -> percent(c.rate()) + " of short options" + (c.netted() ? ", net at each strike" : ""))
            .say(
                    BasisContingency.class,
                    c -> "each forward alone by -" + percent(c.down()) + " or +" + percent(c.up()) + ", "
                            + percent(c.addend()) + " of the loss and " + percent(c.perYear()) + " more each year")
            .say(
                    TermStructureContingency.class,
                    c -> "expiries that move apart: " + percent(c.netShare()) + " of the common loss, "
                            + percent(c.offsetShare()) + " of what they offset")
            .say(
                    PinContingency.class,
                    c -> percent(c.rate()) + " of options that expire within " + amount(c.withinDays())
                            + " days at strikes within " + percent(c.nearness()) + " of the index")
            .say(MinimumCharge.class, c -> "a least charge by notional, growing band by band")
            .say(
                    DeltaCharge.class,
                    c -> percent(c.netRate()) + " of net delta and " + percent(c.hedgedRate()) + " of hedged delta")
            .say(ConfidenceContingency.class, c -> "more while oracles are unsure")
            .complete();

    private static final Wording<VolatilityRange> RANGES = Wording.of(VolatilityRange.class)
            .say(
                    VolatilityRange.Power.class,
                    r -> percent(r.size()) + "·(" + amount(r.referenceDays()) + "/days)^p, p = "
                            + amount(r.shortPower()) + " up to there and " + amount(r.longPower()) + " beyond")
            .say(VolatilityRange.Banded.class, OptionWords::banded)
            .complete();

    private OptionWords() {}

    /** What a short option must keep where risk is taken on. */
    public static String initial(OptionRule rule) {
        return "its mark and max(" + percent(rule.initialRate()) + " less what it is out of the money, "
                + percent(rule.initialFloor()) + ") of the index; a put at least "
                + amount(rule.initialOverMaintenance()) + " of its maintenance";
    }

    /** What a short option must keep lest its account be liquidated. */
    public static String maintenance(OptionRule rule) {
        return "its mark and " + percent(rule.maintenanceCallRate()) + " of the index for calls; for puts "
                + percent(rule.maintenancePutRate()) + " of it or " + percent(rule.putMarkRate()) + " of the mark";
    }

    /** How far volatilities go. */
    public static String shock(VolatilityShock shock) {
        String kind = shock.kind() == VolatilityShock.Kind.RELATIVE ? "" : " points";
        String least = shock.leastAfterRise() > 0 ? ", after a rise at least " + percent(shock.leastAfterRise()) : "";
        return "up by " + RANGES.of(shock.up()) + kind + "; down by " + RANGES.of(shock.down()) + kind + least;
    }

    private static String banded(VolatilityRange.Banded range) {
        return range.bands().stream()
                .map(band -> percent(band.size())
                        + (band.fromDays() > 0 ? " from " + amount(band.fromDays()) + " days" : ""))
                .collect(Collectors.joining(", "));
    }

    /** A scenario: {@code -66 %, volatility up, 24.242424 % of the loss}. */
    public static String scenario(Scenario scenario) {
        String volatility = scenario.volatility() == 0
                ? "volatility unmoved"
                : "volatility " + (scenario.volatility() > 0 ? "up" : "down");
        String weight = scenario.weight() == 1 ? "" : ", " + percent(scenario.weight()) + " of the loss";
        return percent(scenario.move()) + ", " + volatility + weight;
    }

    /** A charge and where it enters. */
    public static String charge(Charge charge) {
        return CHARGES.of(charge.contingency()) + " (" + word(charge.place()) + ")";
    }
}
