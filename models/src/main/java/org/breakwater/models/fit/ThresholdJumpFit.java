package org.breakwater.models.fit;

import java.util.Arrays;
import org.breakwater.models.kernel.NeumaierSum;
import org.breakwater.models.stat.Moments;

/**
 * Merton's jump diffusion by threshold: a return further than four diffusion deviations from the median is a jump.
 *
 * <p>The diffusion's deviation comes from bipower variation, which single jumps leave alone: σ² = (π/2) Σ|r<sub>i</sub>|
 * |r<sub>i−1</sub>|/(n − 1). The fit calls few, large returns jumps and leaves volatility clusters in the diffusion; the
 * likelihood fit does the opposite, so the pair spans a model range.
 *
 * <p>Sources: O. E. Barndorff-Nielsen, N. Shephard, J. Financial Econometrics 2(1), 1–37 (2004); C. Mancini, Scand. J. Statist.
 * 36(2), 270–296 (2009).
 *
 * @param parameters the fitted model: mean and deviation of the jumps, and of the other returns
 * @param threshold distance from the median beyond which a return is a jump
 * @param jumps number of returns called jumps
 * @param jumpsDown how many of them are falls
 */
public record ThresholdJumpFit(JumpDiffusion parameters, double threshold, int jumps, int jumpsDown) {

    /** Diffusion deviations from the median beyond which a return is a jump. */
    public static final double DEVIATIONS = 4;

    /**
     * Fits a series.
     *
     * @param logReturns at least 20 returns over periods of one length, in time order
     * @return the fit; with no jump found its jump parameters are zero
     */
    public static ThresholdJumpFit of(double[] logReturns) {
        if (logReturns.length < 20) {
            throw new IllegalArgumentException("logReturns must hold at least 20 returns, got " + logReturns.length);
        }
        final double median = median(logReturns);
        final double threshold = DEVIATIONS * bipowerDeviation(logReturns);
        final Moments jumps = new Moments();
        final Moments others = new Moments();
        int down = 0;
        for (double r : logReturns) {
            final boolean jump = Math.abs(r - median) > threshold;
            (jump ? jumps : others).accept(r);
            down += jump && r < 0 ? 1 : 0;
        }
        final int count = (int) jumps.count();
        final JumpDiffusion parameters = new JumpDiffusion(
                others.mean(),
                Math.sqrt(others.populationVariance()),
                (double) count / logReturns.length,
                count == 0 ? 0 : jumps.mean(),
                count == 0 ? 0 : Math.sqrt(jumps.populationVariance()));
        return new ThresholdJumpFit(parameters, threshold, count, down);
    }

    /** Deviation of the diffusion per period from bipower variation. */
    static double bipowerDeviation(double[] returns) {
        final NeumaierSum sum = new NeumaierSum();
        for (int i = 1; i < returns.length; i++) {
            sum.add(Math.abs(returns[i]) * Math.abs(returns[i - 1]));
        }
        return Math.sqrt(Math.PI / 2 * sum.value() / (returns.length - 1));
    }

    private static double median(double[] values) {
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        final int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]);
    }
}
