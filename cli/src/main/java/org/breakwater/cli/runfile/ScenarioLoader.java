package org.breakwater.cli.runfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.breakwater.datasets.crisis.CrisisCatalogue;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.scenarios.path.AssetPrice;
import org.breakwater.scenarios.run.MarketStudy;
import org.breakwater.scenarios.run.PlannedScenario;
import org.breakwater.scenarios.spec.MarketContext;
import org.breakwater.scenarios.spec.MarketHistory;
import org.breakwater.scenarios.spec.MonteCarloSpec;
import org.breakwater.scenarios.spec.ScenarioPlanner;
import org.breakwater.scenarios.spec.ScenarioPlanner.Planned;
import org.breakwater.scenarios.spec.ScenarioSpec;
import org.jspecify.annotations.Nullable;

/** Turns the scenarios of a run file, packs unfolded, into scenarios that are ready to run. */
final class ScenarioLoader {

    private static final DocumentPath SCENARIOS = DocumentPath.ROOT.key("scenarios");

    private final MarketContext market;
    private final ScenarioPlanner planner;
    private final MarketLoader files;
    private final Faults faults;
    private final Inputs inputs;
    private final CrisisCatalogue crises = CrisisCatalogue.load();
    private final List<PlannedScenario> planned = new ArrayList<>();
    private final List<Diagnostic> findings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private @Nullable MonteCarloSpec headline;

    ScenarioLoader(MarketContext market, MarketLoader files, Faults faults, Inputs inputs) {
        this.market = market;
        this.planner = new ScenarioPlanner(market);
        this.files = files;
        this.faults = faults;
        this.inputs = inputs;
    }

    void load(List<ScenarioSection> sections) {
        for (int i = 0; i < sections.size(); i++) {
            DocumentPath path = SCENARIOS.index(i);
            for (ScenarioSection section : unfolded(sections.get(i), path)) {
                if (!ids.add(section.id())) {
                    faults.add(path, "scenario " + section.id() + " must have an id of its own");
                }
                plan(section, path);
            }
        }
    }

    private List<ScenarioSection> unfolded(ScenarioSection section, DocumentPath path) {
        if (!(section instanceof PackSection pack)) {
            return List.of(section);
        }
        List<ScenarioSection> scenarios = faults.attempt(path, () -> ScenarioPacks.scenarios(pack));
        if (scenarios == null) {
            return List.of();
        }
        byte[] bytes = ScenarioPacks.bytes(pack.name());
        inputs.add("pack:" + pack.name(), bytes.length, Sha256.of(bytes));
        return scenarios;
    }

    private void plan(ScenarioSection section, DocumentPath path) {
        @Nullable ScenarioSpec spec = faults.attempt(path, () -> spec(section));
        if (spec == null) {
            return;
        }
        @Nullable Planned scenario = faults.attempt(path, () -> planner.plan(spec, history(section, path)));
        if (scenario != null) {
            planned.add(scenario.scenario());
            findings.addAll(scenario.findings());
        }
        if (headline == null && spec instanceof MonteCarloSpec monteCarlo) {
            headline = monteCarlo;
        }
    }

    private ScenarioSpec spec(ScenarioSection section) {
        List<String> assets = AssetPrice.names(market.prices());
        if (section instanceof MonteCarloSection monteCarlo) {
            return monteCarlo.toSpec(assets);
        }
        if (section instanceof StatedLawSection stated) {
            return stated.toSpec(assets);
        }
        if (section instanceof PriceGapSection gap) {
            return gap.toSpec(assets);
        }
        if (section instanceof CrisisSection crisis) {
            return crisis.toSpec(crises, assets, market.history().proxies());
        }
        if (section instanceof HistoricalSection historical) {
            return historical.toSpec(crises, assets);
        }
        return section instanceof RollingStartSection rolling
                ? rolling.toSpec()
                : ((ReverseStressSection) section).toSpec(assets);
    }

    /** The market's own history, or the one that a replay brings along. */
    private MarketHistory history(ScenarioSection section, DocumentPath path) {
        if (!(section instanceof HistoricalSection replay) || replay.prices().isEmpty()) {
            return market.history();
        }
        Map<String, PriceSeries> own = new LinkedHashMap<>(market.history().series());
        own.putAll(files.prices(new TreeMap<>(replay.prices()), path.key("prices"), ""));
        return market.history().withSeries(own);
    }

    List<PlannedScenario> planned() {
        return planned;
    }

    /** What was left out or assumed. */
    List<Diagnostic> findings() {
        return findings;
    }

    /** @param checked whether the laws of the first Monte Carlo scenario are held against history */
    MarketStudy study(boolean checked) {
        return planner.study(checked ? headline : null);
    }
}
