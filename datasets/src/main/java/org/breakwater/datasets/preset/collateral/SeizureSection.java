package org.breakwater.datasets.preset.collateral;

import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.datasets.located.format.Shorthand;
import org.breakwater.models.liquidation.seizure.BonusSeizure;
import org.breakwater.models.liquidation.seizure.DiscountedSale;
import org.breakwater.models.liquidation.seizure.MultiplierExchange;
import org.breakwater.models.liquidation.seizure.Seizure;
import org.breakwater.models.rounding.Steps;

/** How the collateral of a closed account becomes the quote asset that it owes. */
@Describe("How the collateral of a closed account becomes the quote asset that it owes: market, or a rule by type.")
public sealed interface SeizureSection {

    /** The word for a sale in the outside market. */
    enum Outside {
        MARKET
    }

    Seizure toDomain();

    @Shorthand
    static SeizureSection outside(Outside market) {
        return new Market();
    }

    /** A sale. */
    @Kind("market")
    @Describe("The venue sells it in the outside market at whatever price.")
    record Market() implements SeizureSection {
        @Override
        public Seizure toDomain() {
            return new Seizure.AtMarket();
        }
    }

    /** A bonus. */
    @Kind("bonus")
    @Describe(
            "A liquidator repays debt and receives collateral worth more by a bonus, of which the venue takes a share.")
    record Bonus(
            @Describe("Value received over value repaid.") @Between(min = 1)
            double bonus,

            @Describe("Share of the part above 1 that the venue takes.") @Default("0") @Fraction
            double protocolShare)
            implements SeizureSection {
        @Override
        public Seizure toDomain() {
            return new BonusSeizure(bonus, protocolShare);
        }
    }

    /** A discount. */
    @Kind("discount")
    @Describe("Collateral is sold to liquidators below its index price; the fund takes a share of what is repaid.")
    record Discount(
            @Describe("Off the index price, fraction.") @Fraction
            double discount,

            @Describe("Share of what is repaid that the fund takes.") @Default("0") @Fraction
            double fundFee,

            @Describe("Share of a large debt that one sale repays.") @Default("1") @Positive @Between(max = 1)
            double share,

            @Describe("A debt of no more, in the quote asset, is repaid at once.") @Default("0") @NonNegative
            double dust)
            implements SeizureSection {
        public Discount {
            new DiscountedSale(discount, fundFee, share, dust, Steps.none());
        }

        @Override
        public Seizure toDomain() {
            return new DiscountedSale(discount, fundFee, share, dust, Steps.none());
        }
    }

    /** Multipliers. */
    @Kind("multipliers")
    @Describe("A liquidator takes over debt and collateral at the index prices times a multiplier each.")
    record Multipliers(
            @Describe("Multiplier of the collateral taken.") @Positive
            double asset,

            @Describe("Multiplier of the debt taken.") @Positive
            double liability,

            @Describe("A rest of collateral worth less, in the quote asset, is taken as well.")
            @Default("0")
            @NonNegative
            double snapQuote)
            implements SeizureSection {
        @Override
        public Seizure toDomain() {
            return new MultiplierExchange(asset, liability, snapQuote, Steps.none());
        }
    }
}
