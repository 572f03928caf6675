package org.breakwater.models.oracle;

/**
 * The mark price: {@code index·(1 + basis)}, the basis an exponential moving average of {@code P/index − 1}, clamped.
 *
 * @param basisHalfLifeSeconds half-life of the average, positive
 * @param basisCap largest absolute basis, a fraction; zero makes the mark the index
 */
public record MarkPolicy(double basisHalfLifeSeconds, double basisCap) {

    public MarkPolicy {
        if (!(basisHalfLifeSeconds > 0 && basisHalfLifeSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("basisHalfLifeSeconds must be positive, got " + basisHalfLifeSeconds);
        }
        if (!(basisCap >= 0 && basisCap < 1)) {
            throw new IllegalArgumentException("basisCap must be in [0, 1), got " + basisCap);
        }
    }

    /** The mark is the index. */
    public static MarkPolicy index() {
        return new MarkPolicy(1, 0);
    }
}
