package org.breakwater.scenarios.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.run.PlannedScenario.Ensemble;
import org.breakwater.scenarios.run.PlannedScenario.FittedLaw;
import org.breakwater.scenarios.run.PlannedScenario.Recalibration;
import org.breakwater.scenarios.spec.MarketContext.DeclaredMarket;
import org.breakwater.scenarios.spec.MarketContext.Episode;
import org.breakwater.scenarios.spec.MarketContext.Window;
import org.breakwater.scenarios.spec.MonteCarloSpec.Drift;
import org.breakwater.scenarios.spec.MonteCarloSpec.VariantSpec;
import org.breakwater.scenarios.spec.ScenarioPlanner.Planned;
import org.breakwater.scenarios.spec.ScenarioSpec.Naming;
import org.junit.jupiter.api.Test;

class OtherCalibrationsTest {

    private static final Episode CRISIS =
            new Episode("june", new Window(Markets.START + 10 * Markets.DAY, Markets.START + 14 * Markets.DAY));
    private static final Episode BEFORE =
            new Episode("too-early", new Window(Markets.START - Markets.DAY, Markets.START + Markets.DAY));

    private static Planned plan(MarketContext market, PathLaw law, int resamples, boolean crises) {
        VariantSpec variants = new VariantSpec(4, List.of(), List.of(), false, resamples, crises);
        return new ScenarioPlanner(market)
                .plan(new MonteCarloSpec(
                        new Naming("s", "A scenario", ""),
                        List.of(law),
                        true,
                        86_400,
                        3_600,
                        20,
                        20,
                        Intrabar.BRIDGE,
                        Drift.ZERO,
                        0,
                        null,
                        ImpactMode.FULL,
                        variants));
    }

    private static List<Recalibration> recalibrations(Planned planned) {
        return ((Ensemble) planned.scenario()).variants().recalibrations();
    }

    private static MarketContext dated(Episode... crises) {
        MarketContext market = Markets.context();
        return new MarketContext(
                market.history(), null, null, Map.of(), market.startMillis(), market.seed(), List.of(crises));
    }

    @Test
    void theLawIsFittedToAllOfHistoryToResamplesAndWithoutEachCrisisThatLiesInIt() {
        Planned planned = plan(dated(BEFORE, CRISIS), PathLaw.MERTON_THRESHOLD, 2, true);
        assertThat(recalibrations(planned))
                .extracting(Recalibration::label)
                .containsExactly("all of history", "resample 1", "resample 2", "without june");
        assertThat(planned.findings()).noneMatch(finding -> finding.message().contains("no dated crisis"));
        Map<String, FittedLaw> laws = new LinkedHashMap<>();
        recalibrations(planned)
                .forEach(one -> laws.put(one.label(), one.source().get()));
        FittedLaw whole = laws.get("all of history");
        assertThat(whole.model().describe())
                .isEqualTo(((Ensemble) planned.scenario()).laws().get(0).model().describe());
        assertThat(laws.values()).allSatisfy(law -> {
            assertThat(law.model().steps()).isEqualTo(24);
            assertThat(law.volatilityAnnual()).isBetween(0.1, 3.0);
            assertThat(law.jumpsPerYear()).isPositive();
        });
        assertThat(laws.values()).extracting(FittedLaw::volatilityAnnual).doesNotHaveDuplicates();
    }

    @Test
    void withoutADatedCrisisTheDeepestFallsAreLeftOutAndTheResultSaysSo() {
        Planned planned = plan(Markets.context(), PathLaw.GBM, 0, true);
        List<Recalibration> all = recalibrations(planned);
        assertThat(all).hasSizeBetween(2, 4);
        assertThat(all.get(1).label()).matches("without the fall of 2024-0[1-3]-\\d\\d");
        FittedLaw crashless = all.get(1).source().get();
        assertThat(crashless.volatilityAnnual())
                .isLessThan(all.get(0).source().get().volatilityAnnual());
        assertThat(crashless.jumpsPerYear()).isNaN();
        assertThat(planned.findings())
                .extracting(Diagnostic::message)
                .anyMatch(text -> text.contains("no dated crisis lies in this history"));
    }

    @Test
    void bootstrapsAreCutFromTheOtherHistoryToo() {
        Planned planned = plan(dated(CRISIS), PathLaw.BLOCK_BOOTSTRAP, 1, true);
        String whole = recalibrations(planned).get(0).source().get().model().describe();
        String shorter = recalibrations(planned).get(2).source().get().model().describe();
        assertThat(whole).contains("of 2159 returns");
        assertThat(shorter).contains("of 2063 returns");
    }

    @Test
    void nothingAskedForIsNothingPlanned() {
        assertThat(recalibrations(plan(Markets.context(), PathLaw.MERTON_THRESHOLD, 0, false)))
                .isEmpty();
    }

    @Test
    void aLawThatFitsNothingAndAMarketWithoutHistoryAreLeftOutWithTheirReason() {
        Planned rolling = plan(Markets.context(), PathLaw.ROLLING_START, 2, true);
        assertThat(recalibrations(rolling)).isEmpty();
        assertThat(rolling.findings())
                .anyMatch(finding -> finding.message().contains("calibration range is left out")
                        && finding.message().contains("fits nothing"));
        MarketContext declared = new MarketContext(
                new MarketHistory(Markets.prices("BTC"), Map.of(), Map.of()),
                null,
                new DeclaredMarket(Map.of("BTC", 0.6), 0),
                Map.of(),
                0,
                1);
        Planned unfitted = plan(declared, PathLaw.GBM, 2, true);
        assertThat(recalibrations(unfitted)).isEmpty();
        assertThat(unfitted.findings())
                .anyMatch(finding -> finding.message().contains("need a history of every asset"));
    }
}
