package org.breakwater.scenarios.path.stochastic;

/** Law of the variance of an asset's diffusion. */
public sealed interface Volatility {

    /** The words of a report. */
    String describe();

    /**
     * Always the same.
     *
     * @param annual per √year, at least 0
     */
    record Constant(double annual) implements Volatility {

        public Constant {
            Checks.notNegative("volatility", annual);
        }

        @Override
        public String describe() {
            return "volatility " + annual;
        }
    }

    /**
     * {@code dv = κ(θ − v)dt + σ√v dW}, W correlated with the price (S. L. Heston, "A closed-form solution for options with stochastic
     * volatility", Review of Financial Studies 6, 1993).
     *
     * @param variance v at the start, annual, at least 0
     * @param reversion κ per year, positive
     * @param level θ, annual variance, at least 0
     * @param volOfVol σ per √year, positive
     * @param correlation ρ of price and variance, in [−1, 1]
     */
    record Heston(double variance, double reversion, double level, double volOfVol, double correlation)
            implements Volatility {

        public Heston {
            Checks.notNegative("variance", variance);
            Checks.positive("reversion", reversion);
            Checks.notNegative("level", level);
            Checks.positive("volOfVol", volOfVol);
            Checks.require(Math.abs(correlation) <= 1, "correlation", "in [-1, 1]", correlation);
        }

        @Override
        public String describe() {
            return "Heston's volatility " + Math.sqrt(variance) + ", reverting to " + Math.sqrt(level) + " at "
                    + reversion + " a year, volatility of variance " + volOfVol + ", correlation " + correlation;
        }
    }

    /**
     * GARCH(1,1) with variance targeting (T. Bollerslev, "Generalized autoregressive conditional heteroskedasticity", J. Econometrics
     * 31, 1986; "A conditionally heteroskedastic time series model", 1987, for Student's t): from bar to bar {@code h' = (1 − α − β)V +
     * α r² + β h}, r the return of a bar with variance h. Within a bar the variance is spread evenly over the steps.
     *
     * @param annual volatility √V per √year that the variance reverts to, positive
     * @param startAnnual volatility of the first bar, per √year, positive
     * @param arch α, at least 0
     * @param garch β, at least 0; α + β below 1, so that V exists
     * @param barSeconds length of the bars that the law was fitted to
     * @param degreesOfFreedom ν of Student's t, above 2; infinite for normal innovations
     */
    record Garch(
            double annual, double startAnnual, double arch, double garch, double barSeconds, double degreesOfFreedom)
            implements Volatility {

        public Garch {
            Checks.positive("volatility", annual);
            Checks.positive("startVolatility", startAnnual);
            Checks.notNegative("arch", arch);
            Checks.notNegative("garch", garch);
            Checks.require(
                    arch + garch < 1, "arch + garch", "below 1, else there is no long-run variance", arch + garch);
            Checks.positive("barSeconds", barSeconds);
            Checks.require(degreesOfFreedom > 2, "degreesOfFreedom", "above 2", degreesOfFreedom);
        }

        @Override
        public String describe() {
            String tails = degreesOfFreedom < Double.POSITIVE_INFINITY
                    ? "Student's t of " + degreesOfFreedom + " degrees of freedom"
                    : "normal";
            return "GARCH(1,1) of bars of " + barSeconds + " s, volatility " + annual + " from " + startAnnual
                    + ", alpha " + arch + ", beta " + garch + ", innovations " + tails;
        }
    }
}
