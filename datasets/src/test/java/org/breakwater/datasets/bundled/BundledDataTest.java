package org.breakwater.datasets.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import org.breakwater.datasets.Faults;
import org.breakwater.datasets.ingest.ReadOptions;
import org.breakwater.datasets.price.PriceReader;
import org.junit.jupiter.api.Test;

class BundledDataTest {

    @Test
    void aBundledFileIsReadLikeAnyOther() {
        BundledFile file = BundledData.load(BundledDataTest.class, "trial/").named("x-1h");
        assertThat(PriceReader.read(file.source(), file.asset(), ReadOptions.strict())
                        .series()
                        .close(1))
                .isEqualTo(2);
    }

    @Test
    void anUnknownNameListsTheKnownOnes() {
        BundledData data = BundledData.load(BundledDataTest.class, "trial/");
        assertThat(Faults.of(() -> data.named("y")).get(0).hint()).isEqualTo("the data sets are x-1h");
    }

    @Test
    void everyFileOfTheIndexIsPartOfTheProgramAndHasNoFaultButTheSpikesOfItsCrash() {
        for (BundledFile file : BundledData.load().all()) {
            if (!file.asset().isEmpty()) {
                assertThat(PriceReader.read(file.source(), file.asset(), ReadOptions.strict())
                                .findings())
                        .as(file.name())
                        .allMatch(finding -> finding.message().contains("outliers"));
            }
        }
    }
}
