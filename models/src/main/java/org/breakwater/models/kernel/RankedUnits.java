package org.breakwater.models.kernel;

import org.breakwater.models.random.SplitMix64;

/**
 * A reusable list of numbers sorted by an ascending key; equal keys are drawn by a keyed hash, never by the number itself.
 * Sorting is a bottom-up merge on flat arrays: nothing is allocated after construction.
 */
public final class RankedUnits {

    private final double[] key;
    private final long[] tie;
    private int[] order;
    private int[] scratch;
    private int size;

    /** @param capacity numbers lie in {@code [0, capacity)} */
    public RankedUnits(int capacity) {
        key = new double[capacity];
        tie = new long[capacity];
        order = new int[capacity];
        scratch = new int[capacity];
    }

    public void clear() {
        size = 0;
    }

    /**
     * Adds a number.
     *
     * @param number what is ranked
     * @param ascending its key
     * @param tieSeed seed of the draw between equal keys
     * @param tieKey the number's own stable key in that draw
     */
    public void add(int number, double ascending, long tieSeed, long tieKey) {
        key[number] = ascending;
        tie[number] = SplitMix64.keyed(tieSeed, tieKey);
        order[size++] = number;
    }

    public int size() {
        return size;
    }

    public int get(int rank) {
        return order[rank];
    }

    public void sort() {
        for (int width = 1; width < size; width *= 2) {
            for (int from = 0; from < size; from += 2 * width) {
                merge(from, Math.min(from + width, size), Math.min(from + 2 * width, size));
            }
            int[] sorted = scratch;
            scratch = order;
            order = sorted;
        }
    }

    private void merge(int from, int middle, int to) {
        int left = from;
        int right = middle;
        for (int k = from; k < to; k++) {
            boolean takeLeft = left < middle && (right >= to || !before(order[right], order[left]));
            scratch[k] = takeLeft ? order[left++] : order[right++];
        }
    }

    private boolean before(int a, int b) {
        int byKey = Double.compare(key[a], key[b]);
        return byKey != 0 ? byKey < 0 : tie[a] < tie[b];
    }
}
