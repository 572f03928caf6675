package org.breakwater.cli.runfile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.NonEmpty;
import org.breakwater.datasets.preset.VenueFile;

/** A run file as bound. */
@Describe("A run of Breakwater: a venue, its accounts, the market, and what happens to it.")
record RunFile(
        @Describe("Version of this format.") @Between(min = 1, max = 1)
        int schemaVersion,

        @Describe("What the run is called.") @NonEmpty String name,

        @Describe("Random seed; the same seed gives the same bits.") @Default("1")
        long seed,

        @Describe("Further folders in which data files may lie, relative to this file.") @Default("[]")
        List<@NonEmpty String> dataRoots,

        @Describe("The venue, mostly by extends: preset:NAME.")
        VenueFile venue,

        @Describe("The accounts.") BookSection book,
        @Describe("The outside market.") MarketSection market,

        @Describe("What happens; the first scenario is the headline.") @NonEmpty
        List<ScenarioSection> scenarios,

        @Describe("Largest permitted values by metric.") @Default("{}")
        Map<String, LimitSection> limits,

        @Describe("What is written.") @Default("{}") ReportSection report) {

    static final int SCHEMA_VERSION = 1;

    RunFile {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < scenarios.size(); i++) {
            String id = scenarios.get(i).id();
            if (!ids.add(id)) {
                throw new IllegalArgumentException(
                        "scenarios[" + i + "] must have an id of its own, got " + id + " again");
            }
        }
        limits.forEach((metric, limit) -> MetricNames.require(metric));
    }
}
