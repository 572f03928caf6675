package org.breakwater.models.kernel;

import org.breakwater.models.random.SplitMix64;

/**
 * A reusable list of numbers in the order of an ascending key; equal keys are drawn by a keyed hash, never by the number
 * itself. The list is ranked only as far as it is read: a binary heap gives up one number after the other. Nothing is
 * allocated after construction.
 */
public final class RankedUnits {

    private final double[] key;
    private final long[] tie;
    /** What is not ranked yet, a heap once it has been read from. */
    private final int[] heap;

    private final int[] ranked;
    private int waiting;
    private int read;

    /** @param capacity numbers lie in {@code [0, capacity)} */
    public RankedUnits(int capacity) {
        key = new double[capacity];
        tie = new long[capacity];
        heap = new int[capacity];
        ranked = new int[capacity];
    }

    /** Empties the list. */
    public void clear() {
        waiting = 0;
        read = 0;
    }

    /**
     * Adds a number; all are added before the first is read.
     *
     * @param number what is ranked
     * @param ascending its key
     * @param tieSeed seed of the draw between equal keys
     * @param tieKey the number's own stable key in that draw
     */
    public void add(int number, double ascending, long tieSeed, long tieKey) {
        key[number] = ascending;
        tie[number] = SplitMix64.keyed(tieSeed, tieKey);
        heap[waiting++] = number;
    }

    /** Numbers in the list. */
    public int size() {
        return read + waiting;
    }

    /**
     * The number at a rank.
     *
     * @param rank from zero, below {@link #size}
     */
    public int get(int rank) {
        if (read == 0) {
            for (int parent = waiting / 2 - 1; parent >= 0; parent--) {
                sink(parent);
            }
        }
        while (read <= rank) {
            ranked[read++] = heap[0];
            heap[0] = heap[--waiting];
            sink(0);
        }
        return ranked[rank];
    }

    private void sink(int from) {
        int sinking = heap[from];
        int parent = from;
        for (int child = 2 * parent + 1; child < waiting; child = 2 * parent + 1) {
            if (child + 1 < waiting && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], sinking)) {
                break;
            }
            heap[parent] = heap[child];
            parent = child;
        }
        heap[parent] = sinking;
    }

    private boolean before(int a, int b) {
        int byKey = Double.compare(key[a], key[b]);
        return byKey != 0 ? byKey < 0 : tie[a] < tie[b];
    }
}
