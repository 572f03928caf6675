package org.breakwater.models.greeks;

import java.util.Arrays;
import java.util.List;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * Follows a path and explains the profit of several sets of accounts, and of whoever inherits positions, from step to step. Confined to
 * a worker; {@link #start} begins a path. After that a step allocates nothing that depends on the number of accounts.
 */
public final class ExplainedPath {

    private final List<AccountsExplained> sets;
    private final InventoryExplained inventory;
    private Moment before;
    private Moment now;

    /** @param units numbers of the units of each set */
    public ExplainedPath(ResolvedBook book, int[]... units) {
        sets = Arrays.stream(units).map(u -> new AccountsExplained(book, u)).toList();
        inventory = new InventoryExplained(book);
        before = new Moment(book);
        now = new Moment(book);
    }

    /** The opening state. */
    public void start(VenueState state) {
        before.take(state);
        sets.forEach(set -> set.start(before));
        inventory.start(before);
    }

    /** The state after a step. */
    public void step(VenueState state) {
        now.take(state);
        sets.forEach(set -> set.step(before, now));
        inventory.step(before, now);
        Moment spare = before;
        before = now;
        now = spare;
    }

    /**
     * A profit was settled with the holder of inherited positions in the step that comes next.
     *
     * @param profit quote currency
     */
    public void settled(double profit) {
        inventory.settled(profit);
    }

    /** What explains the profit of inherited positions and their hedges, up to the last step. */
    public ProfitExplained ofInventory() {
        return inventory;
    }

    /** What explains the profit of a set, up to the last step. */
    public ProfitExplained of(int set) {
        return sets.get(set);
    }
}
