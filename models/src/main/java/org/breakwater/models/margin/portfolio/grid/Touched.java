package org.breakwater.models.margin.portfolio.grid;

/** Which of a fixed range of numbers an account has, in the order in which they came. Clearing it costs nothing. */
public final class Touched {

    private final int[] number;
    private final long[] addedIn;
    private long round = 1;
    private int size;

    Touched(int range) {
        number = new int[range];
        addedIn = new long[range];
    }

    void clear() {
        size = 0;
        round++;
    }

    /** Adds a number; false if it is there. */
    boolean add(int candidate) {
        if (addedIn[candidate] == round) {
            return false;
        }
        addedIn[candidate] = round;
        number[size++] = candidate;
        return true;
    }

    public boolean contains(int candidate) {
        return addedIn[candidate] == round;
    }

    public int size() {
        return size;
    }

    /** The number that came at a place, from 0. */
    public int get(int place) {
        return number[place];
    }
}
