package org.breakwater.models.greeks;

import java.util.Arrays;
import java.util.List;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * Follows a path and explains the profit of several sets of accounts from step to step. Confined to a worker; {@link #start} begins a
 * path. After that a step allocates nothing that depends on the number of accounts.
 */
public final class ExplainedPath {

    private final List<ProfitExplained> sets;
    private Moment before;
    private Moment now;

    /** @param units numbers of the units of each set */
    public ExplainedPath(ResolvedBook book, int[]... units) {
        sets = Arrays.stream(units).map(u -> new ProfitExplained(book, u)).toList();
        before = new Moment(book);
        now = new Moment(book);
    }

    /** The opening state. */
    public void start(VenueState state) {
        before.take(state);
        sets.forEach(set -> set.start(before));
    }

    /** The state after a step. */
    public void step(VenueState state) {
        now.take(state);
        sets.forEach(set -> set.step(before, now));
        Moment spare = before;
        before = now;
        now = spare;
    }

    /** What explains the profit of a set, up to the last step. */
    public ProfitExplained of(int set) {
        return sets.get(set);
    }
}
