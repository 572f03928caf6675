package org.breakwater.reports.section;

import java.util.List;

/** What no figure of a run can contain, said in every report. */
final class Omissions {

    static final List<String> SENTENCES = List.of(
            "Prices are simulated or replayed, not caused: news, withdrawals of market makers and the reaction of other venues enter only as far as a scenario states them.",
            "Traders neither add margin after a call nor close of their own accord unless the run file says so; both would lower or raise losses.",
            "The depth of order books is an assumption unless it was fitted. Section 8 repeats the headline with thinner books.",
            "Operational failures count only as delays, stale oracles and outages that a scenario declares: no software faults, no theft, no legal risk.",
            "History holds few independent crises. A quantile that rests on fewer than ten of them is an extrapolation, whatever its sampling interval says.");

    private Omissions() {}
}
