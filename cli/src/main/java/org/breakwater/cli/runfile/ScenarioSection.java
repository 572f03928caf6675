package org.breakwater.cli.runfile;

/** One scenario of a run file or of a pack. */
sealed interface ScenarioSection
        permits MonteCarloSection,
                StatedLawSection,
                RollingStartSection,
                PriceGapSection,
                CrisisSection,
                HistoricalSection,
                ReverseStressSection,
                PackSection {

    /** Its name, unique in the run. */
    String id();
}
