package org.breakwater.datasets.located.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    @ParameterizedTest
    @CsvSource({
        "maintenace, maintenance",
        "maintenance_margin, maintenanceMargin",
        "paht, path",
        "PATHS, paths",
        "monte carlo, monte-carlo",
        "sede, seed",
        "x, ",
        "zzzzzzzz, ",
        "'', "
    })
    void theNearestNameIsFoundWithinAThirdOfItsLength(String written, @Nullable String meant) {
        List<String> known = List.of("maintenance", "maintenanceMargin", "path", "paths", "monte-carlo", "seed");
        assertThat(NearestName.of(written, known).orElse(null)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "ab, ba, 1", "ca, abc, 3", "'', abc, 3", "same, same, 0"})
    void theDistanceCountsEditsAndSwapsOfNeighbours(String a, String b, int edits) {
        assertThat(NearestName.distance(a, b)).isEqualTo(edits);
    }

    @Test
    void aHugeKeyIsNearNothing() {
        assertThat(NearestName.of("x".repeat(256), List.of("x".repeat(255)))).isEmpty();
    }
}
