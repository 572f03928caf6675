package org.breakwater.models.margin.schedule;

import java.util.stream.DoubleStream;

/** Where the tiers of a margin schedule begin, those of all its parts. */
public final class TierFloors {

    private final double[] floors;

    private TierFloors(double[] floors) {
        this.floors = floors;
    }

    /** The tiers of a schedule; one tier from zero on where it has none. */
    public static TierFloors of(MarginSchedule schedule) {
        double[] floors = DoubleStream.concat(DoubleStream.of(0), schedule.floors())
                .sorted()
                .distinct()
                .toArray();
        return new TierFloors(floors);
    }

    /**
     * Largest notional of the tier below that of a notional; zero from the lowest tier. A notional that is just a floor belongs
     * to the tier below it.
     *
     * @param notional in the settlement asset, not negative
     */
    public double below(double notional) {
        double below = 0;
        for (double floor : floors) {
            below = floor < notional ? floor : below;
        }
        return below;
    }
}
