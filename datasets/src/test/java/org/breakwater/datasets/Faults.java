package org.breakwater.datasets;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.breakwater.models.diagnostic.BreakwaterException;
import org.breakwater.models.diagnostic.Diagnostic;

/** What a refused input tells the user. */
public final class Faults {

    private Faults() {}

    /** The diagnostics of the failure that the call must end in. */
    public static List<Diagnostic> of(ThrowingCallable call) {
        BreakwaterException failure = catchThrowableOfType(BreakwaterException.class, call);
        if (failure == null) {
            throw new AssertionError("the input was accepted");
        }
        return failure.diagnostics();
    }

    /** The same as lines: code, place without folders, message. */
    public static List<String> linesOf(ThrowingCallable call) {
        return of(call).stream().map(Faults::line).toList();
    }

    /** The same as one text. */
    public static String textOf(ThrowingCallable call) {
        return linesOf(call).stream().collect(Collectors.joining("\n"));
    }

    /** {@code E304 prices.csv:3:5 close must be positive, got 0}. */
    public static String line(Diagnostic diagnostic) {
        String place = String.valueOf(diagnostic.location()).replaceAll(".*/(?=[^!]*)", "");
        return diagnostic.code().id() + " " + place + " " + diagnostic.message();
    }
}
