package org.breakwater.cli.inspect.venue;

import static org.breakwater.cli.inspect.wording.Figures.amount;
import static org.breakwater.cli.inspect.wording.Figures.percent;

import java.util.List;
import java.util.stream.Collectors;
import org.breakwater.cli.inspect.wording.OptionWords;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.preset.VenueFile;
import org.breakwater.datasets.preset.option.OptionsSection;
import org.breakwater.models.margin.joint.JointMarginRule;
import org.breakwater.models.margin.joint.OptionsByRule;
import org.breakwater.models.margin.joint.WholePortfolio;
import org.breakwater.models.margin.option.OptionMargin;
import org.breakwater.models.margin.portfolio.PortfolioMargin;
import org.breakwater.models.margin.portfolio.grid.Scenario;

/** How options are margined. */
final class OptionPart {

    private static final DocumentPath OPTIONS = DocumentPath.ROOT.key("options");

    private OptionPart() {}

    static Section options(VenueFile venue) {
        Section section = new Section("options");
        OptionsSection stated = venue.options();
        if (stated == null) {
            return section.say("books with options", "are refused: no margin for options is given");
        }
        JointMarginRule rule = stated.toDomain();
        return rule instanceof OptionsByRule byRule
                ? byRule(section, byRule.margin().options())
                : portfolio(section, ((WholePortfolio) rule).margin());
    }

    private static Section byRule(Section section, OptionMargin margin) {
        section.say(
                        "short, initial",
                        OptionWords.initial(margin.rule()),
                        "options.initialRate",
                        "options.initialFloor",
                        "options.putInitialOverMaintenance")
                .say(
                        "short, maintenance",
                        OptionWords.maintenance(margin.rule()),
                        "options.maintenanceCallRate",
                        "options.maintenancePutRate",
                        "options.putMarkRate");
        if (margin instanceof OptionMargin.ExpiryOffset offset) {
            String words = "at most the largest loss when it comes, and " + amount(offset.unpairedInitial()) + " ("
                    + amount(offset.unpairedMaintenance()) + " to keep) of the forward for each net short call";
            return section.say("an expiry", words, "options.expiryOffset");
        }
        return section.say("an expiry", "each short alone");
    }

    private static Section portfolio(Section section, PortfolioMargin margin) {
        List<Scenario> scenarios = margin.grid().scenarios();
        section.say(
                "all contracts",
                "largest loss of all on one underlying together, in " + scenarios.size() + " scenarios",
                List.of());
        section.say(
                "scenarios",
                scenarios.stream().map(OptionWords::scenario).collect(Collectors.joining("; ")),
                "options.grid.moves",
                "options.grid.volatilities",
                "options.grid.extended");
        section.say("volatility", OptionWords.shock(margin.grid().shock()), "options.grid.shock");
        for (int k = 0; k < margin.charges().size(); k++) {
            section.say(
                    "beside it",
                    OptionWords.charge(margin.charges().get(k)),
                    List.of(OPTIONS.key("charges").index(k)));
        }
        if (margin.discount().base() < 1) {
            section.say(
                    "worth of expiries",
                    "counts for " + percent(margin.discount().base()),
                    "options.discount");
        }
        return section.say(
                "factors",
                amount(margin.factors().initial()) + " to open, "
                        + amount(margin.factors().maintenance()) + " to keep",
                "options.initialFactor",
                "options.maintenanceFactor");
    }
}
