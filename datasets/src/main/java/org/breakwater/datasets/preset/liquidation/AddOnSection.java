package org.breakwater.datasets.preset.liquidation;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.models.liquidation.AddOn;
import org.jspecify.annotations.Nullable;

/** What is asked of an account beside maintenance margin. */
@Describe("What is asked of an account beside maintenance margin.")
public sealed interface AddOnSection {

    AddOn toDomain();

    /** The reward of whoever liquidates. */
    @Kind("keeper-reward")
    @Describe("The reward of whoever liquidates the account must be left in it.")
    record KeeperReward(
            @Describe("Share of notional that flagging pays.") @Fraction
            double share,

            @Describe("Cost of a liquidation, in the quote asset.") @Default("0") @NonNegative
            double cost,

            @Describe("Least profit, in the quote asset.") @Default("0") @NonNegative
            double minProfit,

            @Describe("Least profit over cost.") @Default("0") @NonNegative
            double minProfitRatio,

            @Describe("Largest reward, in the quote asset; none where left out.") @Nullable @NonNegative
            Double cap)
            implements AddOnSection {
        @Override
        public AddOn toDomain() {
            double most = cap == null ? Double.POSITIVE_INFINITY : cap;
            return new AddOn.KeeperReward(share, cost, minProfit, minProfitRatio, most);
        }
    }

    /** A floor under what is left. */
    @Kind("floor")
    @Describe("What is left must be no less than an amount and a share of the notional at entry.")
    record Floor(
            @Describe("Amount in the quote asset.") @NonNegative
            double minimum,

            @Describe("Fraction of notional at entry.") @Default("0") @Fraction
            double entryShare)
            implements AddOnSection {
        @Override
        public AddOn toDomain() {
            return new AddOn.Floor(minimum, entryShare);
        }
    }
}
