package org.breakwater.models.margin.schedule;

import java.util.TreeSet;

/** Where the tiers of a margin schedule begin, those of all its parts. */
public final class TierFloors {

    private final double[] floors;

    private TierFloors(double[] floors) {
        this.floors = floors;
    }

    /** The tiers of a schedule; one tier from zero on where it has none. */
    public static TierFloors of(MarginSchedule schedule) {
        TreeSet<Double> floors = new TreeSet<>();
        floors.add(0.0);
        add(schedule, floors);
        return new TierFloors(floors.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void add(MarginSchedule schedule, TreeSet<Double> floors) {
        if (schedule instanceof MarginSchedule.Tiered tiered) {
            tiered.tiers().forEach(tier -> floors.add(tier.floor()));
        } else if (schedule instanceof MarginSchedule.Bracketed bracketed) {
            bracketed.tiers().forEach(tier -> floors.add(tier.floor()));
        } else if (schedule instanceof MarginSchedule.Sum sum) {
            sum.parts().forEach(part -> add(part, floors));
        } else if (schedule instanceof MarginSchedule.Max max) {
            max.parts().forEach(part -> add(part, floors));
        } else if (schedule instanceof MarginSchedule.Scale scale) {
            add(scale.of(), floors);
        }
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
