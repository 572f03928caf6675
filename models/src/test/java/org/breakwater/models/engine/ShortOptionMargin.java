package org.breakwater.models.engine;

import org.breakwater.models.margin.joint.JointMargin;
import org.breakwater.models.margin.joint.JointMarginRule;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/** A rule for tests: a share of the index is asked for every short option, half as much for maintenance; nothing for long ones. */
record ShortOptionMargin(double initial) implements JointMarginRule {

    @Override
    public JointMargin resolve(ResolvedBook book) {
        return new JointMargin() {
            @Override
            public boolean covers(int instrument) {
                return book.isOption(instrument);
            }

            @Override
            public void revalue(VenueState s) {}

            @Override
            public double required(VenueState s, int unit, boolean forInitial) {
                double sum = 0;
                for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
                    int i = book.positionInstrument[p];
                    sum += covers(i) ? alone(s, i, s.quantity[p], forInitial) : 0;
                }
                return sum;
            }

            @Override
            public double alone(VenueState s, int instrument, double quantity, boolean forInitial) {
                double index = s.index[book.underlying[instrument]];
                return quantity >= 0 ? 0 : -quantity * index * initial * (forInitial ? 1 : 0.5);
            }
        };
    }
}
