package org.breakwater.cli.runfile;

import java.util.List;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Identifier;
import org.breakwater.datasets.located.format.Kind;

/** Scenarios that ship with the program. */
@Kind("pack")
@Describe("Scenarios that ship with the program.")
record PackSection(
        @Describe("Name of the pack.") @Identifier String name,

        @Describe("Ids of the scenarios wanted; all where left out.") @Default("[]")
        List<@Identifier String> only)
        implements ScenarioSection {

    @Override
    public String id() {
        return "pack:" + name;
    }
}
