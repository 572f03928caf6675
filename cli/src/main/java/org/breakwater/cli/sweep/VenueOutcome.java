package org.breakwater.cli.sweep;

import org.breakwater.cli.run.FinishedRun;
import org.breakwater.cli.run.ResolvedRun;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.ScenarioResult;
import org.jspecify.annotations.Nullable;

/**
 * How one venue came through a sweep.
 *
 * @param venue name of the preset
 * @param accounts in the book
 * @param excluded accounts that the venue would liquidate before anything happens, and that are left out
 * @param converted accounts that had to sell collateral which the venue does not accept, at the opening price
 * @param finished the run, or null
 * @param reason why there is none, or null
 */
public record VenueOutcome(
        String venue,
        int accounts,
        int excluded,
        int converted,
        @Nullable FinishedRun finished,
        @Nullable String reason) {

    static VenueOutcome of(String venue, ResolvedRun run, int excluded, FinishedRun finished) {
        int accounts = run.plan().book().accounts().size();
        return new VenueOutcome(venue, accounts, excluded, run.converted(), finished, null);
    }

    static VenueOutcome notRun(String venue, String reason) {
        return new VenueOutcome(venue, 0, 0, 0, null, reason);
    }

    /** A metric of the headline scenario; null if the venue was not run or the scenario has none. */
    public @Nullable Metric metric(String id) {
        if (finished == null) {
            return null;
        }
        ScenarioResult headline =
                finished.result().scenario(finished.result().headlineScenario()).orElseThrow();
        return headline.metric(id).orElse(null);
    }

    /** The value of a metric; not a number where there is none. */
    public double value(String id) {
        Metric metric = metric(id);
        return metric == null || metric.value() == null ? Double.NaN : metric.value();
    }

    /** True if no obligation to a solvent trader stayed open on any path. */
    public boolean survived() {
        return value("venueInsolvencyProbability") == 0;
    }

    /** True if the user stopped it before or while it ran. */
    public boolean isInterrupted() {
        return finished == null
                ? VenueSweep.INTERRUPTED.equals(reason)
                : finished.result().run().partial();
    }
}
