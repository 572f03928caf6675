package org.breakwater.datasets.venue;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.breakwater.datasets.venue.VenueResult.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Holds production code against the cases of real venue engines beside the project, one dynamic test per case.
 *
 * <p>The folder is {@code -Dbreakwater.venues.dir}, else {@code ../shared/venues}. Engines and functions listed in {@code
 * venue-open-groups.txt} are in force: a wrong answer or an unknown function fails. The others are only counted.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VenueCasesTest {

    private final VenueLists lists = VenueLists.read();
    private final Map<String, VenueTally> tallies = new LinkedHashMap<>();

    @TestFactory
    Stream<DynamicNode> everyVenueCaseIsAnsweredWithinItsTolerance() {
        VenueFolder folder = VenueFolder.find().orElse(null);
        if (folder == null) {
            return Stream.of(dynamicTest("venue cases", VenueCasesTest::missing));
        }
        Map<String, List<DynamicTest>> engines = new LinkedHashMap<>();
        for (VenueCase given : folder.cases()) {
            engines.computeIfAbsent(given.engine(), engine -> new ArrayList<>())
                    .add(dynamicTest(given.id(), () -> check(given)));
        }
        return engines.entrySet().stream().map(engine -> dynamicContainer(engine.getKey(), engine.getValue()));
    }

    @AfterAll
    void printTallies() {
        tallies.values().forEach(tally -> System.out.println(tally.summary()));
    }

    private void check(VenueCase given) {
        VenueResult result = VenueResult.of(given, lists);
        boolean open = lists.isOpen(given);
        tallies.computeIfAbsent(given.engine(), VenueTally::new).add(given, result, open);
        if (!result.isRight()) {
            String message = given.id() + ": " + result.message();
            if (open && result.outcome() != Outcome.UNSUPPORTED) {
                fail(message);
            }
            abort(message);
        }
    }

    private static void missing() {
        String message = "no folder of venue cases: set -Dbreakwater.venues.dir";
        if (Boolean.getBoolean("breakwater.requireCases")) {
            fail(message);
        }
        abort(message);
    }
}
