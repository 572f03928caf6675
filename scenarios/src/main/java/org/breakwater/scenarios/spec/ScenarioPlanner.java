package org.breakwater.scenarios.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.Severity;
import org.breakwater.models.result.ResultTable;
import org.breakwater.scenarios.calibration.JointReturns;
import org.breakwater.scenarios.check.GeneratorCheck;
import org.breakwater.scenarios.check.GeneratorChecks;
import org.breakwater.scenarios.market.StressedWeightRule;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.SignificantDigits;
import org.breakwater.scenarios.path.history.HistoricalReplay;
import org.breakwater.scenarios.path.history.HistoryPanel;
import org.breakwater.scenarios.path.shock.GapPath;
import org.breakwater.scenarios.path.shock.PriceGap;
import org.breakwater.scenarios.path.volatility.VolatilityPaths;
import org.breakwater.scenarios.run.MarketStudy;
import org.breakwater.scenarios.run.PlannedScenario;
import org.breakwater.scenarios.run.PlannedScenario.Ensemble;
import org.breakwater.scenarios.run.PlannedScenario.GapGrid;
import org.breakwater.scenarios.run.PlannedScenario.Law;
import org.breakwater.scenarios.run.PlannedScenario.Replay;
import org.breakwater.scenarios.run.PlannedScenario.ReverseStress;
import org.jspecify.annotations.Nullable;

/** Turns specifications into scenarios that are ready to run. Fits are shared between scenarios. Confined to one thread. */
public final class ScenarioPlanner {

    private static final List<PathLaw> QUICKLY_FITTED = List.of(PathLaw.GBM, PathLaw.MERTON_THRESHOLD);

    private static final double CHECKED_SECONDS = 64 * 86_400.0;
    private static final int CHECKED_PATHS = 32;
    /** A hundred returns tell a volatility but no tail; two thousand have twenty in their worst 1 %. */
    private static final int FEWEST_CHECKED_BARS = 2_000;

    private static final double LABEL_UNITS = 1e12;

    private final MarketContext market;
    private final Calibrations calibrations;

    /**
     * A scenario ready to run.
     *
     * @param scenario what is run
     * @param findings what was left out or assumed on the way
     */
    public record Planned(PlannedScenario scenario, List<Diagnostic> findings) {}

    public ScenarioPlanner(MarketContext market) {
        this.market = market;
        this.calibrations = new Calibrations(market);
    }

    /**
     * Plans a scenario over the market's own history.
     *
     * @throws IllegalArgumentException when the market's data do not permit it; the message begins with the key at fault
     */
    public Planned plan(ScenarioSpec spec) {
        return plan(spec, market.history());
    }

    /**
     * Plans a scenario; a replay reads its window from the given history.
     *
     * @param replayed history of a replay, the market's own or another file's
     */
    public Planned plan(ScenarioSpec spec, MarketHistory replayed) {
        List<Diagnostic> findings = new ArrayList<>();
        return new Planned(scenario(spec, replayed, findings), List.copyOf(findings));
    }

    private PlannedScenario scenario(ScenarioSpec spec, MarketHistory replayed, List<Diagnostic> findings) {
        if (spec instanceof MonteCarloSpec monteCarlo) {
            requireStress(monteCarlo, findings);
            return new EnsemblePlan(monteCarlo, new LawBuilder(monteCarlo, market, calibrations), findings).plan();
        }
        if (spec instanceof StatedLawSpec stated) {
            return new StatedLawPlan(stated, market).plan();
        }
        if (spec instanceof RollingStartSpec rolling) {
            return rollingStart(rolling);
        }
        if (spec instanceof PriceGapSpec gap) {
            return gap(gap);
        }
        return spec instanceof HistoricalSpec historical
                ? replay(historical, replayed)
                : reverse((ReverseStressSpec) spec);
    }

    /** A window without a crash needs a declared weight of stress; without any history there is nothing to judge. */
    private void requireStress(MonteCarloSpec spec, List<Diagnostic> findings) {
        if (calibrations.panel().isEmpty()) {
            return;
        }
        Optional<Diagnostic> finding = StressedWeightRule.check(calibrations.leader(), spec.stressedWeight());
        if (finding.isPresent() && finding.get().severity() == Severity.ERROR) {
            throw new IllegalArgumentException(finding.get().message());
        }
        finding.ifPresent(findings::add);
    }

    private Ensemble rollingStart(RollingStartSpec spec) {
        EmpiricalLaws laws = new EmpiricalLaws(market, calibrations, spec.horizonSeconds(), spec.stepSeconds(), false);
        PathModel model = laws.rollingStart();
        Law law = new Law(PathLaw.ROLLING_START.label(), model, model.pathLimit());
        return new Ensemble(spec.naming().heading("rolling-start", laws.intrabar()), List.of(law), spec.impact(), null);
    }

    private PlannedScenario gap(PriceGapSpec spec) {
        PriceGapSpec.Grid grid = spec.grid();
        if (grid == null) {
            return new Replay(
                    spec.naming().heading("price-gap", "close"),
                    List.of(path(spec.gap(), spec.timing())),
                    spec.impact());
        }
        List<GapGrid.Cell> cells = new ArrayList<>();
        for (double depth : grid.depthFactors()) {
            for (PriceGap gap : spec.gap().grid(grid.scales(), grid.overSeconds())) {
                cells.add(new GapGrid.Cell(label(leading(gap)), gap.overSeconds(), depth, path(gap, spec.timing())));
            }
        }
        return new GapGrid(spec.naming().heading("price-gap", "close"), cells, spec.impact());
    }

