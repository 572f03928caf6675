package org.breakwater.cli.runfile;

import java.util.List;
import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Identifier;
import org.breakwater.datasets.located.format.NonEmpty;

/** A pack of scenarios as bound. */
@Describe("A pack of scenarios.")
record PackFile(
        @Describe("Version of this format.") @Between(min = 1, max = 1)
        int schemaVersion,

        @Describe("Its name.") @Identifier String name,
        @Describe("One line in words.") @NonEmpty String title,
        @Describe("Where the figures come from.") @NonEmpty String source,
        @Describe("Its scenarios.") @NonEmpty List<ScenarioSection> scenarios) {}
