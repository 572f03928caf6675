package org.breakwater.models.margin.joint;

import org.breakwater.models.margin.portfolio.PortfolioCheck;
import org.breakwater.models.margin.portfolio.PortfolioMargin;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * All contracts of an account by a grid of scenarios: options are netted with futures and perpetuals of the same underlying.
 * Balances count as the venue weighs them; their coins are not netted.
 *
 * @param margin the grid and what is charged beside it
 */
public record WholePortfolio(PortfolioMargin margin) implements JointMarginRule {

    @Override
    public JointMargin resolve(ResolvedBook book) {
        return new Resolved(book, margin);
    }

    private static final class Resolved implements JointMargin {

        private final ResolvedBook book;
        private final BookLines lines;
        private final PortfolioCheck check;

        Resolved(ResolvedBook book, PortfolioMargin margin) {
            this.book = book;
            lines = new BookLines(book);
            check = new PortfolioCheck(margin, lines.quotes());
        }

        @Override
        public boolean covers(int instrument) {
            return true;
        }

        @Override
        public void revalue(VenueState s) {
            lines.look(s);
            check.step();
        }

        @Override
        public double required(VenueState s, int unit, boolean forInitial) {
            lines.read(s, unit, false);
            return assess(forInitial);
        }

        @Override
        public double alone(VenueState s, int instrument, double quantity, boolean forInitial) {
            lines.readOne(instrument, quantity);
            return assess(forInitial);
        }

        @Override
        public JointBand band(double width) {
            return new PortfolioBand(book, lines, check, lines.covered(this), width);
        }

        private double assess(boolean forInitial) {
            if (lines.areNew()) {
                check.assess(lines.instruments(), lines.quantities(), 0, lines.size());
            }
            return forInitial ? check.initial() : check.maintenance();
        }
    }
}