    /** A shock as a table shows it: 3 · −0.1 is −0.3, whatever the last bits say. */
    private static double label(double shock) {
        return Math.rint(shock * LABEL_UNITS) / LABEL_UNITS;
    }

    private PathModel path(PriceGap gap, GapTiming timing) {
        return new GapPath(gap, market.prices(), timing.grid(gap, market.startMillis()));
    }

    /** Shock of the first asset that moves, in the order of the market. */
    private double leading(PriceGap gap) {
        return market.prices().stream()
                .mapToDouble(price -> gap.shock(price.asset()))
                .filter(shock -> shock != 0)
                .findFirst()
                .orElse(0);
    }

    private Replay replay(HistoricalSpec spec, MarketHistory replayed) {
        HistoryPanel window = replayed.window(spec.fromMillis(), spec.toMillis());
        List<PathModel> orders = new ArrayList<>();
        spec.order()
                .details()
                .forEach(detail -> orders.add(VolatilityPaths.over(
                        new HistoricalReplay(window, market.prices(), detail, market.funding()),
                        spec.volatility(),
                        market.seed())));
        return new Replay(spec.naming().heading("historical", spec.order().id()), orders, spec.impact());
    }

    private ReverseStress reverse(ReverseStressSpec spec) {
        PriceGap direction = spec.direction();
        return new ReverseStress(
                spec.naming().heading("reverse-stress", "close"),
                words(direction),
                scale -> path(direction.scaled(scale), spec.timing()),
                leading(direction),
                spec.largest(),
                spec.impact());
    }

    private String words(PriceGap direction) {
        StringBuilder text = new StringBuilder();
        double lead = leading(direction);
        for (Map.Entry<String, Double> shock : direction.shocks().entrySet()) {
            text.append(text.isEmpty() ? "" : ", ").append(shock.getKey());
            text.append(String.format(Locale.ROOT, " × %s", SignificantDigits.of(shock.getValue() / lead)));
        }
        return text + " over " + SignificantDigits.of(direction.overSeconds()) + " s";
    }

    /**
     * Holds the fitted laws of a scenario against history: memory of volatility, joint tails. Laws that are stretches of history
     * need no such check.
     *
     * @return one check for each law and statistic; nothing where the history is too short for them
     */
    private List<GeneratorCheck> checks(MonteCarloSpec spec) {
        List<GeneratorCheck> checks = new ArrayList<>();
        HistoryPanel history = calibrations.fitted();
        if (history.rows() < FEWEST_CHECKED_BARS) {
            return checks;
        }
        GeneratorChecks against = new GeneratorChecks(JointReturns.of(history), market.seed());
        LawBuilder builder = new LawBuilder(overLongPaths(spec, history.barMillis() / 1000.0), market, calibrations);
        for (PathLaw law : spec.laws()) {
            if (!law.isEmpirical()) {
                checks.addAll(against.of(law.label(), builder.law(law), CHECKED_PATHS));
            }
        }
        return checks;
    }

    private static MonteCarloSpec overLongPaths(MonteCarloSpec spec, double barSeconds) {
        return new MonteCarloSpec(
                spec.naming(),
                spec.laws(),
                spec.required(),
                Math.ceil(CHECKED_SECONDS / barSeconds) * barSeconds,
                barSeconds,
                1,
                1,
                Intrabar.CLOSE,
                spec.drift(),
                spec.stressedWeight(),
                null,
                spec.impact(),
                spec.variants());
    }

    /**
     * What the history says about the market: how often its moves come, how many crises it holds, and which laws of a scenario
     * understate it. Worked out when asked.
     *
     * @param checked the scenario whose laws are held against history, null for none
     */
    public MarketStudy study(@Nullable MonteCarloSpec checked) {
        return calibrations.panel().isEmpty() ? MarketStudy.NONE : new HistoryStudy(checked);
    }

    /** Works everything out once, when first asked. */
    private final class HistoryStudy implements MarketStudy {

        private final @Nullable MonteCarloSpec checked;
        private @Nullable List<GeneratorCheck> checks;

        HistoryStudy(@Nullable MonteCarloSpec checked) {
            this.checked = checked;
        }

        private List<GeneratorCheck> checks() {
            if (checks == null) {
                checks = checked == null ? List.of() : ScenarioPlanner.this.checks(checked);
            }
            return checks;
        }

        @Override
        public List<ResultTable> tables() {
            List<ResultTable> tables = new ArrayList<>();
            tables.add(
                    new ReturnPeriods(market, calibrations).table(checked == null ? QUICKLY_FITTED : checked.laws()));
            if (!checks().isEmpty()) {
                tables.add(GeneratorChecks.table(checks()));
            }
            return tables;
        }

        @Override
        public List<Diagnostic> findings() {
            List<Diagnostic> findings = new ArrayList<>(GeneratorChecks.findings(checks()));
            findings.add(new Crises(calibrations.leader()).finding());
            return findings;
        }
    }
}
