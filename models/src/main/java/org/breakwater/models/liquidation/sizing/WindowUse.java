package org.breakwater.models.liquidation.sizing;

import java.util.Arrays;

/** What one market has closed lately, in order of time. Grows to the largest number of moments in a window, then no more. */
public final class WindowUse {

    private double[] seconds = new double[16];
    private double[] amount = new double[16];
    private int first;
    private int count;

    /** Starts a path. */
    public void reset() {
        first = 0;
        count = 0;
    }

    /** Moment of the last close; not a number before the first. */
    double lastSeconds() {
        return count == 0 ? Double.NaN : seconds[at(count - 1)];
    }

    /** Sum of what was closed after a moment, which never falls from call to call; what is older is forgotten. */
    double after(double start) {
        while (count > 0 && seconds[first] <= start) {
            first = at(1);
            count--;
        }
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += amount[at(k)];
        }
        return sum;
    }

    /** Notes a close, not before the last one. */
    void add(double now, double closed) {
        if (lastSeconds() == now) {
            amount[at(count - 1)] += closed;
            return;
        }
        if (count == seconds.length) {
            grow();
        }
        count++;
        seconds[at(count - 1)] = now;
        amount[at(count - 1)] = closed;
    }

    private void grow() {
        seconds = unrolled(seconds);
        amount = unrolled(amount);
        first = 0;
    }

    private double[] unrolled(double[] ring) {
        double[] wider = Arrays.copyOf(Arrays.copyOfRange(ring, first, ring.length), 2 * ring.length);
        System.arraycopy(ring, 0, wider, ring.length - first, first);
        return wider;
    }

    private int at(int k) {
        return (first + k) % seconds.length;
    }
}
