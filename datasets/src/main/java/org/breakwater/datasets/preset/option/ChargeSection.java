package org.breakwater.datasets.preset.option;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.models.margin.portfolio.Charge;
import org.breakwater.models.margin.portfolio.Charge.Place;
import org.breakwater.models.margin.portfolio.contingency.BasisContingency;
import org.breakwater.models.margin.portfolio.contingency.Contingency;
import org.breakwater.models.margin.portfolio.contingency.DeltaCharge;
import org.breakwater.models.margin.portfolio.contingency.FuturesOffset;
import org.breakwater.models.margin.portfolio.contingency.NotionalContingency;
import org.breakwater.models.margin.portfolio.contingency.PinContingency;
import org.breakwater.models.margin.portfolio.contingency.ShortOptions;
import org.breakwater.models.margin.portfolio.contingency.TermStructureContingency;

/** What a portfolio margin charges beside the largest loss. */
@Describe("What a portfolio margin charges beside the largest loss.")
public sealed interface ChargeSection {

    Contingency contingency();

    /** Where it enters. */
    Place place();

    default Charge toDomain() {
        return new Charge(contingency(), place());
    }

    /** A share of gross notional. */
    @Kind("notional")
    @Describe("A share of gross notional, long and short alike.")
    record Notional(
            @Describe("Of futures and perpetuals.") @Default("0") @NonNegative
            double futureRate,

            @Describe("Of options.") @Default("0") @NonNegative
            double optionRate,

            @Describe("Where it enters.") @Default("beside-scan")
            Place place)
            implements ChargeSection {
        @Override
        public Contingency contingency() {
            return new NotionalContingency(0, futureRate, optionRate);
        }
    }

    /** A share of futures that offset one another. */
    @Kind("futures-offset")
    @Describe("A share of futures that are long and short on one underlying at once.")
    record Offset(
            @Describe("Of the smaller side.") @NonNegative double rate,

            @Describe("Where it enters.") @Default("beside-scan")
            Place place)
            implements ChargeSection {
        @Override
        public Contingency contingency() {
            return new FuturesOffset(rate);
        }
    }

    /** A share of short options. */
    @Kind("short-options")
    @Describe("A share of the notional of short options.")
    record Shorts(
            @Describe("Of their notional.") @NonNegative double rate,

            @Describe("Whether calls and puts of one strike and expiry offset one another.") @Default("true")
            boolean netted,

            @Describe("Where it enters.") @Default("beside-scan")
            Place place)
            implements ChargeSection {
        @Override
        public Contingency contingency() {
            return new ShortOptions(rate, netted);
        }
    }

    /** Forwards that move apart. */
    @Kind("basis")
    @Describe("For every expiry the worse of a rise and a fall of its forward alone, times addend + perYear·years.")
    record Basis(
            @Describe("Relative fall.") @Fraction double down,
            @Describe("Relative rise.") @NonNegative double up,

            @Describe("Share of the loss at no time to expiry.") @NonNegative
            double addend,

            @Describe("What each year adds to it.") @Default("0") @NonNegative
            double perYear,

            @Describe("Where it enters.") @Default("beside-scan")
            Place place)
            implements ChargeSection {
        @Override
        public Contingency contingency() {
            return new BasisContingency(down, up, addend, perYear);
        }
    }

    /** An annual basis that moves. */
    @Kind("annual-basis")
    @Describe("The annualised basis rises or falls: what expiries lose together, and what they offset of one another.")
    record AnnualBasis(
            @Describe("Move of the basis in a year.") @NonNegative
            double annualMove,

            @Describe("Share of the common loss.") @NonNegative
            double netShare,

            @Describe("Share of what expiries offset.") @NonNegative
            double offsetShare,

            @Describe("Where it enters.") @Default("beside-scan")
            Place place)
            implements ChargeSection {
        @Override
        public Contingency contingency() {
            return new TermStructureContingency(
                    new TermStructureContingency.AnnualBasis(annualMove), netShare, offsetShare);
        }
    }

    /** Volatilities that do not move together. */
    @Kind("term-structure")
    @Describe("Volatilities of expiries move apart: what they lose together, and what they offset of one another.")
    record TermStructure(
            @Describe("How far they move.") ShockSection shock,

            @Describe("Share of the common loss.") @NonNegative
            double netShare,

            @Describe("Share of what expiries offset.") @NonNegative
            double offsetShare,

            @Describe("Where it enters.") @Default("beside-scan")
            Place place)
            implements ChargeSection {
        @Override
        public Contingency contingency() {
            return new TermStructureContingency(
                    new TermStructureContingency.Volatility(shock.toDomain()), netShare, offsetShare);
        }
    }

    /** Options about to expire near their strike. */
    @Kind("pin")
    @Describe("A share of the notional that is open in net at strikes near the index shortly before they expire.")
    record Pin(
            @Describe("Days to expiry.") @NonNegative double withinDays,

            @Describe("Relative distance of strike and index.") @NonNegative
            double nearness,

            @Describe("Of the notional.") @NonNegative double rate,

            @Describe("Where it enters.") @Default("beside-scan")
            Place place)
            implements ChargeSection {
        @Override
        public Contingency contingency() {
            return new PinContingency(withinDays, nearness, rate);
        }
    }

    /** A share of delta notional. */
    @Kind("delta")
    @Describe("A share of net delta and of the delta that is hedged.")
    record Delta(
            @Describe("Of the net delta.") @NonNegative double netRate,
            @Describe("Of the hedged delta.") @NonNegative double hedgedRate,

            @Describe("Where it enters.") @Default("instead-of-scan")
            Place place)
            implements ChargeSection {
        @Override
        public Contingency contingency() {
            return new DeltaCharge(netRate, hedgedRate);
        }
    }
}
