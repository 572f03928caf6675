package org.breakwater.datasets.venue;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.breakwater.datasets.preset.VenuePresets;
import org.breakwater.datasets.preset.option.ChargeSection;
import org.breakwater.datasets.preset.option.OptionsSection;
import org.breakwater.datasets.preset.option.ScenarioPoint;
import org.breakwater.datasets.venue.OptionScene.Quote;
import org.breakwater.models.margin.option.ContractQuotes;
import org.breakwater.models.margin.option.ListedContract;
import org.breakwater.models.margin.portfolio.Charge;
import org.breakwater.models.margin.portfolio.Charge.Place;
import org.breakwater.models.margin.portfolio.MarginFactors;
import org.breakwater.models.margin.portfolio.PortfolioCheck;
import org.breakwater.models.margin.portfolio.PortfolioMargin;
import org.breakwater.models.margin.portfolio.contingency.Contingency;
import org.breakwater.models.margin.portfolio.contingency.FuturesOffset;
import org.breakwater.models.margin.portfolio.contingency.MinimumCharge;
import org.breakwater.models.margin.portfolio.contingency.NotionalContingency;
import org.breakwater.models.margin.portfolio.contingency.ShortOptions;
import org.breakwater.models.margin.portfolio.grid.ScanGrid;
import org.breakwater.models.margin.portfolio.grid.ScanRange;
import org.breakwater.models.margin.portfolio.grid.Scenario;
import org.breakwater.models.margin.portfolio.grid.ValuationRange;
import org.breakwater.models.margin.portfolio.grid.ValueDiscount;
import org.breakwater.models.margin.portfolio.grid.VolatilityRange;
import org.breakwater.models.margin.portfolio.grid.VolatilityShock;
import org.breakwater.models.option.OptionType;

/** Functions of venue cases about scenario grids and what is charged beside them. */
final class PortfolioMarginVenueCases {

    static final Map<String, VenueFunction> FUNCTIONS = Map.ofEntries(
            entry("span/portfolio-margin-scenarios-span", PortfolioMarginVenueCases::spanFuture),
            entry("span/portfolio-margin-scenarios-span-2", PortfolioMarginVenueCases::spanArray),
            entry("span/portfolio-margin-scenarios-span-3", PortfolioMarginVenueCases::spanPortfolio),
            entry("span/portfolio-margin-parameters", PortfolioMarginVenueCases::scanPoints),
            entry("span/portfolio-margin-parameters-2", PortfolioMarginVenueCases::tims),
            entry("paradex-dederi-pm/portfolio-margin-scenarios", PortfolioMarginVenueCases::paradexWeights),
            entry("paradex-dederi-pm/portfolio-margin-scenarios-2", PortfolioMarginVenueCases::paradexVolatility),
            entry("paradex-dederi-pm/portfolio-margin-scenarios-3", PortfolioMarginVenueCases::dederiFutures),
            entry("paradex-dederi-pm/portfolio-margin-contingency", PortfolioMarginVenueCases::dederiContingency),
            entry("deribit/portfolio-margin-scenarios", PortfolioMarginVenueCases::deribitVolatility),
            entry("deribit/portfolio-margin-contingency", PortfolioMarginVenueCases::deribitFutures),
            entry("deribit/portfolio-margin-contingency-2", PortfolioMarginVenueCases::deribitOptions),
            entry("okx-gate/portfolio-margin-parameters", PortfolioMarginVenueCases::okxParameters),
            entry("okx-gate/portfolio-margin-minimum-charge", PortfolioMarginVenueCases::okxMinimum));

    /** SPAN's worked example prints a third of the range to three digits. */
    private static final List<Double> SPAN_STEPS = List.of(0.333, 0.667, 1.0);

    /** Paradex, docs.paradex.trade/risk/portfolio-margin: power of short and of long dates, from 30 days on. */
    private static final double PARADEX_SHORT_POWER = 0.30;

    private static final double PARADEX_LONG_POWER = 0.13;

    /** Paradex: the largest move whose loss counts in full. */
    private static final double PARADEX_RANGE = 0.16;

    private static final double DAYS_PER_YEAR = 365;

    private PortfolioMarginVenueCases() {}

    private static ScanGrid grid(List<Scenario> scenarios) {
        return new ScanGrid(scenarios, VolatilityShock.none());
    }

