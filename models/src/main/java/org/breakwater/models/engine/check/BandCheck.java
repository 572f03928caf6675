package org.breakwater.models.engine.check;

import org.breakwater.models.liquidation.Excess;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.state.VenueState;

/**
 * Looks only at units that could breach. A pass over all units remembers its prices and which units could breach before a
 * price has moved by the width of a band; a pass over those does the same for a narrower band, and so on. While every price
 * stays within all bands, only the members of the narrowest can breach, and only they are looked at, by the very formula of
 * {@link ReferenceCheck}. A band that is left is drawn anew from the members of the next wider one. Units whose holdings
 * have changed join all bands.
 */
public final class BandCheck implements AccountCheck {

    /** Half widths, fractions of price. Wider means fewer passes and more candidates. */
    private static final double[] WIDTHS = {0.02, 0.005, 0.0015};

    /** The same where a pass over all units is dear, as for those that are margined over a grid of scenarios. */
    private static final double[] WIDTHS_TOGETHER = {0.06, 0.02, 0.005};

    private final Excess excess;
    private final CandidateBand[] bands;
    private final int[] everyone;
    private boolean valid;

    public BandCheck(Excess excess, VenueState shape) {
        this.excess = excess;
        double[] widths = excess.jointBand(WIDTHS[0]) == null ? WIDTHS : WIDTHS_TOGETHER;
        bands = new CandidateBand[widths.length];
        for (int k = 0; k < bands.length; k++) {
            bands[k] = new CandidateBand(widths[k], shape, excess.jointBand(widths[k]));
        }
        everyone = new int[shape.open.length];
        for (int u = 0; u < everyone.length; u++) {
            everyone[u] = u;
        }
    }

    @Override
    public void start(VenueState s, PathBuffer path) {
        valid = false;
    }

    @Override
    public void touched(int unit) {
        for (CandidateBand band : bands) {
            band.add(unit);
        }
    }

    @Override
    public void touchedAll() {
        valid = false;
    }

    @Override
    public int breached(VenueState s, int[] into) {
        int left = 0;
        while (valid && left < bands.length && bands[left].holds(s)) {
            left++;
        }
        if (left == bands.length) {
            return look(s, into);
        }
        valid = true;
        return left == 0
                ? draw(s, 0, everyone, everyone.length, into)
                : draw(s, left, bands[left - 1].members(), bands[left - 1].size(), into);
    }

    private int look(VenueState s, int[] into) {
        CandidateBand narrowest = bands[bands.length - 1];
        int[] members = narrowest.members();
        int n = 0;
        for (int k = 0; k < narrowest.size(); k++) {
            int u = members[k];
            if (s.open[u] && excess.isBreached(s, u)) {
                into[n++] = u;
            }
        }
        return n;
    }

    /** Looks at the given units and draws a band and all narrower ones from them. */
    private int draw(VenueState s, int first, int[] units, int count, int[] into) {
        for (int k = first; k < bands.length; k++) {
            bands[k].begin(s);
        }
        int n = 0;
        for (int k = 0; k < count; k++) {
            int u = units[k];
            if (s.open[u]) {
                double left = excess.of(s, u);
                if (excess.breached(left)) {
                    into[n++] = u;
                }
                join(s, u, left, first);
            }
        }
        return n;
    }

    private void join(VenueState s, int unit, double left, int first) {
        int k = first;
        while (k < bands.length && !(left > excess.reach(s, unit, bands[k].width, bands[k].together))) {
            bands[k].add(unit);
            k++;
        }
    }
}
