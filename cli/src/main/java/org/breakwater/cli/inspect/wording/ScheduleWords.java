package org.breakwater.cli.inspect.wording;

import static org.breakwater.cli.inspect.wording.Figures.amount;
import static org.breakwater.cli.inspect.wording.Figures.percent;
import static org.breakwater.cli.inspect.wording.Figures.time;

import java.util.List;
import java.util.stream.Collectors;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.margin.schedule.MarginTier;
import org.breakwater.models.margin.schedule.OpenInterestRamp;
import org.breakwater.models.margin.schedule.PriceScan;
import org.breakwater.models.margin.schedule.SizeSchedule;

/** Margin schedules. */
public final class ScheduleWords {

    private static final Wording<MarginSchedule> WORDS = Wording.of(MarginSchedule.class)
            .say(MarginSchedule.Constant.class, s -> amount(s.quote()) + " whatever the size")
            .say(MarginSchedule.Flat.class, s -> percent(s.rate()) + " of notional")
            .say(SizeSchedule.Affine.class, ScheduleWords::affine)
            .say(SizeSchedule.SquareRoot.class, ScheduleWords::squareRoot)
            .say(SizeSchedule.SkewShare.class, ScheduleWords::skewShare)
            .say(MarginSchedule.Tiered.class, ScheduleWords::tiered)
            .say(MarginSchedule.Bracketed.class, ScheduleWords::bracketed)
            .say(OpenInterestRamp.class, ScheduleWords::ramp)
            .say(PriceScan.class, ScheduleWords::scan)
            .say(MarginSchedule.ChosenLeverage.class, ScheduleWords::chosen)
            .say(MarginSchedule.Max.class, s -> "the largest of " + parts(s.parts()))
            .say(MarginSchedule.Sum.class, s -> "the sum of " + parts(s.parts()))
            .say(MarginSchedule.Scale.class, s -> amount(s.factor()) + " × (" + of(s.of()) + ")")
            .say(MarginSchedule.VolatilityBuffer.class, ScheduleWords::buffer)
            .complete();

    /** Steps of a unit to which deductions are told: the binary rest of their sums is cut. */
    private static final double GRID = 1e6;

    private ScheduleWords() {}

    /** A schedule in words; amounts in the settlement asset. */
    public static String of(MarginSchedule schedule) {
        return WORDS.of(schedule);
    }

    private static String affine(SizeSchedule.Affine s) {
        String most = s.cap() < 1 ? ", at most " + percent(s.cap()) + "," : "";
        return percent(s.base()) + " + " + percent(s.slopePerCoin()) + " · coins" + most + " of notional";
    }

    private static String squareRoot(SizeSchedule.SquareRoot s) {
        return "of notional the larger of " + percent(s.floor()) + " and " + percent(s.share() * s.floor()) + " + "
                + percent(s.factor()) + " · √coins";
    }

    private static String skewShare(SizeSchedule.SkewShare s) {
        return percent(s.floor()) + " + " + percent(s.factor()) + " · coins/" + amount(s.scale()) + " of notional";
    }

    private static String tiered(MarginSchedule.Tiered s) {
        StringBuilder text = new StringBuilder(percent(s.tiers().get(0).rate())).append(" of notional");
        double[] deductions = s.bands().deductions();
        for (int k = 1; k < s.tiers().size(); k++) {
            MarginTier tier = s.tiers().get(k);
            text.append("; from ").append(amount(tier.floor())).append(' ').append(percent(tier.rate()));
            text.append(" less ").append(amount(Math.rint(deductions[k] * GRID) / GRID));
        }
        return text.toString();
    }

    private static String bracketed(MarginSchedule.Bracketed s) {
        String bands = s.tiers().stream()
                .skip(1)
                .map(tier -> "; above " + amount(tier.floor()) + " " + percent(tier.rate()))
                .collect(Collectors.joining());
        return percent(s.tiers().get(0).rate()) + " of the whole notional" + bands;
    }

    private static String ramp(OpenInterestRamp s) {
        String rise = s.upper() > 0
                ? ", rising to 100 % while open interest grows from " + amount(s.lower()) + " to " + amount(s.upper())
                : "";
        return percent(s.base()) + " of notional" + rise;
    }

    private static String scan(PriceScan s) {
        String moves = s.points().stream()
                .map(p -> (p.move() > 0 ? "+" : "")
                        + percent(p.move())
                        + (p.weight() == 1 ? "" : " × " + amount(p.weight())))
                .collect(Collectors.joining(", "));
        String extra = s.contingency() > 0 ? ", and " + percent(s.contingency()) + " of gross notional" : "";
        return "the largest loss of all positions on the underlying at moves of " + moves + extra;
    }

    private static String chosen(MarginSchedule.ChosenLeverage s) {
        return "notional / chosen leverage (" + amount(s.defaultLeverage()) + " where none is chosen)";
    }

    private static String buffer(MarginSchedule.VolatilityBuffer s) {
        return amount(s.multiplier()) + " standard deviations over " + time(s.horizonSeconds())
                + ", volatility of half-life " + time(s.halfLifeSeconds()) + " known " + time(s.lagSeconds())
                + " ago, from " + percent(s.floor()) + " to " + percent(s.cap()) + " of notional";
    }

    private static String parts(List<MarginSchedule> parts) {
        return parts.stream().map(part -> "(" + of(part) + ")").collect(Collectors.joining(" and "));
    }
}
