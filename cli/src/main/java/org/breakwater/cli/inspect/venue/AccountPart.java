package org.breakwater.cli.inspect.venue;

import static org.breakwater.cli.inspect.wording.Figures.amount;
import static org.breakwater.cli.inspect.wording.Figures.percent;

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
                .say("profit is that of", weighted(recipe), "equity.weighted")
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
        venue.contracts().forEach((symbol, margin) -> contract(section, symbol, margin.toDomain(), contracts.key(symbol)));
        if (venue.margin() == null) {
            return section.say("other contracts", "not listed");
        }
        String others = venue.contracts().isEmpty() ? "every contract" : "other contracts";
        contract(section, others, venue.margin().toDomain(), DocumentPath.ROOT.key("margin"));
        return section;
    }

    private static void contract(Section section, String name, ContractRules rules, DocumentPath at) {
        DocumentPath buffer = at.key("volatilityBuffer");
        section.sayAt(name + " initial", ScheduleWords.of(rules.initial()), at.key("initial"), buffer);
        section.sayAt(name + " maintenance", ScheduleWords.of(rules.maintenance()), at.key("maintenance"), buffer);
        if (rules.basis() == NotionalBasis.ENTRY) {
            section.sayAt(name + " notional", "at the entry price", at.key("basis"));
        }
        if (rules.closing().rate() > 0) {
            String price = rules.closing().at() == ClosingFee.At.MARK ? "mark" : "bankruptcy price";
            String held = percent(rules.closing().rate()) + " of the notional at the " + price + ", held back beside it";
            section.sayAt(name + " closing fee", held, at.key("closingFee"));
        }
        if (rules.maxPrice() < Double.POSITIVE_INFINITY) {
            section.sayAt(name + " highest price", amount(rules.maxPrice()), at.key("maxPrice"));
        }
    }

    static Section collateral(VenueFile venue) {
        Section section = new Section("collateral");
        venue.collateral()
                .forEach((asset, rule) -> section.sayAt(
                        asset,
                        WeightWords.of(rule.toDomain(asset)),
                        DocumentPath.ROOT.key("collateral").key(asset)));
        return section;
    }
}
