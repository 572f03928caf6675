package org.breakwater.models.reference;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.breakwater.models.random.Philox4x64;
import org.breakwater.models.random.SplitMix64;
import org.breakwater.models.random.Xoshiro256StarStar;

/** Known answers of the random generators. */
final class GeneratorCases {

    static final Map<String, CaseFunction> FUNCTIONS = Map.of(
            "rng.philox4x64", GeneratorCases::philox4x64,
            "rng.xoshiro256starstar", GeneratorCases::xoshiro,
            "rng.splitmix64", in -> unsigned(new SplitMix64(parse(in.text("seed")))::nextLong, 5));

    private GeneratorCases() {}

    private static Object philox4x64(CaseInputs in) {
        final List<String> counter = in.texts("counter");
        final List<String> key = in.texts("key");
        final List<String> words = new ArrayList<>();
        Philox4x64.block(
                (int) in.integer("rounds"),
                Long.parseUnsignedLong(counter.get(0), 16),
                Long.parseUnsignedLong(counter.get(1), 16),
                Long.parseUnsignedLong(counter.get(2), 16),
                Long.parseUnsignedLong(counter.get(3), 16),
                Long.parseUnsignedLong(key.get(0), 16),
                Long.parseUnsignedLong(key.get(1), 16),
                (w0, w1, w2, w3) -> {
                    for (long word : new long[] {w0, w1, w2, w3}) {
                        words.add(HexFormat.of().toHexDigits(word));
                    }
                });
        return words;
    }

    private static Object xoshiro(CaseInputs in) {
        final List<String> state = in.texts("state");
        final Xoshiro256StarStar random = new Xoshiro256StarStar(0);
        random.setState(parse(state.get(0)), parse(state.get(1)), parse(state.get(2)), parse(state.get(3)));
        final List<String> first = unsigned(random::nextLong, 8);
        random.jump();
        final List<String> afterJump = unsigned(random::nextLong, 2);
        random.longJump();
        return Map.of("first8", first, "afterJump2", afterJump, "afterLongJump1", unsigned(random::nextLong, 1));
    }

    private static List<String> unsigned(LongSupplier next, int count) {
        final List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(Long.toUnsignedString(next.getAsLong()));
        }
        return words;
    }

    private static long parse(String unsigned) {
        return Long.parseUnsignedLong(unsigned);
    }
}
