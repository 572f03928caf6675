package org.breakwater.scenarios.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.result.StartRegime;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.shock.PriceGap;
import org.breakwater.scenarios.path.volatility.VolatilityFactor;
import org.jspecify.annotations.Nullable;

/**
 * Many paths under one or more laws.
 *
 * @param naming what it is called
 * @param laws which laws, the headline first
 * @param required whether a law that the data do not permit is an error; otherwise it is left out with a finding
 * @param horizonSeconds length of a path
 * @param stepSeconds length of a step
 * @param paths paths of the headline law
 * @param rangePaths paths of each other law
 * @param intrabar {@link Intrabar#BRIDGE} or {@link Intrabar#CLOSE}; how steps of a diffusion show their extremes
 * @param drift expected return of the assets
 * @param stressedWeight probability that a path starts in the stressed regime, in [0, 1]
 * @param overlay a gap on top of every path, null for none
 * @param impact how much impact enters prices
 * @param variants other assumptions under which the headline law runs again
 * @param volatility law of the factor on implied volatility by asset, empty where it follows the price alone
 */
public record MonteCarloSpec(
        Naming naming,
        List<PathLaw> laws,
        boolean required,
        double horizonSeconds,
        double stepSeconds,
        long paths,
        long rangePaths,
        Intrabar intrabar,
        Drift drift,
        double stressedWeight,
        @Nullable StressOnTop overlay,
        ImpactMode impact,
        VariantSpec variants,
        Map<String, VolatilityFactor> volatility)
        implements ScenarioSpec {

    /** Expected return of the assets. */
    public enum Drift {
        /** None: a run asks about risk. */
        ZERO,
        /** That of the calibration window, as a sensitivity. */
        HISTORICAL
    }

    /**
     * A gap inside every path.
     *
     * @param gap what comes on top
     * @param atSeconds when it starts, seconds after the path's start
     */
    public record StressOnTop(PriceGap gap, double atSeconds) {}

    /**
     * Other assumptions under which the headline law runs again.
     *
     * @param paths paths of each; 0 leaves all variants out
     * @param depthFactors factors on all depth, each positive and not 1
     * @param regimes volatility at the start of a path
     * @param quarterStep whether the law also runs at a quarter of the step
     * @param calibrationResamples how many resampled histories the law is fitted to, at least 0
     * @param leaveCrisesOut whether the law is also fitted to the history without each of its crises
     */
    public record VariantSpec(
            long paths,
            List<Double> depthFactors,
            List<StartRegime> regimes,
            boolean quarterStep,
            int calibrationResamples,
            boolean leaveCrisesOut) {

        /** Resampled histories of a standard scenario. */
        public static final int STANDARD_RESAMPLES = 8;

        public VariantSpec {
            depthFactors = List.copyOf(depthFactors);
            regimes = List.copyOf(regimes);
            if (paths < 0) {
                throw new IllegalArgumentException("variantPaths must be at least 0, got " + paths);
            }
            if (calibrationResamples < 0) {
                throw new IllegalArgumentException(
                        "calibrationResamples must be at least 0, got " + calibrationResamples);
            }
            for (double factor : depthFactors) {
                if (!(factor > 0 && factor < Double.POSITIVE_INFINITY && factor != 1)) {
                    throw new IllegalArgumentException("depthFactors must be positive and not 1, got " + factor);
                }
            }
        }

        /** Depth at 30 %, 10 % and 2 %, calm and stressed starts, a quarter of the step, other calibrations. */
        public static VariantSpec standard(long paths) {
            return new VariantSpec(
                    paths,
                    List.of(0.3, 0.1, 0.02),
                    List.of(StartRegime.CALM, StartRegime.STRESSED),
                    true,
                    STANDARD_RESAMPLES,
                    true);
        }
    }

    /** Paths whose implied volatility follows the price alone. */
    public MonteCarloSpec(
            Naming naming,
            List<PathLaw> laws,
            boolean required,
            double horizonSeconds,
            double stepSeconds,
            long paths,
            long rangePaths,
            Intrabar intrabar,
            Drift drift,
            double stressedWeight,
            @Nullable StressOnTop overlay,
            ImpactMode impact,
            VariantSpec variants) {
        this(
                naming,
                laws,
                required,
                horizonSeconds,
                stepSeconds,
                paths,
                rangePaths,
                intrabar,
                drift,
                stressedWeight,
                overlay,
                impact,
                variants,
                Map.of());
    }

    public MonteCarloSpec {
        laws = List.copyOf(laws);
        volatility = Collections.unmodifiableMap(new LinkedHashMap<>(volatility));
        Objects.requireNonNull(drift, "drift");
        if (laws.isEmpty() || new LinkedHashSet<>(laws).size() < laws.size()) {
            throw new IllegalArgumentException("models must name at least one law and none twice, got " + laws);
        }
        if (!(horizonSeconds > 0
                && stepSeconds > 0
                && stepSeconds <= horizonSeconds
                && horizonSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("stepSeconds must be positive and at most horizonSeconds ("
                    + horizonSeconds + "), got " + stepSeconds);
        }
        if (paths < 1 || rangePaths < 1) {
            throw new IllegalArgumentException("paths must be at least 1, got " + Math.min(paths, rangePaths));
        }
        if (intrabar != Intrabar.BRIDGE && intrabar != Intrabar.CLOSE) {
            throw new IllegalArgumentException("intrabar must be bridge or close, got " + intrabar.id());
        }
        if (!(stressedWeight >= 0 && stressedWeight <= 1)) {
            throw new IllegalArgumentException("stressedWeight must be in [0, 1], got " + stressedWeight);
        }
    }
}
