package org.breakwater.models;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.breakwater.models.reference.CaseLists;
import org.breakwater.models.reference.CaseOutcome;
import org.breakwater.models.reference.CaseResult;
import org.breakwater.models.reference.GroupTally;
import org.breakwater.models.reference.ReferenceCase;
import org.breakwater.models.reference.ReferenceFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Holds production code against the reference cases beside the project, one dynamic test per case.
 *
 * <p>The folder is {@code -Dbreakwater.reference.dir}, else {@code ../shared/reference}. Groups listed in
 * {@code open-groups.txt} are in force: a wrong answer or an unknown function fails. The others are only counted.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceCasesTest {

    private final CaseLists lists = CaseLists.read();
    private final Map<String, GroupTally> tallies = new LinkedHashMap<>();

    @TestFactory
    Stream<DynamicNode> everyReferenceCaseIsAnsweredWithinItsTolerance() {
        final ReferenceFolder folder = ReferenceFolder.find().orElse(null);
        if (folder == null) {
            final String message = "no folder of reference cases: set -Dbreakwater.reference.dir";
            return Stream.of(dynamicTest("reference cases", () -> {
                if (Boolean.getBoolean("breakwater.requireCases")) {
                    fail(message);
                }
                abort(message);
            }));
        }
        final Map<String, List<DynamicTest>> groups = new LinkedHashMap<>();
        for (ReferenceCase reference : folder.cases()) {
            groups.computeIfAbsent(reference.group(), group -> new ArrayList<>())
                    .add(dynamicTest(reference.id(), () -> check(reference)));
        }
        return groups.entrySet().stream().map(group -> dynamicContainer(group.getKey(), group.getValue()));
    }

    @AfterAll
    void printTallies() {
        tallies.values().forEach(tally -> System.out.println(tally.summary()));
    }

    private void check(ReferenceCase reference) {
        final GroupTally tally = tallies.computeIfAbsent(
                reference.group(),
                group -> new GroupTally(group, lists.openGroups().contains(group)));
        final CaseResult result = CaseResult.of(reference, lists);
        tally.add(result.outcome());
        if (result.outcome() == CaseOutcome.PASSED) {
            return;
        }
        final String message = reference.group() + "/" + reference.id() + ": " + result.message();
        if (result.outcome() != CaseOutcome.SKIPPED && tally.isOpen()) {
            fail(message);
        }
        abort(message);
    }
}
