package org.breakwater.models.engine;

import java.util.Arrays;
import org.breakwater.models.state.VenueState;

/** Prices as they once were, and the units that could breach before one of them has moved by the band's width. */
final class CandidateBand {

    /** Half width of the band, a fraction of price. */
    final double width;

    private final boolean[] member;
    private final int[] members;
    private final double[] seenIndex;
    private final double[] seenValue;
    private final double[] seenBuffer;
    private int size;
    private boolean listed;

    CandidateBand(double width, VenueState shape) {
        this.width = width;
        member = new boolean[shape.open.length];
        members = new int[shape.open.length];
        seenIndex = new double[shape.index.length];
        seenValue = new double[shape.markValue.length];
        seenBuffer = new double[shape.bufferRate.length];
    }

    /** Forgets all members and remembers the prices that stand now. */
    void begin(VenueState s) {
        System.arraycopy(s.index, 0, seenIndex, 0, seenIndex.length);
        System.arraycopy(s.markValue, 0, seenValue, 0, seenValue.length);
        System.arraycopy(s.bufferRate, 0, seenBuffer, 0, seenBuffer.length);
        Arrays.fill(member, false);
        listed = false;
    }

    void add(int unit) {
        listed &= member[unit];
        member[unit] = true;
    }

    /** True while no price has left the band: until then nobody but members can breach. */
    boolean holds(VenueState s) {
        for (int a = 0; a < seenIndex.length; a++) {
            if (!(Math.abs(s.index[a] - seenIndex[a]) <= width * seenIndex[a])) {
                return false;
            }
        }
        for (int i = 0; i < seenValue.length; i++) {
            boolean inside = Math.abs(s.markValue[i] - seenValue[i]) <= width * Math.abs(seenValue[i]);
            if (!(inside && s.bufferRate[i] - seenBuffer[i] <= width)) {
                return false;
            }
        }
        return true;
    }

    /** Members in ascending order, {@link #size} of them; valid until the next change. */
    int[] members() {
        if (!listed) {
            size = 0;
            for (int u = 0; u < member.length; u++) {
                if (member[u]) {
                    members[size++] = u;
                }
            }
            listed = true;
        }
        return members;
    }

    /** Number of members, once {@link #members} has been asked for. */
    int size() {
        return size;
    }
}
