package org.breakwater.datasets.preset.loss;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Identifier;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.loss.LossLayer;
import org.breakwater.models.loss.LossLayer.Socialisation.Base;
import org.breakwater.models.loss.adl.AdlMatching;
import org.breakwater.models.loss.adl.AdlPolicy;
import org.breakwater.models.loss.adl.AdlPrice;
import org.breakwater.models.rounding.Rounding;
import org.jspecify.annotations.Nullable;

/** One step of the loss waterfall. */
@Describe("One step of the loss waterfall.")
public sealed interface LayerSection {

    LossLayer toDomain();

    /** The insurance fund. */
    @Kind("fund")
    @Describe("The insurance fund pays.")
    record Fund(
            @Describe("Most that it pays for one deficit, in the quote asset; no cap where left out.")
            @Nullable
            @NonNegative
            Double capPerDeficit,

            @Describe("Most that it pays for losses of one contract, in the quote asset; no cap where left out.")
            @Nullable
            @NonNegative
            Double capPerContract,

            @Describe("Whether it pays a deficit whole or not at all.") @Default("false")
            boolean allOrNothing,

            @Describe("What it always keeps, in the quote asset.") @Default("0") @NonNegative
            double reserve,

            @Describe("How much of a debt is a deficit.") @Default("deficit")
            LossLayer.Fund.Covers covers)
            implements LayerSection {

        @Override
        public LossLayer toDomain() {
            return new LossLayer.Fund(
                    capPerDeficit == null ? Double.POSITIVE_INFINITY : capPerDeficit,
                    capPerContract == null ? Double.POSITIVE_INFINITY : capPerContract,
                    allOrNothing,
                    reserve,
                    covers);
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

    /** The liquidity pool. */
    @Kind("pool")
    @Describe("The liquidity pool, whose providers bear whatever is left.")
    record Pool(
            @Describe("Worth at the start, in the quote asset; left out where no rule asks for it.")
            @Nullable
            @NonNegative
            Double capital)
            implements LayerSection {

        @Override
        public LossLayer toDomain() {
            return capital == null ? new LossLayer.Pool() : new LossLayer.Pool(capital);
        }
    }

    /** The backstop vault. */
    @Kind("backstop")
    @Describe("A backstop vault of the venue's depositors, spent over the path.")
    record Backstop(
            @Describe("Capital in the quote asset.") @Default("0") @NonNegative
            double capital) implements LayerSection {

        @Override
        public LossLayer toDomain() {
            return new LossLayer.Backstop(capital);
        }
    }

    /** Auto-deleveraging. */
    @Kind("auto-deleveraging")
    @Describe("Positions on the other side are closed against the failed account's.")
    record AutoDeleveraging(
            @Describe("When.") @Default("deficit") AdlTriggerSection trigger,

            @Describe("Who comes first.") @Default("profit-times-leverage")
            RankingSection ranking,

            @Describe("At what price.") @Default("bankruptcy")
            AdlPrice price,

            @Describe("How much of each position.") @Default("while-solvent")
            AdlMatching matching)
            implements LayerSection {

        @Override
        public LossLayer toDomain() {
            return new LossLayer.AutoDeleveraging(
                    new AdlPolicy(trigger.toDomain(), ranking.toDomain(), price, matching));
        }
    }

    /** What is left is spread over traders. */
    @Kind("socialisation")
    @Describe("What is left is spread over traders.")
    record Socialisation(
            @Describe("What the shares are proportional to.") @Default("winners-profit")
            Base base,

            @Describe("Whether nothing is spread while the fund still has money.") @Default("false")
            boolean onlyWhenFundEmpty,

            @Describe("Unit to which what each unit of the base pays is rounded up; not rounded where left out.")
            @Nullable
            @Positive
            Double roundedUpTo)
            implements LayerSection {

        @Override
        public LossLayer toDomain() {
            return roundedUpTo == null
                    ? new LossLayer.Socialisation(base, onlyWhenFundEmpty, Rounding.NONE, 0)
                    : new LossLayer.Socialisation(base, onlyWhenFundEmpty, Rounding.CEILING, roundedUpTo);
        }
    }
}
