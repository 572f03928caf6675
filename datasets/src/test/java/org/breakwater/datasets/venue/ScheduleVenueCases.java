package org.breakwater.datasets.venue;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.breakwater.datasets.preset.VenueFile;
import org.breakwater.datasets.preset.VenuePresets;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.margin.schedule.MarginTier;
import org.breakwater.models.margin.schedule.OpenInterestRamp;
import org.breakwater.models.margin.schedule.PiecewiseLinear;
import org.breakwater.models.margin.schedule.SizeSchedule;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.VenueRounding;

/** Functions of venue cases about margin schedules on their own. */
final class ScheduleVenueCases {

    static final Map<String, VenueFunction> FUNCTIONS = Map.ofEntries(
            entry("binance-usdm/tiered-maintenance-margin", ScheduleVenueCases::deductions),
            entry("binance-usdm/tiered-maintenance-margin-2", ScheduleVenueCases::tierOfSymbol),
            entry("binance-usdm/tiered-maintenance-margin-3", ScheduleVenueCases::nextDeduction),
            entry("bybit/tiered-maintenance-margin", ScheduleVenueCases::tiered),
            entry("hyperliquid/tiered-maintenance-margin", ScheduleVenueCases::deductionsByLeverage),
            entry("hyperliquid/margin-schedule", ScheduleVenueCases::rateOfLeverage),
            entry("hyperliquid/margin-schedule-2", ScheduleVenueCases::ratesOfLeverages),
            entry("deribit/margin-schedule-linear-in-size", ScheduleVenueCases::deribitBtc),
            entry("deribit/margin-schedule-linear-in-size-2", ScheduleVenueCases::affine),
            entry("dydx-v4/margin-schedule", ScheduleVenueCases::scaledRate),
            entry("dydx-v4/margin-schedule-2", ScheduleVenueCases::rampedMargin),
            entry("dydx-v4/margin-schedule-3", ScheduleVenueCases::rampedRate));

    /** dYdX v4 counts in millionths of a dollar and of a rate. */
    static final VenueRounding DYDX = new VenueRounding(
            SourceConstants.DYDX_QUOTE_QUANTUM,
            1e-6,
            0,
            Rounding.CEILING,
            Rounding.FLOOR,
            Rounding.FLOOR,
            Rounding.NONE);

    private ScheduleVenueCases() {}

    private static PiecewiseLinear bands(List<VenueInputs> tiers, Function<VenueInputs, MarginTier> tier) {
        return new MarginSchedule.Tiered(tiers.stream().map(tier).toList()).bands();
    }

    private static MarginTier byRate(VenueInputs tier) {
        return new MarginTier(tier.number("floor"), tier.number("mmr"));
    }

    private static Object deductions(VenueCase c) {
        return Map.of(
                "cum",
                bands(c.inputs().elements("tiers"), ScheduleVenueCases::byRate).deductions());
    }

    private static Object deductionsByLeverage(VenueCase c) {
        PiecewiseLinear bands = bands(
                c.inputs().elements("tiers"),
                tier -> MarginTier.ofLeverage(tier.number("floor"), tier.number("maxLeverage")));
        return Map.of("deduction", bands.deductions());
    }

    private static Object tierOfSymbol(VenueCase c) {
        MarginSchedule schedule = MarginSchedule.Tiered.band(c.number("mmr"), c.number("cum"));
        return Map.of("maintenanceMargin", schedule.resolve().at(c.number("notional")));
    }

    private static Object nextDeduction(VenueCase c) {
        return Map.of(
                "cum",
                PiecewiseLinear.deduct(c.number("floor"), c.number("mmrN"), c.number("mmrPrev"), c.number("cumPrev")));
    }

    private static Object tiered(VenueCase c) {
        PiecewiseLinear bands = bands(c.inputs().elements("tiers"), ScheduleVenueCases::byRate);
        double value = c.number("positionValue");
        return Map.of("maintenanceMargin", bands.at(value), "deduction", bands.deduction(value));
    }

    private static Object rateOfLeverage(VenueCase c) {
        return Map.of("mmr", MarginTier.maintenanceOf(c.number("maxLeverage")));
    }

    private static Object ratesOfLeverages(VenueCase c) {
        return Map.of(
                "mmr",
                Arrays.stream(c.inputs().numbers("levs"))
                        .map(MarginTier::maintenanceOf)
                        .toArray());
    }

    private static Object deribitBtc(VenueCase c) {
        VenueFile preset = VenuePresets.read("deribit-futures").value();
        MarginSchedule schedule = preset.contracts().get("BTC").initial().toDomain();
        return Map.of("initialMarginBtc", inCoin(schedule, c.number("positionBtc")));
    }

    private static Object affine(VenueCase c) {
        SizeSchedule schedule =
                new SizeSchedule.Affine(c.number("base"), c.number("slopePerCoin"), Double.POSITIVE_INFINITY);
        return Map.of("margin", inCoin(schedule, c.number("size")));
    }

    /** Margin of an inverse contract: notional and size are both coins. */
    private static double inCoin(MarginSchedule schedule, double coins) {
        return schedule.resolve().at(coins, coins, Double.NaN, 0);
    }

    private static Object scaledRate(VenueCase c) {
        double rate = c.number("initialMarginPpm") / 1e6;
        double share = c.number("maintenanceFractionPpm") / 1e6;
        double scaled = new MarginSchedule.Scale(new MarginSchedule.Flat(rate), share).rate(DYDX);
        return Map.of("maintenanceMarginPpm", DYDX.rateQuanta(scaled));
    }

    static OpenInterestRamp ramp(VenueCase c, double perUnit) {
        return new OpenInterestRamp(
                c.number("initialMarginPpm") / 1e6,
                c.number("openInterestLowerCap") / perUnit,
                c.number("openInterestUpperCap") / perUnit);
    }

    private static Object rampedMargin(VenueCase c) {
        OpenInterestRamp ramp = ramp(c, 1e6);
        double rate = ramp.rate(c.number("openInterestNotional") / 1e6, DYDX);
        double notional = c.number("positionNotionalQuoteQuantums") / 1e6;
        double margin = ramp.resolve(DYDX).at(notional, 0, Double.NaN, rate);
        return Map.of("initialMarginQuoteQuantums", DYDX.quoteQuanta(margin));
    }

    private static Object rampedRate(VenueCase c) {
        double rate = ramp(c, 1e6).rate(c.number("openInterestNotional") / 1e6, DYDX);
        return Map.of("effectiveInitialMarginPpm", DYDX.rateQuanta(rate));
    }
}
