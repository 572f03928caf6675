package org.breakwater.models.margin.joint;

import org.breakwater.models.margin.option.Exposure;
import org.breakwater.models.margin.option.OptionMargin;
import org.breakwater.models.margin.option.OptionRule;
import org.breakwater.models.margin.option.StandardMargin;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/** Band of a margin of options by rule: their values, and the index and forwards that the rule is a share of. */
final class RuleBand implements JointBand {

    /** More than a millionth of it is what a loss at expiry rounds by, a share of the strike. */
    private static final double ROUNDING = 1e-8;

    private final BookLines lines;
    private final OptionMargin margin;
    private final ValueBand values;
    private final double width;

    RuleBand(ResolvedBook book, BookLines lines, StandardMargin margin, boolean[] covered, double width) {
        this.lines = lines;
        this.margin = margin.options();
        this.width = width;
        values = new ValueBand(book, lines.quotes(), covered, width);
    }

    @Override
    public void begin(VenueState s) {
        values.begin(s);
    }

    @Override
    public boolean holds(VenueState s) {
        return values.holds(s);
    }

    @Override
    public double reach(VenueState s, int unit, boolean netted) {
        lines.read(s, unit, true);
        double rise = 0;
        for (int p = 0; p < lines.size(); p++) {
            int i = lines.instruments()[p];
            double q = lines.quantities()[p];
            rise += margin instanceof OptionMargin.ExpiryOffset offset ? ofOffset(offset, i, q) : ofRule(i, q);
        }
        return values.fall(s, unit, netted) + rise;
    }

    /** What a short keeps beside its mark; a long asks for nothing. */
    private double ofRule(int i, double q) {
        OptionRule rule = margin.rule();
        double index = lines.quotes().index[lines.quotes().listing().underlying(i)];
        double rate = isCall(i) ? rule.maintenanceCallRate() : rule.maintenancePutRate();
        double one = rate * index * width + rule.putMarkRate() * values.ruleMarkMove(i);
        return Math.max(0, -q) * one;
    }

    /** Worth of an expiry, and the lesser of its shorts on their own, marks among it, and its largest loss, which rounds. */
    private double ofOffset(OptionMargin.ExpiryOffset offset, int i, double q) {
        double mark = values.ruleMarkMove(i);
        double forward = lines.quotes().forward[i] * values.forwardWidth();
        double unpaired = isCall(i) ? offset.unpairedMaintenance() * forward : 0;
        double rounding = ROUNDING * lines.quotes().listing().strike(i);
        return ofRule(i, q) + Math.abs(q) * (mark + rounding) + Math.max(0, -q) * (mark + unpaired);
    }

    private boolean isCall(int option) {
        return lines.quotes().listing().exposure(option) == Exposure.CALL;
    }

    @Override
    public double markMove(int instrument) {
        return values.markMove(instrument);
    }
}
