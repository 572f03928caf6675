package org.breakwater.cli.terminal;

import java.io.PrintWriter;
import org.breakwater.reports.text.Numbers;
import org.breakwater.reports.text.SafeText;

/** A plain line every few seconds: for files, pipes and CI. */
final class ProgressLines implements ProgressDisplay {

    private static final long EVERY_MILLIS = 5_000;

    private final PrintWriter err;
    private long spokenMillis;

    ProgressLines(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void show(Step step) {
        if (step.elapsedMillis() - spokenMillis >= EVERY_MILLIS) {
            spokenMillis = step.elapsedMillis();
            String left = Double.isNaN(step.secondsLeft())
                    ? ""
                    : ", about " + Numbers.duration(Math.ceil(step.secondsLeft())) + " left";
            err.print("breakwater: " + Math.round(100 * step.share()) + " %, " + Numbers.count(step.done()) + " of "
                    + Numbers.count(step.total()) + " paths, " + Numbers.significant(step.rate(), 3) + " a second"
                    + left
                    + " (" + SafeText.visible(step.task()) + ")\n");
            err.flush();
        }
    }

    @Override
    public void end() {}
}
