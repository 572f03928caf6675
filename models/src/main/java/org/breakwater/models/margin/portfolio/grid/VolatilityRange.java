package org.breakwater.models.margin.portfolio.grid;

import java.util.List;
import org.breakwater.models.margin.option.Ranges;

/** How far volatility moves, by time to expiry. */
public sealed interface VolatilityRange {

    /**
     * The range.
     *
     * @param days to expiry, not negative
     */
    double at(double days);

    /**
     * A range that falls with time to expiry: {@code size·(referenceDays / max(floorDays, days))^p}, where p is the power of
     * short dates up to the reference and that of long dates beyond (Derive v2 {@code PMRMLib.sol}, Deribit, Paradex: 30 days, a
     * floor of one day, 0.30 and 0.13; Deribit before: 0.5 and 0.5). For example 0.4 at 30 days and power 0.5 is 0.566 at 15.
     *
     * @param size range at the reference, not negative
     * @param referenceDays positive
     * @param floorDays least days that are reckoned, positive
     * @param shortPower up to the reference, in [0, 1]
     * @param longPower beyond it, in [0, 1]
     */
    record Power(double size, double referenceDays, double floorDays, double shortPower, double longPower)
            implements VolatilityRange {
        public Power {
            Ranges.notNegative("size", size);
            Ranges.positive("referenceDays", referenceDays);
            Ranges.positive("floorDays", floorDays);
            Ranges.fraction("shortPower", shortPower);
            Ranges.fraction("longPower", longPower);
        }

        /** A power by logarithms: {@code StrictMath.pow} allocates. */
        @Override
        public double at(double days) {
            double power = days <= referenceDays ? shortPower : longPower;
            return size * StrictMath.exp(power * StrictMath.log(referenceDays / Math.max(floorDays, days)));
        }
    }

    /**
     * A range for each band of time to expiry.
     *
     * @param bands from 0 days upwards
     */
    record Banded(List<Band> bands) implements VolatilityRange {
        public Banded {
            bands = List.copyOf(bands);
            if (bands.isEmpty() || bands.get(0).fromDays() != 0) {
                throw new IllegalArgumentException("bands of a volatility range must start at 0 days, got " + bands);
            }
            for (int b = 1; b < bands.size(); b++) {
                if (!(bands.get(b).fromDays() > bands.get(b - 1).fromDays())) {
                    throw new IllegalArgumentException("fromDays of bands must rise, got " + bands);
                }
            }
        }

        /** The same range for every expiry. */
        public static Banded flat(double size) {
            return new Banded(List.of(new Band(0, size)));
        }

        @Override
        public double at(double days) {
            int band = 0;
            while (band + 1 < bands.size() && days >= bands.get(band + 1).fromDays()) {
                band++;
            }
            return bands.get(band).size();
        }
    }

    /**
     * A band of time to expiry.
     *
     * @param fromDays days to expiry from which on it holds, not negative
     * @param size range of volatility, not negative
     */
    record Band(double fromDays, double size) {
        public Band {
            Ranges.notNegative("fromDays", fromDays);
            Ranges.notNegative("size", size);
        }
    }
}
