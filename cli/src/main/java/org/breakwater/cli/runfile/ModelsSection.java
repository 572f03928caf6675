package org.breakwater.cli.runfile;

import java.util.List;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.NonEmpty;
import org.breakwater.datasets.located.format.Shorthand;
import org.breakwater.scenarios.spec.PathLaw;

/** Laws of paths: {@code range}, or a list of laws, the headline first. */
@Describe("Laws of paths: range for all that the data permit, or a list of laws, the headline first.")
record ModelsSection(
        @Describe("Laws, the headline first.") @NonEmpty List<PathLaw> laws,

        @Describe(
                "Whether a law that the data do not permit is an error; otherwise it is left out, and the findings say so.")
        boolean required) {

    /** The word for all laws. */
    enum All {
        RANGE
    }

    @Shorthand
    static ModelsSection all(All range) {
        return new ModelsSection(PathLaw.range(), false);
    }

    @Shorthand
    static ModelsSection listed(@NonEmpty List<PathLaw> laws) {
        return new ModelsSection(laws, true);
    }
}
