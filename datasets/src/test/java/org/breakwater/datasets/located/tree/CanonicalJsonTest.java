package org.breakwater.datasets.located.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.breakwater.datasets.located.read.LocatedReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    /** Number notations of RFC 8785, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void numbersAreWrittenAsRfc8785Says(String bits, String expected) {
        assertThat(CanonicalJson.number(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(expected);
    }

    @Property(seed = "2210")
    void everyNumberReadsBackToItsBits(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value)) {
            assertThat(Double.parseDouble(CanonicalJson.number(value))).isEqualTo(value + 0.0);
        }
    }

    @Test
    void keysAreSortedByUtf16UnitsAndTextIsEscapedAsLittleAsPossible() {
        assertThat(
                        canonical(
                                "{\"\\u20ac\": 1, \"\\r\": 2, \"1\": 3, \"\\ud83d\\ude00\": 4, \"\\ufb33\": 5, \"a/\\\"\\u0007\": \"\\u00e9\"}"))
                .isEqualTo("{\"\\r\":2,\"1\":3,\"a/\\\"\\u0007\":\"é\",\"€\":1,\"😀\":4,\"\ufb33\":5}");
    }

    @Test
    void equalValuesHaveEqualHashesHoweverTheyAreWritten() {
        String hash = hash("{\"b\": [1000, 0.5], \"a\": {\"seed\": 9223372036854775807}}");
        assertThat(hash("{\"a\":{\"seed\":9223372036854775807},\"b\":[1e3,5e-1]}"))
                .isEqualTo(hash);
        assertThat(hash("{\"a\":{\"seed\":9223372036854775806},\"b\":[1e3,5e-1]}"))
                .isNotEqualTo(hash);
        assertThat(hash("{}")).isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    private static String canonical(String json) {
        return CanonicalJson.of(read(json));
    }

    private static String hash(String json) {
        return CanonicalJson.sha256(read(json));
    }

    private static LocatedNode read(String json) {
        return new LocatedReader(new SourceTexts())
                .read("x.json", json.getBytes(StandardCharsets.UTF_8))
                .root();
    }
}
