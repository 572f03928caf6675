package org.breakwater.cli.run;

import java.nio.file.Path;
import org.breakwater.cli.export.AuditExport;
import org.breakwater.cli.terminal.Console;
import org.breakwater.reports.run.RunDirectory;
import org.breakwater.reports.run.RunDraft;

/** Writes the first paths of the headline scenario of a finished run for recomputation. */
public final class ExportSession {

    private final Console console;

    public ExportSession(Console console) {
        this.console = console;
    }

    /**
     * @param directory where the export goes; it must be empty unless {@code force}
     * @param paths number of paths, at most as many as the scenario has
     */
    public void write(ResolvedRun run, FinishedRun finished, Path directory, boolean force, long paths) {
        ScenarioChoice headline = ScenarioChoice.of(run.plan(), "", 0);
        long exported = Math.min(paths, headline.simulation().model().pathLimit());
        try (RunDraft draft =
                RunDirectory.at(console.env().resolve(directory), force).open()) {
            new AuditExport(headline.simulation(), draft).write(headline.scenario(), exported);
            draft.publish(finished.manifest());
        }
        console.note("exported " + exported + " paths of " + headline.scenario() + " to " + directory
                + "; recompute: python3 docs/recompute.py " + directory);
    }
}
