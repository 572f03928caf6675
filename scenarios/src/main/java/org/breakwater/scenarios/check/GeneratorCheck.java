package org.breakwater.scenarios.check;

/**
 * One statistic of one generator beside history's.
 *
 * @param generator label of the generator
 * @param statistic what is compared; more of it is more risk
 * @param simulated its value over the generator's paths
 * @param lower lower end of history's 95 % interval
 * @param upper upper end
 * @param historical its value in history
 */
public record GeneratorCheck(
        String generator, String statistic, double simulated, double lower, double upper, double historical) {

    /** What the comparison says. */
    public enum Verdict {
        UNDERSTATES("understates"),
        WITHIN("within history's interval"),
        OVERSTATES("overstates");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** As printed in tables. */
        public String words() {
            return words;
        }
    }

    /** Below history's interval the generator understates, above it overstates. */
    public Verdict verdict() {
        if (simulated < lower) {
            return Verdict.UNDERSTATES;
        }
        return simulated > upper ? Verdict.OVERSTATES : Verdict.WITHIN;
    }
}
