package org.breakwater.models.engine.check;

import java.util.Arrays;

/** A reusable set of units, in the order in which they came in. */
final class Units {

    private final int[] numbers;
    private final boolean[] member;
    private int size;

    Units(int capacity) {
        numbers = new int[capacity];
        member = new boolean[capacity];
    }

    void clear() {
        for (int k = 0; k < size; k++) {
            member[numbers[k]] = false;
        }
        size = 0;
    }

    void add(int unit) {
        if (!member[unit]) {
            member[unit] = true;
            numbers[size++] = unit;
        }
    }

    /** Adds a unit to a set in ascending order, and keeps it so. */
    void insert(int unit) {
        if (!member[unit]) {
            int at = size;
            while (at > 0 && numbers[at - 1] > unit) {
                numbers[at] = numbers[at - 1];
                at--;
            }
            numbers[at] = unit;
            member[unit] = true;
            size++;
        }
    }

    void sort() {
        Arrays.sort(numbers, 0, size);
    }

    int size() {
        return size;
    }

    int get(int k) {
        return numbers[k];
    }

    /** Makes the set the distinct numbers that a caller of {@link #numbersToFill} has written there. */
    void take(int count) {
        size = count;
        for (int k = 0; k < count; k++) {
            member[numbers[k]] = true;
        }
    }

    /** Empties the set and lends its numbers to a writer, see {@link #take}. */
    int[] numbersToFill() {
        clear();
        return numbers;
    }
}
