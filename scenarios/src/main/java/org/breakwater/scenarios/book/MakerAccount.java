package org.breakwater.scenarios.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breakwater.models.account.Account;
import org.breakwater.models.account.CollateralBalance;
import org.breakwater.models.account.MarginMode;
import org.breakwater.models.account.Position;

/**
 * The other side of everything that does not meet another account. Its entry prices are those at which all profits of the book
 * sum to zero, as they do on a venue where every contract was opened by two; where no sensible price does that (the book nearly
 * balances), it entered today.
 */
final class MakerAccount {

    private static final double FURTHEST_ENTRY = 0.5;

    private final SyntheticBook laws;
    private final double[] price;
    private final double[] quantity;
    private final double[] cost;

    MakerAccount(SyntheticBook laws, double[] price) {
        this.laws = laws;
        this.price = price;
        this.quantity = new double[price.length];
        this.cost = new double[price.length];
    }

    void takeOtherSide(Position position) {
        for (int c = 0; c < price.length; c++) {
            if (laws.listings().get(c).terms().symbol().equals(position.instrument())) {
                quantity[c] -= position.quantity();
                cost[c] -= position.quantity() * position.entryPrice();
            }
        }
    }

    /** The maker with margin of its own, or nothing if the book balances without it. */
    Optional<Account> account() {
        final List<Position> positions = new ArrayList<>();
        double notional = 0;
        double loss = 0;
        for (int c = 0; c < price.length; c++) {
            if (quantity[c] != 0) {
                final double size = laws.listings().get(c).terms().contractSize();
                positions.add(new Position(laws.listings().get(c).terms().symbol(), quantity[c], entry(c)));
                notional += Math.abs(quantity[c]) * size * price[c];
                loss += Math.max(0, quantity[c] * size * (entry(c) - price[c]));
            }
        }
        if (positions.isEmpty()) {
            return Optional.empty();
        }
        final double margin = Math.ceil(notional / laws.makerLeverage() + loss);
        return Optional.of(new Account(
                SyntheticBook.MAKER,
                SyntheticBook.MAKER,
                MarginMode.CROSS,
                List.of(new CollateralBalance(laws.quoteAsset(), margin)),
                positions));
    }

    private double entry(int contract) {
        final double balancing = cost[contract] / quantity[contract];
        final boolean sensible = Math.abs(balancing / price[contract] - 1) <= FURTHEST_ENTRY;
        return sensible ? balancing : price[contract];
    }
}
