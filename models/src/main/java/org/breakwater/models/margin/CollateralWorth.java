package org.breakwater.models.margin;

import java.util.List;
import org.breakwater.models.collateral.CollateralRule;
import org.breakwater.models.collateral.CollateralWeight;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/**
 * Balances as a venue's collateral rules weigh them. An asset without a rule counts for nothing; a debt of it counts in full.
 * Where weights hang on what all accounts hold or owe, the totals are those of {@link VenueState#deposits} and {@link
 * VenueState#borrows}; who changes them has every account looked at anew.
 */
public final class CollateralWorth implements BalanceWorth {

    private final @Nullable CollateralRule[] rules;

    /**
     * @param book whose assets are weighed
     * @param rules at most one for each asset
     */
    public CollateralWorth(ResolvedBook book, List<CollateralRule> rules) {
        this.rules = new CollateralRule[book.assets.size()];
        for (CollateralRule rule : rules) {
            int asset = book.assets.indexOf(rule.asset());
            if (asset >= 0) {
                this.rules[asset] = rule;
            }
        }
    }

    @Override
    public double quantum(int asset) {
        CollateralRule rule = rules[asset];
        return rule == null ? 0 : rule.maintenance().quantum();
    }

    @Override
    public double of(VenueState s, int asset, double amount, double price, boolean forInitial) {
        CollateralRule rule = rules[asset];
        if (amount < 0) {
            double owed = amount * price;
            return rule == null ? owed : owed * rule.debt().weight(-amount, price, s.borrows[asset]);
        }
        if (rule == null) {
            return 0;
        }
        CollateralWeight weight = forInitial ? rule.initial() : rule.maintenance();
        return weight.value(amount, price, s.deposits[asset]);
    }
}
