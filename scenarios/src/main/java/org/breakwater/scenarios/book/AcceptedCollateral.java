package org.breakwater.scenarios.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.models.account.Account;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.account.CollateralBalance;
import org.breakwater.models.engine.VenueRules;
import org.breakwater.scenarios.path.AssetPrice;

/**
 * A book as a venue would take it: balances in assets that it does not accept are sold for its quote asset at the opening price,
 * which is what their owners would have to do to trade there. A balance in an asset without a price is worth nothing.
 *
 * @param book the accounts
 * @param converted number of accounts that had to sell something
 */
public record AcceptedCollateral(AccountBook book, int converted) {

    /**
     * The accounts of a book with what the venue accepts.
     *
     * @param opening prices of all assets, quote currency
     */
    public static AcceptedCollateral of(AccountBook book, VenueRules rules, List<AssetPrice> opening) {
        Map<String, Double> prices = new HashMap<>();
        opening.forEach(price -> prices.put(price.asset(), price.price()));
        List<Account> accounts = new ArrayList<>();
        int converted = 0;
        for (Account account : book.accounts()) {
            boolean accepted = account.collateral().stream().allMatch(balance -> isAccepted(rules, balance));
            accounts.add(accepted ? account : withQuote(account, rules, prices));
            converted += accepted ? 0 : 1;
        }
        return converted == 0
                ? new AcceptedCollateral(book, 0)
                : new AcceptedCollateral(new AccountBook(book.name(), book.instruments(), accounts), converted);
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
