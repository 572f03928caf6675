package org.breakwater.scenarios.spec;

import org.breakwater.models.market.PriceSeries;
import org.breakwater.models.result.StartRegime;
import org.breakwater.scenarios.calibration.BlockLength;
import org.breakwater.scenarios.calibration.JointReturns;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.history.BarDetail;
import org.breakwater.scenarios.path.history.BlockBootstrap;
import org.breakwater.scenarios.path.history.BootstrapRules;
import org.breakwater.scenarios.path.history.HistoryPanel;
import org.breakwater.scenarios.path.history.RollingStart;
import org.breakwater.scenarios.path.history.StressedHistory;
import org.jspecify.annotations.Nullable;

/** Builds laws whose paths are stretches of history, at a stated step. */
final class EmpiricalLaws {

    private static final long STRESSED_MILLIS = 30 * 86_400_000L;
    private static final int FEWEST_FINE_STEPS = 4;

    private final MarketContext market;
    private final HistoryPanel panel;
    private final int bars;
    private final BarDetail detail;
    private final Calibrations calibrations;

    /**
     * @param stepSeconds wanted step; bars shorter than it are joined, longer ones are cut into drawn paths
     * @throws IllegalArgumentException if whole bars do not make up the horizon
     */
    EmpiricalLaws(
            MarketContext market,
            Calibrations calibrations,
            double horizonSeconds,
            double stepSeconds,
            boolean closesOnly) {
        this.market = market;
        this.calibrations = calibrations;
        HistoryPanel history = calibrations.requirePanel();
        long stepMillis = Math.round(stepSeconds * 1000);
        boolean join = history.barMillis() < stepMillis && stepMillis % history.barMillis() == 0;
        this.panel = join ? Calibrations.inBars(history, stepMillis) : history;
        double barSeconds = panel.barMillis() / 1000.0;
        double whole = horizonSeconds / barSeconds;
        if (!(whole >= 1 - 1e-9 && Math.abs(whole - Math.rint(whole)) <= 1e-9 * whole)) {
            throw new IllegalArgumentException("horizonSeconds must be a multiple of the history's bars of "
                    + barSeconds + " s, got " + horizonSeconds);
        }
        this.bars = (int) Math.rint(whole);
        this.detail = detail(barSeconds / stepSeconds, closesOnly);
    }

    private static BarDetail detail(double stepsPerBar, boolean closesOnly) {
        if (stepsPerBar > 1 + 1e-9) {
            return BarDetail.bridge(Math.max(FEWEST_FINE_STEPS, (int) Math.ceil(stepsPerBar - 1e-9)));
        }
        return closesOnly ? BarDetail.CLOSE : BarDetail.OLHC;
    }

    /** How bars enter, as results say it. */
    String intrabar() {
        return detail.intrabar() == Intrabar.BRIDGE
                ? "bridge"
                : detail.intrabar().id();
    }

    PathModel rollingStart() {
        return new RollingStart(panel, market.prices(), bars, detail, market.funding(), market.seed());
    }

    /**
     * @param demeaned whether the mean return is taken out
     * @param regime volatility at the start, null for any
     * @param stressedWeight probability that a path begins in the month of highest volatility
     */
    PathModel bootstrap(boolean demeaned, @Nullable StartRegime regime, double stressedWeight) {
        int block = BlockLength.of(JointReturns.of(panel), bars);
        StressedHistory stress =
                stressedWeight > 0 && regime == null ? new StressedHistory(stressedMonth(), stressedWeight) : null;
        BootstrapRules rules = new BootstrapRules(bars, block, demeaned, detail, regime, stress);
        return new BlockBootstrap(panel, market.prices(), rules, market.startMillis(), market.seed());
    }

    /** The 30 days over which the leader was most volatile. */
    private HistoryPanel stressedMonth() {
        PriceSeries leader = calibrations.leader();
        int worst = -1;
        for (int i = 0; i < leader.size(); i++) {
            double here = calibrations.volatility().trailingAnnual(i);
            if (!Double.isNaN(here)
                    && (worst < 0 || here > calibrations.volatility().trailingAnnual(worst))) {
                worst = i;
            }
        }
        long end = leader.time(worst) + leader.barMillis();
        return panel.window(end - STRESSED_MILLIS, end);
    }
}
