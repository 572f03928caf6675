package org.breakwater.cli.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.models.account.Account;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.account.CollateralBalance;
import org.breakwater.models.engine.VenueRules;
import org.breakwater.scenarios.run.StressPlan;

/**
 * A book as a venue would take it: balances in assets that it does not accept are sold for its quote asset at the opening price,
 * which is what their owners would have to do to trade there.
 *
 * @param book the accounts
 * @param converted number of accounts that had to sell something
 */
record AcceptedCollateral(AccountBook book, int converted) {

    static AcceptedCollateral of(StressPlan plan) {
        VenueRules rules = plan.rules();
        Map<String, Double> prices = new HashMap<>();
        plan.prices().forEach(price -> prices.put(price.asset(), price.price()));
        List<Account> accounts = new ArrayList<>();
        int converted = 0;
        for (Account account : plan.book().accounts()) {
            boolean accepted = account.collateral().stream().allMatch(balance -> isAccepted(rules, balance));
            accounts.add(accepted ? account : withQuote(account, rules, prices));
            converted += accepted ? 0 : 1;
        }
        AccountBook book = new AccountBook(plan.book().name(), plan.book().instruments(), accounts);
        return new AcceptedCollateral(converted == 0 ? plan.book() : book, converted);
    }

    private static boolean isAccepted(VenueRules rules, CollateralBalance balance) {
        return balance.asset().equals(rules.quoteAsset()) || rules.collateral().accepts(balance.asset());
    }

    private static Account withQuote(Account account, VenueRules rules, Map<String, Double> prices) {
        double quote = 0;
        List<CollateralBalance> kept = new ArrayList<>();
        for (CollateralBalance balance : account.collateral()) {
            if (balance.asset().equals(rules.quoteAsset())) {
                quote += balance.amount();
            } else if (isAccepted(rules, balance)) {
                kept.add(balance);
            } else {
                quote += balance.amount() * prices.getOrDefault(balance.asset(), 0.0);
            }
        }
        kept.add(0, new CollateralBalance(rules.quoteAsset(), quote));
        return account.withCollateral(kept);
    }
}
