package org.breakwater.scenarios;

/** Running mean and variance of a sample (Welford), with the standard error of the mean. */
public final class SampleMoments {

    private long count;
    private double mean;
    private double squares;

    public void add(double value) {
        count++;
        final double delta = value - mean;
        mean += delta / count;
        squares += delta * (value - mean);
    }

    public double mean() {
        return mean;
    }

    public double variance() {
        return squares / (count - 1);
    }

    public double standardError() {
        return Math.sqrt(variance() / count);
    }

    /** Distance of the mean from what it should be, in standard errors. */
    public double zScore(double expected) {
        return (mean - expected) / standardError();
    }
}
