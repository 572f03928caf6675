package org.breakwater.datasets.preset.liquidation;

import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.datasets.located.format.Shorthand;
import org.breakwater.models.liquidation.price.AuctionTerms;
import org.breakwater.models.liquidation.price.CloseOutPrice;
import org.breakwater.models.liquidation.price.PoolTerms;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.jspecify.annotations.Nullable;

/** Who takes a closed position, and at what price. */
@Describe("Who takes a closed position, and at what price: book, or a rule by type.")
public sealed interface ClosePriceSection {

    /** The word for the outside market. */
    enum Market {
        BOOK
    }

    CloseOutPrice toDomain();

    @Shorthand
    static ClosePriceSection market(Market book) {
        return new Book(null);
    }

    /** The outside market. */
    @Kind("book")
    @Describe("The outside market's book.")
    record Book(
            @Describe("Furthest price that is taken; whatever the book gives where left out.") @Nullable
            OrderLimitSection limit)
            implements ClosePriceSection {
        @Override
        public CloseOutPrice toDomain() {
            return new CloseOutPrice.Book(limit == null ? null : limit.toDomain());
        }
    }

    /** The oracle's price less a fee. */
    @Kind("oracle-fee")
    @Describe("A liquidator takes the position at the index less a fee and hedges it in the outside market.")
    record OracleFee(
            @Describe("Fee, fraction of the index.") @Fraction
            double fee) implements ClosePriceSection {
        @Override
        public CloseOutPrice toDomain() {
            return new CloseOutPrice.OracleFee(fee);
        }
    }

    /** A pool. */
    @Kind("pool")
    @Describe("A pool of liquidity providers takes it at the index, moved by factor·imbalance^exponent.")
    record Pool(
            @Describe("Cost of the imbalance, factor.") @Default("0") @NonNegative
            double impactFactor,

            @Describe("Cost of the imbalance, exponent.") @Default("1") @Between(min = 1)
            double impactExponent,

            @Describe("Imbalance in the quote asset below which it costs nothing.") @Default("0") @NonNegative
            double leastImbalance)
            implements ClosePriceSection {
        @Override
        public CloseOutPrice toDomain() {
            return new CloseOutPrice.Pool(new PoolTerms(impactFactor, impactExponent, leastImbalance));
        }
    }

    /** An auction. */
    @Kind("dutch-auction")
    @Describe("The account is auctioned at a discount that grows with time, as much of it as restores its margin.")
    record Auction(
            @Describe("Share of the account's value that is asked at first.") @Positive @Between(max = 1)
            double startShare,

            @Describe("Time over which it falls to fastShare.") @Positive
            double fastSeconds,

            @Describe("Share asked then.") @Fraction double fastShare,

            @Describe("Time over which it falls from there to zero.") @Positive
            double slowSeconds,

            @Describe("Time over which the payment for an insolvent account grows to its whole margin.") @Positive
            double insolventSeconds,

            @Describe("What the account ends with beyond its margin, a fraction of its margin.") @NonNegative
            double buffer)
            implements ClosePriceSection {
        public Auction {
            if (!(fastShare <= startShare)) {
                throw new IllegalArgumentException(
                        "fastShare must be ≤ startShare (" + startShare + "), got " + fastShare);
            }
        }

        @Override
        public CloseOutPrice toDomain() {
            return new CloseOutPrice.DutchAuction(terms());
        }

        Sizing sizing() {
            return new Sizing.Auction(terms(), buffer);
        }

        private AuctionTerms terms() {
            return new AuctionTerms(startShare, fastSeconds, fastShare, slowSeconds, insolventSeconds);
        }
    }
}
