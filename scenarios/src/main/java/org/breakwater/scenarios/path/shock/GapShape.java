package org.breakwater.scenarios.path.shock;

/** How the part of a shock that has arrived grows from 0 to 1 over its time. */
public enum GapShape {
    /** In proportion to time. */
    LINEAR("linear") {
        @Override
        double fraction(double elapsed) {
            return elapsed;
        }
    },
    /** Accelerating, (e^(4u) − 1)/(e^4 − 1): half of the fall comes in the last sixth of the time, as in a cascade. */
    EXPONENTIAL("exponential") {
        @Override
        double fraction(double elapsed) {
            return StrictMath.expm1(ACCELERATION * elapsed) / StrictMath.expm1(ACCELERATION);
        }
    },
    /** All at once at the end of the time, with no price in between. */
    STEP("step") {
        @Override
        double fraction(double elapsed) {
            return elapsed < 1 ? 0 : 1;
        }
    };

    private static final double ACCELERATION = 4;

    private final String id;

    GapShape(String id) {
        this.id = id;
    }

    /** The name used in run files and results. */
    public String id() {
        return id;
    }

    /**
     * Part of the shock that has arrived.
     *
     * @param elapsed part of the time that has passed, in [0, 1]
     * @return 0 at 0 and 1 at 1
     */
    abstract double fraction(double elapsed);
}
