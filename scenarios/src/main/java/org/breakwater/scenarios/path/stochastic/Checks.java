package org.breakwater.scenarios.path.stochastic;

/** What parameters of laws must be; no comparison lets a NaN pass. */
final class Checks {

    private Checks() {}

    static void positive(String name, double value) {
        require(value > 0 && value < Double.POSITIVE_INFINITY, name, "positive", value);
    }

    static void notNegative(String name, double value) {
        require(value >= 0 && value < Double.POSITIVE_INFINITY, name, "at least 0", value);
    }

    static void finite(String name, double value) {
        require(Math.abs(value) < Double.POSITIVE_INFINITY, name, "finite", value);
    }

    static void require(boolean holds, String name, String rule, double value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + rule + ", got " + value);
        }
    }
}
