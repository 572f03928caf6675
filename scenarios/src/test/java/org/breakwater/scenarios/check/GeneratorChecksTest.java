package org.breakwater.scenarios.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import org.breakwater.models.dependence.Autocorrelation;
import org.breakwater.models.dependence.LowerTailDependence;
import org.breakwater.models.dependence.SampleCorrelation;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.TableId;
import org.breakwater.scenarios.calibration.JointReturns;
import org.breakwater.scenarios.calibration.MarketCalibration;
import org.breakwater.scenarios.check.GeneratorCheck.Verdict;
import org.breakwater.scenarios.market.synthetic.SyntheticMarket;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.TimeGrid;
import org.breakwater.scenarios.path.diffusion.GeometricBrownianMotion;
import org.breakwater.scenarios.path.diffusion.MertonJumps;
import org.breakwater.scenarios.path.history.BarDetail;
import org.breakwater.scenarios.path.history.BlockBootstrap;
import org.breakwater.scenarios.path.history.BootstrapRules;
import org.breakwater.scenarios.path.history.HistoryPanel;
import org.junit.jupiter.api.Test;

class GeneratorChecksTest {

    private static final HistoryPanel PANEL =
            HistoryPanel.of(SyntheticMarket.demo(6).hourly().subList(0, 2));
    private static final MarketCalibration CALIBRATION = new MarketCalibration(PANEL, PANEL.firstOpens());
    private static final JointReturns RETURNS = CALIBRATION.returns();
    private static final GeneratorChecks CHECKS = new GeneratorChecks(RETURNS, 1);
    private static final TimeGrid NINETY_DAYS = new TimeGrid(0, 3_600, 90 * 24);

    @Test
    void brownianMotionHasVolatilityAndCorrelationRightAndUnderstatesTailsAndMemory() {
        List<GeneratorCheck> checks = CHECKS.of(
                "gbm", new GeometricBrownianMotion(CALIBRATION.diffusion(), NINETY_DAYS, Intrabar.CLOSE, 2), 8);

        assertThat(verdict(checks, "BTC annual volatility")).isEqualTo(Verdict.WITHIN);
        assertThat(verdict(checks, "ETH with BTC correlation")).isEqualTo(Verdict.WITHIN);
        assertThat(verdict(checks, "BTC kurtosis")).isEqualTo(Verdict.UNDERSTATES);
        assertThat(verdict(checks, "BTC autocorrelation of |returns| at 1 d")).isEqualTo(Verdict.UNDERSTATES);
        assertThat(verdict(checks, "ETH with BTC lower-tail dependence at 1 %")).isEqualTo(Verdict.UNDERSTATES);
        assertThat(verdict(checks, "ETH mean loss in BTC's worst 1 %")).isEqualTo(Verdict.UNDERSTATES);
        assertThat(GeneratorChecks.findings(checks))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("generator gbm understates")
                        .contains("kurtosis"));
    }

    @Test
    void jumpsRestoreTheTailsButNotTheMemory() {
        List<GeneratorCheck> checks =
                CHECKS.of("merton", new MertonJumps(CALIBRATION.thresholdJumps(), NINETY_DAYS, Intrabar.CLOSE, 2), 8);

        assertThat(verdict(checks, "BTC annual volatility")).isEqualTo(Verdict.WITHIN);
        assertThat(verdict(checks, "BTC autocorrelation of |returns| at 1 d")).isEqualTo(Verdict.UNDERSTATES);
        assertThat(value(checks, "BTC kurtosis")).isGreaterThan(10);
    }

    @Test
    void aBootstrapInLongBlocksKeepsEverything() {
        PathModel model =
                new BlockBootstrap(PANEL, PANEL.firstOpens(), BootstrapRules.of(90 * 24, 1, BarDetail.CLOSE), 0, 3);
        List<GeneratorCheck> checks = CHECKS.of("bootstrap", model, 60);

        assertThat(checks.stream()
                        .filter(check -> check.verdict() == Verdict.UNDERSTATES)
                        .collect(Collectors.toList()))
                .isEmpty();
        assertThat(checks).hasSize(2 * 6 + 4);
    }

    @Test
    void historysOwnStatisticsAreThoseOfTheLibrary() {
        List<Statistic> statistics = Statistics.of(ReturnSample.of(RETURNS));

        assertThat(value(statistics, "ETH with BTC correlation"))
                .isCloseTo(SampleCorrelation.of(RETURNS.of(0), RETURNS.of(1)), within(1e-12));
        assertThat(value(statistics, "ETH with BTC lower-tail dependence at 5 %"))
                .isCloseTo(
                        LowerTailDependence.of(RETURNS.of(0), RETURNS.of(1), 0.05)
                                .value(),
                        within(2e-3));
        assertThat(value(statistics, "BTC autocorrelation of |returns| at 1 d"))
                .isCloseTo(Autocorrelation.ofAbsolute(RETURNS.of(0), 24)[24], within(2e-3));
    }

    @Test
    void theTableHasARowForEachCheckWithItsVerdictInWords() {
        ResultTable table = GeneratorChecks.table(List.of(
                new GeneratorCheck("gbm", "BTC kurtosis", 3, 10, 80, 40),
                new GeneratorCheck("gbm", "BTC annual volatility", 0.6, 0.5, 0.7, 0.6),
                new GeneratorCheck("gbm", "BTC mean loss in its worst 1 %", 0.6, 0.3, 0.5, 0.4)));

        assertThat(table.id()).isEqualTo(TableId.GENERATOR_CHECKS);
        assertThat(table.rows())
                .extracting(row -> row.get(6))
                .containsExactly("understates", "within history's interval", "overstates");
    }

    @Test
    void shortPathsLeaveLongMemoryOutAndOtherAssetsAreRefused() {
        PathModel week = new GeometricBrownianMotion(
                CALIBRATION.diffusion(), new TimeGrid(0, 1_800, 6 * 48), Intrabar.BRIDGE, 2);
        PathModel odd =
                new GeometricBrownianMotion(CALIBRATION.diffusion(), new TimeGrid(0, 2_500, 100), Intrabar.CLOSE, 2);

        assertThat(CHECKS.of("gbm", week, 20))
                .extracting(GeneratorCheck::statistic)
                .contains("BTC autocorrelation of |returns| at 1 d")
                .doesNotContain("BTC autocorrelation of |returns| at 7 d");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHECKS.of("gbm", odd, 1))
                .withMessageContaining("whole number");
    }

    private static Verdict verdict(List<GeneratorCheck> checks, String statistic) {
        return checks.stream()
                .filter(check -> check.statistic().equals(statistic))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static double value(List<?> items, String name) {
        return items.stream()
                .filter(item -> item instanceof Statistic s
                        ? s.name().equals(name)
                        : ((GeneratorCheck) item).statistic().equals(name))
                .mapToDouble(item -> item instanceof Statistic s ? s.value() : ((GeneratorCheck) item).simulated())
                .findFirst()
                .orElseThrow();
    }
}
