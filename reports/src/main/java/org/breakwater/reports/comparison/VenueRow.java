package org.breakwater.reports.comparison;

import java.util.Optional;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.ScenarioResult;
import org.jspecify.annotations.Nullable;

/**
 * How one venue came through.
 *
 * @param venue name of its rule-set
 * @param title what it is, in a line; empty for nothing
 * @param accounts number of accounts that took part
 * @param excluded number of accounts that the venue would have liquidated before anything happens, and that were left out
 * @param converted number of accounts that sold collateral which the venue does not accept
 * @param headline figures of the headline scenario; null if the venue was not run
 * @param note why it was not run, or what a reader of its figures must know; empty for nothing
 * @param link way from the page to its own report, with forward slashes; empty for none
 */
public record VenueRow(
        String venue,
        String title,
        long accounts,
        long excluded,
        long converted,
        @Nullable ScenarioResult headline,
        String note,
        String link) {

    /** A venue that could not run the book. */
    public static VenueRow notRun(String venue, String title, String reason) {
        return new VenueRow(venue, title, 0, 0, 0, null, reason, "");
    }

    /** True if there are figures. */
    public boolean isRun() {
        return headline != null;
    }

    /** A figure of the headline scenario. */
    public Optional<Metric> metric(String id) {
        return headline == null ? Optional.empty() : headline.metric(id);
    }

    /** The value of a figure; not a number where there is none. */
    double value(String id) {
        Double value = metric(id).map(Metric::value).orElse(null);
        return value == null ? Double.NaN : value;
    }
}
