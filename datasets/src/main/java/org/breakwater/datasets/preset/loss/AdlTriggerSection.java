package org.breakwater.datasets.preset.loss;

import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.datasets.located.format.Shorthand;
import org.breakwater.models.loss.adl.AdlTrigger;

/** When positions are closed against one another instead of in the market. */
@Describe("When positions are closed against one another: deficit, final-settlement, or a rule by type.")
public sealed interface AdlTriggerSection {

    /** The triggers that need no figures. */
    enum Plain {
        DEFICIT,
        FINAL_SETTLEMENT
    }

    AdlTrigger toDomain();

    @Shorthand
    static AdlTriggerSection plain(Plain word) {
        return word == Plain.DEFICIT ? new Deficit() : new FinalSettlement();
    }

    /** Accounts that owe more than they have. */
    @Kind("deficit")
    @Describe("Accounts that owe more than they have.")
    record Deficit() implements AdlTriggerSection {
        @Override
        public AdlTrigger toDomain() {
            return new AdlTrigger.Deficit();
        }
    }

    /** A market that is closed for good. */
    @Kind("final-settlement")
    @Describe("A market that is closed for good: accounts that owe, and all others at the oracle's price.")
    record FinalSettlement() implements AdlTriggerSection {
        @Override
        public AdlTrigger toDomain() {
            return new AdlTrigger.FinalSettlement();
        }
    }

    /** Profit outgrows the pool. */
    @Kind("pool-profit")
    @Describe("Traders' profit outgrows the pool that owes it.")
    record PoolProfit(
            @Describe("Share of the pool that profit must exceed.") @Positive
            double above,

            @Describe("Share below which closing must not bring it.") @NonNegative
            double downTo)
            implements AdlTriggerSection {
        public PoolProfit {
            new AdlTrigger.PoolProfit(above, downTo);
        }

        @Override
        public AdlTrigger toDomain() {
            return new AdlTrigger.PoolProfit(above, downTo);
        }
    }
}
