package org.breakwater.datasets.preset;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Identifier;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.models.loss.LossLayer;
import org.breakwater.models.loss.LossLayer.Socialisation.Base;
import org.jspecify.annotations.Nullable;

/** One step of the loss waterfall. */
sealed interface LayerSection {

    LossLayer toDomain();

    /** The insurance fund. */
    @Kind("fund")
    @Describe("The insurance fund pays.")
    record Fund(
            @Describe("Most that it pays for one deficit, in the quote asset; no cap where left out.")
            @Nullable
            @NonNegative
            Double capPerDeficit,

            @Describe("Whether it pays a deficit whole or not at all.") @Default("false")
            boolean allOrNothing)
            implements LayerSection {

        @Override
        public LossLayer toDomain() {
            return new LossLayer.Fund(capPerDeficit == null ? Double.POSITIVE_INFINITY : capPerDeficit, allOrNothing);
        }
    }

    /** Capital of the venue or of a third party. */
    @Kind("capital")
    @Describe("Capital of the venue or of a third party, spent over the path.")
    record Capital(
            @Describe("What reports call it.") @Identifier String name,

            @Describe("Amount in the quote asset.") @NonNegative
            double amount)
            implements LayerSection {

        @Override
        public LossLayer toDomain() {
            return new LossLayer.Capital(name, amount);
        }
    }

    /** Auto-deleveraging. */
    @Kind("auto-deleveraging")
    @Describe("Positions on the other side are closed at the failed account's bankruptcy price, by profit × leverage.")
    record AutoDeleveraging() implements LayerSection {

        @Override
        public LossLayer toDomain() {
            return new LossLayer.AutoDeleveraging();
        }
    }

    /** What is left is spread over traders. */
    @Kind("socialisation")
    @Describe("What is left is spread over traders.")
    record Socialisation(
            @Describe("What the shares are proportional to.") @Default("winners-profit")
            Base base) implements LayerSection {

        @Override
        public LossLayer toDomain() {
            return new LossLayer.Socialisation(base);
        }
    }
}