    private static double[] gains(PortfolioCheck check, int scenarios) {
        double[] gains = new double[scenarios];
        for (int k = 0; k < scenarios; k++) {
            gains[k] = check.gain(0, k);
        }
        return gains;
    }

    /** One future long at a price of one point for each unit of quote currency, twice its range so that no move takes all of it. */
    private static Object spanFuture(VenueCase c) {
        ScanRange range = new ScanRange(c.number("scanRange"), 1);
        double price = 2 * range.points();
        double multiple = c.number("extreme") / c.number("scanRange");
        ScanGrid grid = grid(ScanRange.span(range.move(price), SPAN_STEPS, multiple, 1));
        PortfolioCheck check = new OptionScene()
                .line(ListedContract.perpetual(0), 1, Quote.at(price))
                .check(PortfolioMargin.of(grid));
        return Map.of("array", gains(check, grid.scenarios().size()), "requirement", check.initial());
    }

    private static Object spanArray(VenueCase c) {
        double[] array = c.inputs().numbers("array");
        PortfolioCheck check = published(new double[][] {array}, new double[] {1});
        return Map.of("requirement", check.initial(), "worstScenario", check.worstScenario(0) + 1);
    }

    private static Object spanPortfolio(VenueCase c) {
        double[] future = c.inputs().numbers("futureArray");
        PortfolioCheck check = published(
                new double[][] {future, c.inputs().numbers("callArray")},
                new double[] {c.number("futureQty"), c.number("callQty")});
        return Map.of(
                "array", gains(check, future.length),
                "requirement", check.initial(),
                "worstScenario", check.worstScenario(0) + 1);
    }

    /** Contracts whose arrays are published rather than reckoned; what moves they stand for does not matter. */
    private static PortfolioCheck published(double[][] arrays, double[] quantities) {
        OptionScene scene = new OptionScene();
        for (double quantity : quantities) {
            scene.line(ListedContract.perpetual(0), quantity, Quote.at(1));
        }
        Scenario[] scenarios = new Scenario[arrays[0].length];
        Arrays.fill(scenarios, Scenario.of(0, 0));
        return scene.check(PortfolioMargin.of(grid(List.of(scenarios))), check -> {
            for (int i = 0; i < arrays.length; i++) {
                check.risk().publish(i, arrays[i]);
            }
        });
    }

    private static Object scanPoints(VenueCase c) {
        return Map.of("points", new ScanRange(c.number("scanRange"), c.number("contractValueFactor")).points());
    }

    private static Object tims(VenueCase c) {
        return Map.of(
                "highCapUp", ValuationRange.timsHighCapitalisation().up(),
                "highCapDown", -ValuationRange.timsHighCapitalisation().down(),
                "nonHighCap", ValuationRange.timsOther().up());
    }

    private static Object paradexWeights(VenueCase c) {
        return Map.of(
                "weights",
                c.inputs().elements("scenarios").stream()
                        .map(s -> Scenario.dampened(
                                s.number("spotShock"), Math.signum(s.number("volShock")), PARADEX_RANGE))
                        .mapToDouble(Scenario::weight)
                        .toArray());
    }

    private static Object paradexVolatility(VenueCase c) {
        double shock = c.number("volShock");
        VolatilityRange range =
                new VolatilityRange.Power(Math.abs(shock), 30, 1, PARADEX_SHORT_POWER, PARADEX_LONG_POWER);
        VolatilityShock rule = VolatilityShock.relative(range, range);
        return Map.of("shockedIv", rule.shocked(c.number("iv"), rule.size(Math.signum(shock), c.number("dte"))));
    }

    private static Object dederiFutures(VenueCase c) {
        long expiry = (long) (c.number("days") * 86_400);
        double forward =
                ContractQuotes.carried(c.number("index"), c.number("annualBasis"), c.number("days") / DAYS_PER_YEAR);
        double[] shocks = c.inputs().numbers("shocks");
        ScanGrid grid = grid(ScanGrid.product(Arrays.stream(shocks).boxed().toList(), List.of(0.0)));
        PortfolioCheck check = new OptionScene()
                .line(ListedContract.future(0, expiry), c.number("quantity"), Quote.at(forward))
                .check(PortfolioMargin.of(grid));
        return Map.of("forward", forward, "pnl", gains(check, shocks.length));
    }

