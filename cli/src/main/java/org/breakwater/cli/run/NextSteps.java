package org.breakwater.cli.run;

import org.breakwater.cli.terminal.Console;
import org.breakwater.reports.text.Shell;

/** Three commands for somebody who has just seen the demo. */
public final class NextSteps {

    private NextSteps() {}

    /** Names them on stderr. */
    public static void print(FinishedRun run, Console console) {
        long path = run.worstPath().orElse(0L);
        console.note("\nto try next:");
        console.note("  breakwater replay " + Shell.quote(run.directory()) + " --path " + path);
        console.note("      every event of the path that cost the fund most");
        console.note("  breakwater stress --set venue.insuranceFund.balance=5e6");
        console.note("      the same venue with a fifth of the fund");
        console.note("  breakwater init desk --prices BTC=btc-1h.csv");
        console.note("      a run file over prices of your own");
    }
}
