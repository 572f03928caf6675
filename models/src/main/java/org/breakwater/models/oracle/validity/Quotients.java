package org.breakwater.models.oracle.validity;

import org.breakwater.models.rounding.Rounding;

/** Comparison of a quotient with a limit, as a venue of whole numbers makes it: what is less than a quantum is cut off. */
final class Quotients {

    private Quotients() {}

    /**
     * {@code part/whole}, cut off to a multiple of the quantum.
     *
     * @param whole positive; zero makes the quotient infinite
     * @param quantum one over a whole number; zero for plain doubles
     */
    static double cut(double part, double whole, double quantum) {
        return quantum == 0 ? part / whole : multiples(part, whole, quantum) * quantum;
    }

    static boolean exceeds(double part, double whole, double limit, double quantum) {
        return quantum == 0 ? part / whole > limit : multiples(part, whole, quantum) > multiples(limit, 1, quantum);
    }

    private static double multiples(double part, double whole, double quantum) {
        return Rounding.DOWN.whole(part * Math.rint(1 / quantum) / whole);
    }

    static void requireQuantum(String name, double quantum) {
        double perUnit = Math.rint(1 / quantum);
        boolean fits = quantum > 0 && perUnit >= 1 && Math.abs(perUnit * quantum - 1) <= 1e-12;
        if (quantum != 0 && !fits) {
            throw new IllegalArgumentException(name + " must be zero or one over a whole number, got " + quantum);
        }
    }
}
