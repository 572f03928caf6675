package org.breakwater.cli.terminal;

/** Shows how far a run has come. */
public interface ProgressDisplay {

    /** Shows nothing. */
    ProgressDisplay NONE = new ProgressDisplay() {
        @Override
        public void show(Step step) {}

        @Override
        public void end() {}
    };

    /**
     * A moment of a run.
     *
     * @param task what is running
     * @param done paths finished
     * @param total paths planned
     * @param elapsedMillis time since the start
     */
    record Step(String task, long done, long total, long elapsedMillis) {

        /** Paths a second; 0 before there is one. */
        public double rate() {
            return elapsedMillis > 0 ? done * 1e3 / elapsedMillis : 0;
        }

        /** Seconds left at this rate; NaN when it is not known. */
        public double secondsLeft() {
            return rate() > 0 ? Math.max(0, total - done) / rate() : Double.NaN;
        }

        /** Share done in [0, 1]. */
        public double share() {
            return total > 0 ? Math.min(1, (double) done / total) : 0;
        }
    }

    /** Takes in a moment; a display decides itself how often it draws. */
    void show(Step step);

    /** Leaves the stream as if nothing had been drawn over it. */
    void end();

    /** The display that the options and the terminal ask for. */
    static ProgressDisplay of(Console console) {
        OutputOptions options = console.options();
        boolean terminal = console.env().terminal().err()
                && !console.env().variable("TERM").equals("dumb");
        ProgressMode mode = options.progress();
        if (mode == ProgressMode.NONE || options.verbosity() == Verbosity.QUIET) {
            return NONE;
        }
        boolean bar = mode == ProgressMode.BAR || (mode == ProgressMode.AUTO && terminal);
        return bar
                ? new ProgressBar(console.err(), console.env().terminal().columns(), console.errStyle())
                : new ProgressLines(console.err());
    }
}