    private static Object dederiContingency(VenueCase c) {
        OptionScene scene = new OptionScene()
                .line(ListedContract.perpetual(0), c.number("quantity"), Quote.at(c.number("index")))
                .quote(quotes -> quotes.index[0] = c.number("index"));
        return Map.of("contingency", charged(scene, new NotionalContingency(0, c.number("factor"), 0)));
    }

    /** What an account is charged in a grid in which nothing moves. */
    private static double charged(OptionScene scene, Contingency contingency) {
        return scene.check(new PortfolioMargin(
                        grid(List.of(Scenario.of(0, 0))),
                        ValueDiscount.none(),
                        List.of(new Charge(contingency, Place.BESIDE_SCAN)),
                        MarginFactors.of(1, 1)))
                .initial();
    }

    private static Object deribitVolatility(VenueCase c) {
        double power = c.number("power");
        VolatilityRange range = new VolatilityRange.Power(c.number("maxIvChange"), 30, 1, power, power);
        return Map.of("ivChange", range.at(c.number("days")));
    }

    /** Two futures; with a price of one, amounts are coins. */
    private static Object deribitFutures(VenueCase c) {
        OptionScene scene = new OptionScene()
                .line(ListedContract.perpetual(0), c.number("longBtc"), Quote.at(1))
                .line(ListedContract.future(0, 86_400), -c.number("shortBtc"), Quote.at(1))
                .quote(quotes -> quotes.index[0] = 1);
        return Map.of("contingencyBtc", charged(scene, new FuturesOffset(c.number("rate"))));
    }

    private static Object deribitOptions(VenueCase c) {
        Quote quote = new Quote(1, 0, 0.5, 1);
        OptionScene scene = new OptionScene()
                .line(ListedContract.option(OptionType.CALL, 0, 86_400, 1), c.number("call"), quote)
                .line(ListedContract.option(OptionType.PUT, 0, 86_400, 1), c.number("put"), quote)
                .quote(quotes -> quotes.index[0] = 1);
        return Map.of("contingencyBtc", charged(scene, new ShortOptions(c.number("perNetShort"), true)));
    }

    /** A future whose loss in the grid is the scenario margin, and whose notional is the raw charge. */
    private static Object okxMinimum(VenueCase c) {
        double raw = c.number("mr7Raw");
        List<MinimumCharge.Band> bands = c.inputs().elements("tiers").stream()
                .map(tier -> new MinimumCharge.Band(tier.number("floor"), tier.number("multiplier")))
                .toList();
        PortfolioCheck adjusted = okx(c, raw, bands);
        PortfolioCheck before = okx(c, raw, List.of(new MinimumCharge.Band(0, 1)));
        return Map.of(
                "mr7Adjusted", adjusted.charged(0), "mmr", adjusted.maintenance(), "mmrBefore", before.maintenance());
    }

    /** What the preset says, in percent. */
    private static Object okxParameters(VenueCase c) {
        if (!(VenuePresets.read("okx").value().options() instanceof OptionsSection.Portfolio portfolio)) {
            throw new IllegalStateException("preset okx must have a grid");
        }
        double extreme = portfolio.grid().extended().stream()
                .mapToDouble(ScenarioPoint::move)
                .max()
                .orElseThrow();
        double basis = portfolio.charges().stream()
                .filter(ChargeSection.AnnualBasis.class::isInstance)
                .mapToDouble(charge -> ((ChargeSection.AnnualBasis) charge).annualMove())
                .sum();
        return Map.of(
                "mr1MovesPct",
                portfolio.grid().moves().stream()
                        .mapToDouble(move -> 100 * move)
                        .toArray(),
                "mr6ExtremePct",
                100 * extreme,
                "mr4AnnualMovePct",
                100 * basis);
    }

    private static PortfolioCheck okx(VenueCase c, double raw, List<MinimumCharge.Band> bands) {
        PortfolioMargin margin = new PortfolioMargin(
                grid(List.of(Scenario.of(0, 0))),
                ValueDiscount.none(),
                List.of(new Charge(new MinimumCharge(1, 0, bands), Place.AT_LEAST)),
                MarginFactors.of(1, 1));
        return new OptionScene()
                .line(ListedContract.perpetual(0), 1, Quote.at(raw))
                .quote(quotes -> quotes.index[0] = raw)
                .check(margin, check -> check.risk().publish(0, new double[] {-c.number("scenarioMargin")}));
    }
}
