package org.breakwater.datasets.preset.option;

import java.util.List;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.margin.joint.JointMarginRule;
import org.breakwater.models.margin.joint.OptionsByRule;
import org.breakwater.models.margin.joint.WholePortfolio;
import org.breakwater.models.margin.option.OptionMargin;
import org.breakwater.models.margin.option.OptionRule;
import org.breakwater.models.margin.option.StandardMargin;
import org.breakwater.models.margin.portfolio.MarginFactors;
import org.breakwater.models.margin.portfolio.PortfolioMargin;
import org.jspecify.annotations.Nullable;

/** How options are margined. */
@Describe("How options are margined; a book with options is refused where it is left out.")
public sealed interface OptionsSection {

    JointMarginRule toDomain();

    /** By rule. */
    @Kind("rule")
    @Describe("Short options by a rule on their mark and the index; other contracts by their own margin.")
    record Rule(
            @Describe("Share of the index at the money, initial.") @Fraction
            double initialRate,

            @Describe("Least share of the index far out of the money, initial.") @Fraction
            double initialFloor,

            @Describe("Share of the index for calls, maintenance.") @Fraction
            double maintenanceCallRate,

            @Describe("Share of the index for puts, maintenance.") @Fraction
            double maintenancePutRate,

            @Describe("Share of a put's mark that its maintenance is at least.") @Default("0") @Fraction
            double putMarkRate,

            @Describe("Multiple of a put's maintenance that its initial margin is at least.") @Default("1") @NonNegative
            double putInitialOverMaintenance,

            @Describe(
                    "Whether the options of an expiry ask for no more than they can lose when it comes; each short alone where left out.")
            @Nullable
            ExpiryOffsetSection expiryOffset)
            implements OptionsSection {

        public Rule {
            new OptionRule(
                    initialRate,
                    initialFloor,
                    maintenanceCallRate,
                    maintenancePutRate,
                    putMarkRate,
                    putInitialOverMaintenance);
        }

        @Override
        public JointMarginRule toDomain() {
            OptionRule rule = new OptionRule(
                    initialRate,
                    initialFloor,
                    maintenanceCallRate,
                    maintenancePutRate,
                    putMarkRate,
                    putInitialOverMaintenance);
            OptionMargin margin = expiryOffset == null ? new OptionMargin.Isolated(rule) : expiryOffset.toDomain(rule);
            return new OptionsByRule(StandardMargin.of(margin));
        }
    }

    /** By a grid. */
    @Kind("portfolio")
    @Describe(
            "All contracts of an account by their largest loss over a grid of prices and volatilities, netted by underlying.")
    record Portfolio(
            @Describe("The scenarios.") GridSection grid,

            @Describe("What expiries that are worth something in a scenario count for; in full where left out.")
            @Nullable
            DiscountSection discount,

            @Describe("What is charged beside the loss.") @Default("[]")
            List<ChargeSection> charges,

            @Describe("Multiple of loss and charges that initial margin is.") @Default("1") @Positive
            double initialFactor,

            @Describe("Multiple of them that maintenance is.") @Default("1") @Positive
            double maintenanceFactor)
            implements OptionsSection {

        public Portfolio {
            MarginFactors.of(initialFactor, maintenanceFactor);
        }

        @Override
        public JointMarginRule toDomain() {
            return new WholePortfolio(new PortfolioMargin(
                    grid.toDomain(),
                    DiscountSection.orNone(discount),
                    charges.stream().map(ChargeSection::toDomain).toList(),
                    MarginFactors.of(initialFactor, maintenanceFactor)));
        }
    }
}
