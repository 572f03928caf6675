package org.breakwater.cli.runfile;

import java.util.List;
import java.util.Locale;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.NonEmpty;

/** What is written. */
@Describe("What is written into the run directory.")
record ReportSection(
        @Describe("Formats.") @Default("[html, json, csv, md, svg]") @NonEmpty
        List<Format> formats) {

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
