package org.breakwater.models.engine;

import java.util.Arrays;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.state.VenueState;

/**
 * Looks only at accounts that could breach. A full pass remembers the prices it saw and which accounts would still meet
 * their margin if every price moved against them by a band; as long as all prices stay inside the band, those cannot
 * breach, and only the others and those whose holdings have changed are looked at, by the very formula of {@link
 * ReferenceCheck}. Outside the band a full pass begins anew.
 */
final class BandCheck implements AccountCheck {

    /** Half width of the band, a fraction of price. Wider means fewer full passes and more candidates. */
    private static final double BAND = 0.01;

    private final AccountMargin margin;
    private final boolean[] candidate;
    private final int[] candidates;
    private final double[] seenIndex;
    private final double[] seenValue;
    private final double[] seenBuffer;
    private int size;
    private boolean sorted;
    private boolean valid;

    BandCheck(AccountMargin margin, VenueState shape) {
        this.margin = margin;
        candidate = new boolean[shape.open.length];
        candidates = new int[shape.open.length];
        seenIndex = new double[shape.index.length];
        seenValue = new double[shape.markValue.length];
        seenBuffer = new double[shape.bufferRate.length];
    }

    @Override
    public void start(VenueState s) {
        valid = false;
    }

    @Override
    public void touched(int unit) {
        if (!candidate[unit]) {
            candidate[unit] = true;
            sorted = false;
        }
    }

    @Override
    public void touchedAll() {
        valid = false;
    }

    @Override
    public int breached(VenueState s, int[] into) {
        if (!valid || !inBand(s)) {
            return pass(s, into);
        }
        if (!sorted) {
            collect();
        }
        int n = 0;
        for (int k = 0; k < size; k++) {
            int u = candidates[k];
            if (s.open[u] && margin.slack(s, u) < 0) {
                into[n++] = u;
            }
        }
        return n;
    }

    private boolean inBand(VenueState s) {
        for (int a = 0; a < seenIndex.length; a++) {
            if (!(Math.abs(s.index[a] - seenIndex[a]) <= BAND * seenIndex[a])) {
                return false;
            }
        }
        for (int i = 0; i < seenValue.length; i++) {
            boolean inside = Math.abs(s.markValue[i] - seenValue[i]) <= BAND * Math.abs(seenValue[i]);
            if (!(inside && s.bufferRate[i] - seenBuffer[i] <= BAND)) {
                return false;
            }
        }
        return true;
    }

    /** Looks at every open unit, and remembers those that the band could bring to a breach. */
    private int pass(VenueState s, int[] into) {
        System.arraycopy(s.index, 0, seenIndex, 0, seenIndex.length);
        System.arraycopy(s.markValue, 0, seenValue, 0, seenValue.length);
        System.arraycopy(s.bufferRate, 0, seenBuffer, 0, seenBuffer.length);
        Arrays.fill(candidate, false);
        int n = 0;
        for (int u = 0; u < candidate.length; u++) {
            if (s.open[u]) {
                double slack = margin.slack(s, u);
                if (slack < 0) {
                    into[n++] = u;
                }
                candidate[u] = !(slack > margin.reach(s, u, BAND));
            }
        }
        collect();
        valid = true;
        return n;
    }

    private void collect() {
        size = 0;
        for (int u = 0; u < candidate.length; u++) {
            if (candidate[u]) {
                candidates[size++] = u;
            }
        }
        sorted = true;
    }
}
