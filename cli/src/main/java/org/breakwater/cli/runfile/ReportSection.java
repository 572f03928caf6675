package org.breakwater.cli.runfile;

import java.util.List;
import java.util.Locale;
import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.NonEmpty;

/** What is written. */
@Describe("What is written into the run directory.")
record ReportSection(
        @Describe("Formats.") @Default("[html, json, csv, md, svg]") @NonEmpty
        List<Format> formats,

        @Describe(
                "How well the whole book is covered, and whether liquidations were avoidable, is looked at on every so many "
                        + "paths, from the first on; 0 for never. To look costs as much as a calm path itself.")
        @Default("1")
        @Between(min = 0, max = 1_000_000)
        int diagnosticsEvery) {

    /** A format of a report. */
    enum Format {
        HTML,
        JSON,
        CSV,
        MD,
        SVG,
        PNG
    }

    List<String> names() {
        return formats.stream()
                .distinct()
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
