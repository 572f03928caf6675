package org.breakwater.scenarios.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breakwater.models.kernel.CorrelationMatrix;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.scenarios.calibration.JointReturns;
import org.breakwater.scenarios.calibration.MarketCalibration;
import org.breakwater.scenarios.market.AssetParameters;
import org.breakwater.scenarios.market.MarketParameters;
import org.breakwater.scenarios.market.RegimeVolatility;
import org.breakwater.scenarios.path.TimeGrid;
import org.breakwater.scenarios.path.history.HistoryPanel;
import org.breakwater.scenarios.spec.MarketContext.DeclaredMarket;
import org.breakwater.scenarios.spec.MarketContext.Window;
import org.jspecify.annotations.Nullable;

/** What the history says about each law, worked out once and only when asked. */
final class Calibrations {

    /** Returns of shorter bars are joined before a fit: they speak of the order book as much as of the price. */
    private static final long SHORTEST_FITTED_BAR = 3_600_000L;

    private static final int FEWEST_RETURNS = 100;

    private final MarketContext market;
    private final @Nullable HistoryPanel panel;
    private final Map<PathLaw, MarketParameters> parameters = new EnumMap<>(PathLaw.class);
    private @Nullable MarketCalibration calibration;
    private @Nullable RegimeVolatility volatility;

    Calibrations(MarketContext market) {
        this(market, windowed(market));
    }

    /** Calibrations to another history of the same assets. */
    Calibrations(MarketContext market, @Nullable HistoryPanel panel) {
        this.market = market;
        this.panel = panel;
    }

    private static @Nullable HistoryPanel windowed(MarketContext market) {
        Window window = market.calibration();
        return market.history()
                .common()
                .map(all -> window == null ? all : all.window(window.fromMillis(), window.toMillis()))
                .orElse(null);
    }

    /** The history that laws are fitted to and drawn from, if there is one. */
    Optional<HistoryPanel> panel() {
        return Optional.ofNullable(panel);
    }

    HistoryPanel requirePanel() {
        if (panel == null) {
            throw new IllegalArgumentException("models must have prices or a proxy for every asset");
        }
        return panel;
    }

    /** The leader's bars within the calibration window. */
    PriceSeries leader() {
        HistoryPanel rows = requirePanel();
        return rows.series(0).window(rows.rowMillis(0), rows.rowMillis(rows.rows() - 1) + rows.barMillis());
    }

    /** Volatility of the leader along the calibration window. */
    RegimeVolatility volatility() {
        if (volatility == null) {
            volatility = RegimeVolatility.of(leader());
        }
        return volatility;
    }

    /**
     * Parameters of a fitted law, without drift.
     *
     * @throws IllegalArgumentException if the history does not permit the fit
     */
    synchronized MarketParameters of(PathLaw law) {
        return parameters.computeIfAbsent(law, this::fit);
    }

    /**
     * Checks that jumps can be fitted, without the fit.
     *
     * @throws IllegalArgumentException if they cannot
     */
    synchronized void requireFit() {
        for (AssetParameters asset : calibration().diffusion().assets()) {
            if (!(asset.volatilityAnnual() > 0)) {
                throw new IllegalArgumentException(
                        "models must have prices that vary, those of " + asset.asset() + " never change");
            }
        }
    }

    private MarketParameters fit(PathLaw law) {
        DeclaredMarket declared = market.declared();
        if (panel == null && law == PathLaw.GBM && declared != null) {
            return declared(declared);
        }
        return switch (law) {
            case GBM -> calibration().diffusion();
            case MERTON_THRESHOLD -> calibration().thresholdJumps();
            case MERTON_LIKELIHOOD -> calibration().likelihoodJumps();
            case BLOCK_BOOTSTRAP, ROLLING_START -> throw new IllegalStateException(law + " has no parameters");
        };
    }

    private MarketParameters declared(DeclaredMarket declared) {
        List<AssetParameters> assets = new ArrayList<>();
        market.prices().forEach(price -> {
            Double sigma = declared.volatilityAnnual().get(price.asset());
            if (sigma == null) {
                throw new IllegalArgumentException("models must have prices or volatilityAnnual of " + price.asset());
            }
            assets.add(AssetParameters.diffusion(price.asset(), price.price(), sigma));
        });
        return MarketParameters.of(assets, CorrelationMatrix.of(uniform(assets.size(), declared.correlation())));
    }

    private static double[][] uniform(int size, double correlation) {
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            Arrays.fill(matrix[i], correlation);
            matrix[i][i] = 1;
        }
        return matrix;
    }

    private MarketCalibration calibration() {
        if (calibration == null) {
            calibration = new MarketCalibration(fitted(), market.prices());
        }
        return calibration;
    }

    /** The history in the bars that laws are fitted to. */
    HistoryPanel fitted() {
        return fitted(requirePanel());
    }

    private static HistoryPanel fitted(HistoryPanel rows) {
        long hours = rows.rows() * rows.barMillis() / SHORTEST_FITTED_BAR;
        boolean join = rows.barMillis() < SHORTEST_FITTED_BAR
                && SHORTEST_FITTED_BAR % rows.barMillis() == 0
                && hours > 2 * FEWEST_RETURNS;
        return join ? inBars(rows, SHORTEST_FITTED_BAR) : rows;
    }

    /** The rows in longer bars. */
    static HistoryPanel inBars(HistoryPanel rows, long barMillis) {
        if (rows.barMillis() == barMillis) {
            return rows;
        }
        List<PriceSeries> joined = new ArrayList<>();
        for (int a = 0; a < rows.assets(); a++) {
            PriceSeries inside =
                    rows.series(a).window(rows.rowMillis(0), rows.rowMillis(rows.rows() - 1) + rows.barMillis());
            joined.add(CoarserBars.of(inside, barMillis));
        }
        return HistoryPanel.of(joined);
    }

    /** Expected return of an asset over the calibration window: ln of the mean gross return of a bar, per year. */
    double historicalDriftAnnual(int asset) {
        double[] logs = JointReturns.of(requirePanel()).of(asset);
        double sum = 0;
        for (double log : logs) {
            sum += StrictMath.exp(log);
        }
        double barYears = requirePanel().barMillis() / 1000.0 / TimeGrid.SECONDS_PER_YEAR;
        return StrictMath.log(sum / logs.length) / barYears;
    }
}
