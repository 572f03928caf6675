package org.breakwater.models.greeks;

import org.breakwater.models.kernel.NeumaierSum;
import org.breakwater.models.state.ResolvedBook;

/**
 * What inherited positions and their hedges have gained, as it was settled with their holder. What came in or was traded within a step
 * counts from there to the step's end as flows, beside fees, funding and fills off the mark.
 */
final class InventoryExplained extends ProfitExplained {

    private final NeumaierSum settled = new NeumaierSum();
    private double seen;

    InventoryExplained(ResolvedBook book) {
        super(book);
    }

    @Override
    void start(Moment first) {
        clear();
        settled.reset();
        seen = 0;
    }

    /** A profit was settled, quote currency. */
    void settled(double profit) {
        settled.add(profit);
    }

    @Override
    void settle(Moment before, Moment now, double[] held) {
        NeumaierSum change = new NeumaierSum();
        for (int i = 0; i < held.length; i++) {
            held[i] = before.inventory[i];
            if (held[i] != 0) {
                change.add(held[i] * change(i, before, now));
            }
        }
        double profit = settled.value() - seen;
        seen = settled.value();
        add(Contribution.FLOWS, profit - change.value());
    }

    @Override
    public double actual() {
        return settled.value();
    }
}
