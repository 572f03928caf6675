package org.breakwater.datasets.preset;

import java.time.LocalDate;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.NonEmpty;

/**
 * Where figures come from.
 *
 * @param source who says so: a repository at a commit, a page, or that it is an assumption
 * @param asOf the day for which it was so
 */
@Describe("Where figures come from.")
public record Provenance(
        @Describe("Who says so: a repository at a commit, a published page, or that it is an assumption.") @NonEmpty
        String source,

        @Describe("The day for which it was so.") LocalDate asOf) {}
