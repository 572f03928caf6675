package org.breakwater.cli.inspect.venue;

import static org.breakwater.cli.inspect.wording.Figures.amount;
import static org.breakwater.cli.inspect.wording.Figures.percent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.breakwater.cli.inspect.wording.ScheduleWords;
import org.breakwater.cli.inspect.wording.WeightWords;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.preset.VenueFile;
import org.breakwater.models.margin.ClosingFee;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.EquityRecipe;
import org.breakwater.models.margin.EquityRecipe.OpenOrders;
import org.breakwater.models.margin.NotionalBasis;

/** What an account has and what is asked of it: equity, margin, collateral. */
final class AccountPart {

    private AccountPart() {}

    static Section equity(VenueFile venue) {
        EquityRecipe recipe = venue.equity().toDomain();
        String cap = recipe.profitCapInitialQuote() < Double.POSITIVE_INFINITY
                ? ", at most " + amount(recipe.profitCapInitialQuote())
                : "";
        String orders = recipe.openOrders() == OpenOrders.IGNORED
                ? "not counted"
                : "all of one side fills, whichever asks for more";
        return new Section("equity")
                .say("losses", "count in full")
                .say(
                        "profit, to open",
                        "counts for " + percent(recipe.profitWeightInitial()) + cap,
                        "equity.profitWeightInitial",
                        "equity.profitCapInitial")
                .say(
                        "profit, to keep",
                        "counts for " + percent(recipe.profitWeightMaintenance()),
                        "equity.profitWeightMaintenance")
                .say("profit is of", weighted(recipe), "equity.weighted")
                .say("standing orders", orders, "equity.openOrders");
    }

    private static String weighted(EquityRecipe recipe) {
        return switch (recipe.weighted()) {
            case ACCOUNT -> "all positions together";
            case POSITION -> "each position on its own";
            case POSITION_LESS_MARGIN -> "each position less its margin; the rest joins the settlement balance";
        };
    }

    static Section margin(VenueFile venue) {
        Section section = new Section("margin");
        DocumentPath contracts = DocumentPath.ROOT.key("contracts");
        alike(venue).forEach((rules, symbols) -> {
            section.heading(String.join(", ", symbols));
            contract(section, rules, symbols.stream().map(contracts::key).toList());
        });
        section.heading(venue.contracts().isEmpty() ? "every contract" : "other contracts");
        if (venue.margin() == null) {
            return section.say("refused", "not listed");
        }
        contract(section, venue.margin().toDomain(), List.of(DocumentPath.ROOT.key("margin")));
        return section;
    }

    /** Contracts by their rules: those that have the same are told once. */
    private static Map<ContractRules, List<String>> alike(VenueFile venue) {
        Map<ContractRules, List<String>> alike = new LinkedHashMap<>();
        venue.contracts()
                .forEach((symbol, margin) -> alike.computeIfAbsent(margin.toDomain(), rules -> new ArrayList<>())
                        .add(symbol));
        return alike;
    }

    private static void contract(Section section, ContractRules rules, List<DocumentPath> at) {
        section.say("initial", ScheduleWords.of(rules.initial()), below(at, "initial", "volatilityBuffer"));
        section.say("maintenance", ScheduleWords.of(rules.maintenance()), below(at, "maintenance", "volatilityBuffer"));
        if (rules.basis() == NotionalBasis.ENTRY) {
            section.say("notional", "at the entry price", below(at, "basis"));
        }
        if (rules.closing().rate() > 0) {
            String price = rules.closing().at() == ClosingFee.At.MARK ? "mark" : "bankruptcy price";
            String held =
                    percent(rules.closing().rate()) + " of the notional at the " + price + ", held back beside it";
            section.say("closing fee", held, below(at, "closingFee"));
        }
        if (rules.maxPrice() < Double.POSITIVE_INFINITY) {
            section.say("highest price", amount(rules.maxPrice()), below(at, "maxPrice"));
        }
    }

    private static List<DocumentPath> below(List<DocumentPath> contracts, String... keys) {
        return contracts.stream()
                .flatMap(contract -> Stream.of(keys).map(contract::key))
                .toList();
    }

    static Section collateral(VenueFile venue) {
        Section section = new Section("collateral");
        venue.collateral()
                .forEach((asset, rule) -> section.say(
                        asset,
                        WeightWords.of(rule.toDomain(asset)),
                        List.of(DocumentPath.ROOT.key("collateral").key(asset))));
        return section;
    }
}
