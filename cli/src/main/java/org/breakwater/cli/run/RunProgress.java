package org.breakwater.cli.run;

import java.util.function.LongSupplier;
import org.breakwater.cli.terminal.Console;
import org.breakwater.cli.terminal.Interruption;
import org.breakwater.cli.terminal.ProgressDisplay;
import org.breakwater.scenarios.run.Progress;

/** Adds the tasks of a run up to one progress, and passes the user's wish to stop on. */
final class RunProgress implements Progress, AutoCloseable {

    private final Interruption interruption;
    private final ProgressDisplay display;
    private final RunLog log;
    private final LongSupplier clockMillis;
    private final long startMillis;
    private final long total;
    private long before;
    private long now;
    private String task = "";

    RunProgress(Console console, RunLog log, long total) {
        this.interruption = console.env().interruption();
        this.display = ProgressDisplay.of(console);
        this.clockMillis = console.env().clockMillis();
        this.log = log;
        this.startMillis = clockMillis.getAsLong();
        this.total = total;
    }

    @Override
    public void advanced(String current, long done, long ofTask) {
        if (done == 0) {
            before += now;
        }
        if (!current.equals(task)) {
            task = current;
            log.info("started", current);
        }
        now = done;
        long elapsed = clockMillis.getAsLong() - startMillis;
        display.show(new ProgressDisplay.Step(current, before + now, Math.max(total, before + ofTask), elapsed));
    }

    @Override
    public boolean isCancelled() {
        return interruption.isRequested();
    }

    @Override
    public void close() {
        display.end();
    }
}
