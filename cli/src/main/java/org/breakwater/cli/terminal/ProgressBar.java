package org.breakwater.cli.terminal;

import java.io.PrintWriter;
import org.breakwater.reports.text.Numbers;
import org.breakwater.reports.text.SafeText;

/** One line that is drawn over: a bar, paths, rate and time left. For terminals only. */
final class ProgressBar implements ProgressDisplay {

    private static final long REDRAW_MILLIS = 100;
    private static final String START_OF_LINE = "\r";
    private static final String CLEAR_LINE = "\r\u001b[K";
    private static final int BAR = 24;

    private final PrintWriter err;
    private final int columns;
    private final Style style;
    private long drawnMillis = -REDRAW_MILLIS;

    ProgressBar(PrintWriter err, int columns, Style style) {
        this.err = err;
        this.columns = columns;
        this.style = style;
    }

    @Override
    public void show(Step step) {
        if (step.elapsedMillis() - drawnMillis >= REDRAW_MILLIS || step.done() >= step.total()) {
            drawnMillis = step.elapsedMillis();
            int filled = (int) Math.round(step.share() * BAR);
            String figures = "  " + figures(step);
            int room = columns - 1 - BAR - figures.length();
            String task = room > 12 ? "  " + SafeText.shortened(step.task(), room - 2) : "";
            err.print(CLEAR_LINE
                    + style.good("━".repeat(filled))
                    + style.dim("━".repeat(BAR - filled))
                    + figures
                    + style.dim(task)
                    + START_OF_LINE);
            err.flush();
        }
    }

    private static String figures(Step step) {
        String left = Double.isNaN(step.secondsLeft())
                ? ""
                : ", " + Numbers.duration(Math.ceil(step.secondsLeft())) + " left";
        return Numbers.count(step.done()) + "/" + Numbers.count(step.total()) + " paths, "
                + Numbers.significant(step.rate(), 3) + "/s" + left;
    }

    @Override
    public void end() {
        err.print(CLEAR_LINE);
        err.flush();
    }
}
