package org.breakwater.scenarios.path.diffusion;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.breakwater.scenarios.market.JumpLaw;

/** Undiscounted values of European options at zero rates, against which terminal prices are tested. */
final class OptionValues {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final int TERMS = 250;

    private OptionValues() {}

    /** F. Black 1976: E[(S − K)⁺] of a lognormal S with the given mean and log standard deviation. */
    static double call(double mean, double strike, double sdLog) {
        final double d1 = Math.log(mean / strike) / sdLog + 0.5 * sdLog;
        return mean * NORMAL.cumulativeProbability(d1) - strike * NORMAL.cumulativeProbability(d1 - sdLog);
    }

    static double put(double mean, double strike, double sdLog) {
        return call(mean, strike, sdLog) - mean + strike;
    }

    /** R. C. Merton 1976: the Poisson mixture over the number of jumps. */
    static double mertonPut(double mean, double strike, double volatilityAnnual, JumpLaw jumps, double years) {
        double probability = Math.exp(-jumps.perYear() * years);
        double value = 0;
        for (int n = 0; n < TERMS; n++) {
            final double sd =
                    Math.sqrt(volatilityAnnual * volatilityAnnual * years + n * jumps.sdLog() * jumps.sdLog());
            final double forward = mean
                    * Math.exp(-jumps.expectedReturnAnnual() * years
                            + n * (jumps.meanLog() + 0.5 * jumps.sdLog() * jumps.sdLog()));
            value += probability * put(forward, strike, sd);
            probability *= jumps.perYear() * years / (n + 1);
        }
        return value;
    }
}
