package org.breakwater.datasets.preset.price;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.VenueRounding;

/** The whole numbers in which a venue counts. */
@Describe("The whole numbers in which a venue counts; quanta of 0 are below the program's resolution.")
public record RoundingSection(
        @Describe("Smallest amount of the quote asset.") @Default("0") @NonNegative
        double quoteQuantum,

        @Describe("Smallest difference of rates.") @Default("0") @NonNegative
        double rateQuantum,

        @Describe("Smallest size.") @Default("0") @NonNegative
        double sizeQuantum,

        @Describe("How margin requirements round.") @Default("none")
        Rounding requirement,

        @Describe("How quotes at bankruptcy round.") @Default("none")
        Rounding bankruptcy,

        @Describe("How fees round.") @Default("none") Rounding fee,
        @Describe("How sizes round.") @Default("none") Rounding size) {

    public RoundingSection {
        new VenueRounding(quoteQuantum, rateQuantum, sizeQuantum, requirement, bankruptcy, fee, size);
    }

    public VenueRounding toDomain() {
        return new VenueRounding(quoteQuantum, rateQuantum, sizeQuantum, requirement, bankruptcy, fee, size);
    }
}
