package org.breakwater.models.engine.check;

import java.util.Arrays;
import java.util.List;
import org.breakwater.models.margin.joint.JointBand;
import org.breakwater.models.state.VenueState;
import org.breakwater.models.state.VenueState.Driver;
import org.jspecify.annotations.Nullable;

/**
 * Everything that drives margins as it once was, and the units that could breach before a driver has moved by the band's width.
 * Belongs to the one state whose columns it watches.
 */
final class CandidateBand {

    /** Half width of the band: a fraction of each price, and of notional for rates. */
    final double width;

    /** What positions that are margined together hang on; null where there are none with a bound. */
    final @Nullable JointBand together;

    private final boolean[] member;
    private final int[] members;
    private final List<Driver> relative;
    private final List<Driver> absolute;
    private final double[][] seenRelative;
    private final double[][] seenAbsolute;
    private int size;
    private boolean listed;

    CandidateBand(double width, VenueState shape, @Nullable JointBand together) {
        this.width = width;
        this.together = together;
        member = new boolean[shape.open.length];
        members = new int[shape.open.length];
        relative = shape.relativeDrivers();
        absolute = shape.absoluteDrivers();
        seenRelative = copies(relative);
        seenAbsolute = copies(absolute);
    }

    private static double[][] copies(List<Driver> drivers) {
        return drivers.stream().map(driver -> driver.column().clone()).toArray(double[][]::new);
    }

    /** Forgets all members and remembers the drivers as they stand now. */
    void begin(VenueState s) {
        if (together != null) {
            together.begin(s);
        }
        remember(relative, seenRelative);
        remember(absolute, seenAbsolute);
        Arrays.fill(member, false);
        listed = false;
    }

    private static void remember(List<Driver> now, double[][] seen) {
        for (int c = 0; c < seen.length; c++) {
            Driver driver = now.get(c);
            System.arraycopy(driver.column(), 0, seen[c], 0, driver.size());
        }
    }

    void add(int unit) {
        listed &= member[unit];
        member[unit] = true;
    }

    /** True while no driver has left the band: until then nobody but members can breach. */
    boolean holds(VenueState s) {
        for (int c = 0; c < seenRelative.length; c++) {
            if (!holdsRelative(relative.get(c), seenRelative[c])) {
                return false;
            }
        }
        for (int c = 0; c < seenAbsolute.length; c++) {
            if (!holdsAbsolute(absolute.get(c), seenAbsolute[c])) {
                return false;
            }
        }
        return together == null || together.holds(s);
    }

    private boolean holdsRelative(Driver driver, double[] seen) {
        double[] now = driver.column();
        for (int k = 0; k < driver.size(); k++) {
            if (!(Math.abs(now[k] - seen[k]) <= width * Math.abs(seen[k]))) {
                return false;
            }
        }
        return true;
    }

    /** A rate that falls asks for less margin: only rises leave the band. */
    private boolean holdsAbsolute(Driver driver, double[] seen) {
        double[] now = driver.column();
        for (int k = 0; k < driver.size(); k++) {
            if (!(now[k] - seen[k] <= width)) {
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
