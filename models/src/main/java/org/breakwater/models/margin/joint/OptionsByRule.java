package org.breakwater.models.margin.joint;

import org.breakwater.models.margin.option.StandardCheck;
import org.breakwater.models.margin.option.StandardMargin;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * Options by rule, all other contracts by the venue's schedules.
 *
 * @param margin the rule
 */
public record OptionsByRule(StandardMargin margin) implements JointMarginRule {

    @Override
    public JointMargin resolve(ResolvedBook book) {
        return new Resolved(book, margin);
    }

    private static final class Resolved implements JointMargin {

        private final ResolvedBook book;
        private final StandardMargin margin;
        private final BookLines lines;
        private final StandardCheck check;

        Resolved(ResolvedBook book, StandardMargin margin) {
            this.book = book;
            this.margin = margin;
            lines = new BookLines(book);
            check = new StandardCheck(margin, lines.quotes());
        }

        @Override
        public boolean covers(int instrument) {
            return book.isOption(instrument);
        }

        @Override
        public void revalue(VenueState s) {
            lines.look(s);
        }

        @Override
        public double required(VenueState s, int unit, boolean forInitial) {
            lines.read(s, unit, true);
            return assess(forInitial);
        }

        @Override
        public double alone(VenueState s, int instrument, double quantity, boolean forInitial) {
            lines.readOne(instrument, quantity);
            return assess(forInitial);
        }

        @Override
        public JointBand band(double width) {
            return new RuleBand(book, lines, margin, lines.covered(this), width);
        }

        private double assess(boolean forInitial) {
            check.assess(lines.instruments(), lines.quantities(), 0, lines.size());
            return forInitial ? check.initial() : check.maintenance();
        }
    }
}
