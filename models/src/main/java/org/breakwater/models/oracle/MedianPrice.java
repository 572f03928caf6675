package org.breakwater.models.oracle;

import org.breakwater.models.rounding.Rounding;

/** The middle of several prices. */
public final class MedianPrice {

    private MedianPrice() {}

    /**
     * The median; of an even count the mean of the middle two, rounded. A venue of whole numbers rounds it away from zero
     * (dYdX v4, {@code protocol/lib/math.go}).
     *
     * @param values prices, whole numbers unless nothing is rounded; the first {@code count} are put in ascending order
     * @param count how many of them count, at least one
     * @param rounding of the mean
     */
    public static double of(double[] values, int count, Rounding rounding) {
        if (count < 1 || count > values.length) {
            throw new IllegalArgumentException("count must be in [1, " + values.length + "], got " + count);
        }
        sort(values, count);
        double upper = values[count / 2];
        return count % 2 == 1 ? upper : rounding.mulDiv(values[count / 2 - 1] + upper, 1, 2);
    }

    /** By insertion: a handful of sources, nothing allocated. */
    private static void sort(double[] values, int count) {
        for (int k = 1; k < count; k++) {
            double value = values[k];
            int at = k;
            while (at > 0 && values[at - 1] > value) {
                values[at] = values[at - 1];
                at--;
            }
            values[at] = value;
        }
    }
}
