package org.breakwater.models.engine.check;

/** Hoare's selection: puts the numbers with the smaller keys first. */
final class Selection {

    private Selection() {}

    /**
     * Rearranges numbers so that no key before a place is larger than any key from it on.
     *
     * @param numbers rearranged from {@code from} to before {@code to}
     * @param key by number, none of them not a number
     * @param place from {@code from} to {@code to}
     */
    static void select(int[] numbers, double[] key, int from, int to, int place) {
        int left = from;
        int right = to - 1;
        while (left < right && place > left && place <= right) {
            double pivot = key[numbers[(left + right) >>> 1]];
            int i = left;
            int j = right;
            while (i <= j) {
                while (key[numbers[i]] < pivot) {
                    i++;
                }
                while (key[numbers[j]] > pivot) {
                    j--;
                }
                if (i <= j) {
                    int swapped = numbers[i];
                    numbers[i++] = numbers[j];
                    numbers[j--] = swapped;
                }
            }
            if (place <= j) {
                right = j;
            } else if (place >= i) {
                left = i;
            } else {
                return;
            }
        }
    }
}
