package org.breakwater.datasets.preset.liquidation;

import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Shorthand;
import org.breakwater.models.liquidation.price.BankruptcyPrice;
import org.breakwater.models.liquidation.price.FillablePrice;
import org.breakwater.models.liquidation.price.PriceLimit;

/** The limit of a liquidation order. */
@Describe("The limit of a liquidation order: bankruptcy, or a price that gives way as the account nears it.")
public sealed interface OrderLimitSection {

    /** The limit that needs no figures. */
    enum Plain {
        BANKRUPTCY
    }

    PriceLimit toDomain();

    @Shorthand
    static OrderLimitSection plain(Plain bankruptcy) {
        return new Bankruptcy();
    }

    /** A limit that gives way. */
    @Kind(value = "fillable", implied = true)
    @Describe("A limit that goes from the index towards the bankruptcy price as the account nears bankruptcy.")
    record Fillable(
            @Describe("How fast it gives way.") @NonNegative double adjustment,

            @Describe("Furthest distance from the index, fraction of maintenance margin.") @NonNegative
            double spread)
            implements OrderLimitSection {
        @Override
        public PriceLimit toDomain() {
            return new FillablePrice(adjustment, spread);
        }
    }

    /** The bankruptcy price. */
    @Kind("bankruptcy")
    @Describe("The price that leaves the rest of the account as solvent as before, while it is worth something.")
    record Bankruptcy() implements OrderLimitSection {
        @Override
        public PriceLimit toDomain() {
            return new BankruptcyPrice();
        }
    }
}
