package org.breakwater.datasets.preset.margin;

import java.util.List;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.NonEmpty;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.datasets.located.format.Shorthand;
import org.breakwater.models.margin.ClosingFee;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.NotionalBasis;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.jspecify.annotations.Nullable;

/** Margin of a contract. */
@Describe("Margin of a contract; a list of leverage tiers stands for the chosen leverage and half of it.")
public record MarginSection(
        @Describe("Margin to open a position.") ScheduleSection initial,

        @Describe("Margin to keep a position, never above initial.")
        ScheduleSection maintenance,

        @Describe("Add-on that follows volatility.") @Nullable
        VolatilityBufferSection volatilityBuffer,

        @Describe("Price of the notional that margin is charged on.") @Default("mark")
        NotionalBasis basis,

        @Describe("What is held back for closing.") @Nullable
        ClosingFeeSection closingFee,

        @Describe("Price that the contract cannot exceed; none where left out.") @Nullable @Positive
        Double maxPrice) {

    private static final double HALF = 0.5;

    public MarginSection {
        boolean flat = initial instanceof ScheduleSection.Flat && maintenance instanceof ScheduleSection.Flat;
        if (flat && !(maintenance.lowest() <= initial.lowest())) {
            throw new IllegalArgumentException(
                    "maintenance must be ≤ initial (" + initial.lowest() + "), got " + maintenance.lowest());
        }
        rules(initial, maintenance, null, basis, closingFee, maxPrice);
    }

    /** Half of the initial margin at the highest leverage keeps a position; the chosen leverage opens it. */
    @Shorthand
    static MarginSection ofLeverage(@NonEmpty List<LeverageTier> tiers) {
        return new MarginSection(
                new ScheduleSection.Chosen(tiers.get(0).maxLeverage(), tiers),
                new ScheduleSection.LeverageTiers(tiers, HALF),
                null,
                NotionalBasis.MARK,
                null,
                null);
    }

    public ContractRules toDomain() {
        return rules(initial, maintenance, volatilityBuffer, basis, closingFee, maxPrice);
    }

    private static ContractRules rules(
            ScheduleSection initial,
            ScheduleSection maintenance,
            @Nullable VolatilityBufferSection buffer,
            NotionalBasis basis,
            @Nullable ClosingFeeSection closing,
            @Nullable Double maxPrice) {
        return new ContractRules(
                with(buffer, initial.toDomain()),
                with(buffer, maintenance.toDomain()),
                basis,
                closing == null ? ClosingFee.none() : closing.toDomain(),
                maxPrice == null ? Double.POSITIVE_INFINITY : maxPrice);
    }

    private static MarginSchedule with(@Nullable VolatilityBufferSection buffer, MarginSchedule schedule) {
        return buffer == null ? schedule : new MarginSchedule.Sum(List.of(schedule, buffer.toDomain()));
    }
}
