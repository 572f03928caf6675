package org.breakwater.models.fit;

import java.util.Objects;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.breakwater.models.stat.Moments;

/**
 * Merton's jump diffusion by maximum likelihood of the Poisson mixture of normals.
 *
 * <p>Nelder and Mead's simplex climbs from three starts (few large jumps, many small ones, the threshold fit). The starts climb
 * a thinned sample; from the best of them Powell's BOBYQA, which fits quadratics, climbs the whole sample. The climb is
 * deterministic. Parameters are scaled by the sample's deviation, positive ones by their logarithm.
 *
 * @param parameters the fitted model
 * @param logLikelihood its log likelihood, natural logarithm, for the returns as given
 */
public record LikelihoodJumpFit(JumpDiffusion parameters, double logLikelihood) {

    private static final int THINNED_SAMPLE = 4096;
    private static final int MOST_EVALUATIONS = 100_000;
    private static final double GAIN_PER_RETURN = 1e-7;
    private static final double STEP = 0.25;
    private static final double POLISH_RADIUS = 0.02;
    private static final double POLISH_ACCURACY = 1e-7;

    /**
     * Fits a series.
     *
     * @param logReturns at least 100 returns over periods of one length that vary
     * @return the fit of the largest likelihood found
     */
    public static LikelihoodJumpFit of(double[] logReturns) {
        if (logReturns.length < 100) {
            throw new IllegalArgumentException("logReturns must hold at least 100 returns, got " + logReturns.length);
        }
        final Moments moments = Moments.of(logReturns);
        final double scale = moments.standardDeviation();
        if (!(scale > 0)) {
            throw new IllegalArgumentException("logReturns must vary and be finite");
        }
        final Climb thinned = new Climb(thinned(logReturns), scale);
        PointValuePair best = null;
        for (JumpDiffusion start : starts(logReturns, moments.mean(), scale)) {
            final PointValuePair top = thinned.from(thinned.encode(start));
            best = best == null || top.getValue() > best.getValue() ? top : best;
        }
        final Climb whole = new Climb(logReturns, scale);
        final PointValuePair top = whole.polish(Objects.requireNonNull(best).getPoint());
        return new LikelihoodJumpFit(whole.decode(top.getPoint()), top.getValue() * logReturns.length);
    }

    private static JumpDiffusion[] starts(double[] returns, double mean, double scale) {
        final JumpDiffusion threshold = ThresholdJumpFit.of(returns).parameters();
        return new JumpDiffusion[] {
            new JumpDiffusion(mean, 0.8 * scale, 0.02, 0, 4 * scale),
            new JumpDiffusion(mean, 0.4 * scale, 0.5, 0, 1.3 * scale),
            threshold.jumpsPerPeriod() > 0 && threshold.jumpDeviation() > 0
                    ? threshold
                    : new JumpDiffusion(mean, 0.9 * scale, 0.005, 0, 8 * scale)
        };
    }

    private static double[] thinned(double[] returns) {
        final int stride = (returns.length + THINNED_SAMPLE - 1) / THINNED_SAMPLE;
        final double[] kept = new double[(returns.length + stride - 1) / stride];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = returns[i * stride];
        }
        return kept;
    }

    /** The climb over (drift, log volatility, log λ, jump mean, log jump deviation), in units of the sample's deviation. */
    private record Climb(MixtureLikelihood likelihood, double scale, int count) {

        Climb(double[] returns, double scale) {
            this(new MixtureLikelihood(returns), scale, returns.length);
        }

        PointValuePair from(double[] start) {
            final SimplexOptimizer optimizer = new SimplexOptimizer(1e-12, GAIN_PER_RETURN * count);
            return optimizer.optimize(
                    new MaxEval(MOST_EVALUATIONS),
                    GoalType.MAXIMIZE,
                    new ObjectiveFunction(x -> likelihood.log(decode(x))),
                    new InitialGuess(start),
                    new NelderMeadSimplex(start.length, STEP));
        }

        PointValuePair polish(double[] start) {
            final int dimension = start.length;
            return new BOBYQAOptimizer(2 * dimension + 1, POLISH_RADIUS, POLISH_ACCURACY)
                    .optimize(
                            new MaxEval(MOST_EVALUATIONS),
                            GoalType.MAXIMIZE,
                            new ObjectiveFunction(x -> likelihood.log(decode(x)) / count),
                            new InitialGuess(start),
                            SimpleBounds.unbounded(dimension));
        }

        double[] encode(JumpDiffusion model) {
            return new double[] {
                model.drift() / scale,
                StrictMath.log(model.volatility() / scale),
                StrictMath.log(model.jumpsPerPeriod()),
                model.jumpMean() / scale,
                StrictMath.log(model.jumpDeviation() / scale)
            };
        }

        JumpDiffusion decode(double[] x) {
            return new JumpDiffusion(
                    x[0] * scale,
                    StrictMath.exp(x[1]) * scale,
                    StrictMath.exp(x[2]),
                    x[3] * scale,
                    StrictMath.exp(x[4]) * scale);
        }
    }
}
