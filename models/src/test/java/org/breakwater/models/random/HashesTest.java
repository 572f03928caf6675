package org.breakwater.models.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HashesTest {

    @Test
    void fnv1aGivesThePublishedValues() {
        assertThat(StableHash.fnv1a("")).isEqualTo(0xcbf29ce484222325L);
        assertThat(StableHash.fnv1a("a")).isEqualTo(0xaf63dc4c8601ec8cL);
        assertThat(StableHash.fnv1a("foobar")).isEqualTo(0x85944171f73967e8L);
    }

    @Test
    void aNameHashesTheSameForEver() {
        assertThat(StableHash.of("price/BTC")).isEqualTo(0xec285e9c9ff05655L);
    }

    @Property(seed = "5")
    void distinctIdsNeverTieUnderOneKey(@ForAll long key) {
        final Set<Long> seen = new HashSet<>();
        for (long id = 0; id < 500; id++) {
            assertThat(seen.add(SplitMix64.keyed(key, id))).isTrue();
        }
    }

    @Test
    void oneBitOfTheKeyOrTheValueFlipsAboutHalfOfTheHash() {
        double flippedByKey = 0;
        double flippedByValue = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            flippedByKey += Long.bitCount(SplitMix64.keyed(7, 9) ^ SplitMix64.keyed(7 ^ 1L << bit, 9)) / 64.0;
            flippedByValue += Long.bitCount(SplitMix64.keyed(7, 9) ^ SplitMix64.keyed(7, 9 ^ 1L << bit)) / 64.0;
        }
        assertThat(flippedByKey).isBetween(29.0, 35.0);
        assertThat(flippedByValue).isBetween(29.0, 35.0);
    }
}
