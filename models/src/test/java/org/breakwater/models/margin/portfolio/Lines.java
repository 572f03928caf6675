package org.breakwater.models.margin.portfolio;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * The lines of one account.
 *
 * @param instrument contract of each
 * @param quantity of each, long positive
 */
public record Lines(int[] instrument, double[] quantity) {

    /** Up to twelve lines on anything that the sample market lists. */
    public static Arbitrary<Lines> any() {
        return of(0, SampleMarket.LISTING.contracts() - 1, -20, 20);
    }

    /** Options of the first underlying alone. */
    public static Arbitrary<Lines> options(double least, double most) {
        return of(SampleMarket.firstOption(), SampleMarket.perUnderlying() - 1, least, most);
    }

    private static Arbitrary<Lines> of(int first, int last, double least, double most) {
        Arbitrary<Integer> instrument = Arbitraries.integers().between(first, last);
        Arbitrary<Double> quantity = Arbitraries.doubles().between(least, most).ofScale(2);
        return Combinators.combine(instrument, quantity)
                .as((i, q) -> new double[] {i, q})
                .list()
                .ofMinSize(0)
                .ofMaxSize(12)
                .map(lines -> new Lines(
                        lines.stream().mapToInt(line -> (int) line[0]).toArray(),
                        lines.stream().mapToDouble(line -> line[1]).toArray()));
    }

    public int size() {
        return quantity.length;
    }

    /** Every quantity times a factor. */
    public Lines times(double factor) {
        return new Lines(
                instrument, Arrays.stream(quantity).map(q -> q * factor).toArray());
    }

    /** These and others in one account. */
    public Lines with(Lines others) {
        int[] instruments = Arrays.copyOf(instrument, size() + others.size());
        double[] quantities = Arrays.copyOf(quantity, size() + others.size());
        System.arraycopy(others.instrument, 0, instruments, size(), others.size());
        System.arraycopy(others.quantity, 0, quantities, size(), others.size());
        return new Lines(instruments, quantities);
    }

    /** The same lines from last to first. */
    public Lines reversed() {
        int[] instruments = new int[size()];
        double[] quantities = new double[size()];
        for (int p = 0; p < size(); p++) {
            instruments[p] = instrument[size() - 1 - p];
            quantities[p] = quantity[size() - 1 - p];
        }
        return new Lines(instruments, quantities);
    }

    /** Sum of absolute quantities, for tolerances. */
    public double gross() {
        double gross = 0;
        for (double q : quantity) {
            gross += Math.abs(q);
        }
        return gross;
    }
}
