package org.breakwater.models.margin.joint;

import org.breakwater.models.margin.portfolio.PortfolioCheck;
import org.breakwater.models.margin.portfolio.grid.RiskArrays;
import org.breakwater.models.margin.portfolio.reach.ScanMoves;
import org.breakwater.models.margin.portfolio.reach.ScanSlopes;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/** Band of a portfolio margin: values of contracts, and their changes in every scenario. */
final class PortfolioBand implements JointBand {

    private final ResolvedBook book;
    private final BookLines lines;
    private final PortfolioCheck check;
    private final ValueBand values;
    private final ScanMoves moves;
    private final int contracts;
    private final int scenarios;
    private final double[] seenChange;
    private final double[] seenCoins;

    PortfolioBand(ResolvedBook book, BookLines lines, PortfolioCheck check, boolean[] covered, double width) {
        this.book = book;
        this.lines = lines;
        this.check = check;
        contracts = book.instrumentCount();
        scenarios = check.risk().scenarios();
        values = new ValueBand(book, lines.quotes(), covered, width);
        moves = new ScanMoves(check.account(), scenarios, width, values.growth());
        seenChange = new double[contracts * scenarios];
        seenCoins = new double[contracts];
    }

    @Override
    public void begin(VenueState s) {
        values.begin(s);
        System.arraycopy(check.risk().changes(), 0, seenChange, 0, seenChange.length);
        ScanSlopes slopes = values.slopes();
        for (int i = 0; i < contracts; i++) {
            seenCoins[i] = lines.coinsOfOne(i);
            moves.worthSlope[i] = values.ruleMarkSlope(i);
            moves.worthStray[i] = values.ruleMarkStray(i);
            for (int k = 0; k < scenarios; k++) {
                slopes.change(lines.quotes(), check.risk(), i, k);
                moves.slope[i * scenarios + k] = book.inverse[i] ? 0 : slopes.slope();
                moves.stray[i * scenarios + k] = slopes.stray();
            }
        }
    }

    @Override
    public boolean holds(VenueState s) {
        if (!values.holds(s)) {
            return false;
        }
        for (int i = 0; i < contracts; i++) {
            if (!follows(check.risk(), i)) {
                return false;
            }
        }
        return true;
    }

    /** Changes are of one coin as it was: an inverse contract has become more or fewer of them. */
    private boolean follows(RiskArrays risk, int i) {
        double coins = lines.coinsOfOne(i) / seenCoins[i];
        double x = values.moved(i);
        double[] changes = risk.changes();
        for (int at = i * scenarios; at < (i + 1) * scenarios; at++) {
            double strayed = changes[at] * coins - seenChange[at] - moves.slope[at] * x;
            if (!(Math.abs(strayed) <= moves.stray[at])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public double reach(VenueState s, int unit, boolean netted) {
        lines.read(s, unit, false);
        if (lines.areNew()) {
            check.assess(lines.instruments(), lines.quantities(), 0, lines.size());
        }
        moves.load(lines.instruments(), lines.quantities(), 0, lines.size());
        return values.fall(s, unit, netted) + check.rise(moves);
    }

    @Override
    public double markMove(int instrument) {
        return values.markMove(instrument);
    }
}
