package org.breakwater.scenarios.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.breakwater.models.account.Account;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.account.CollateralBalance;
import org.breakwater.models.account.MarginMode;
import org.breakwater.models.account.Position;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.models.random.ExponentialSampler;
import org.breakwater.models.random.RandomStreams;
import org.breakwater.models.random.StableHash;
import org.breakwater.models.random.Xoshiro256StarStar;
import org.breakwater.scenarios.path.AssetPrice;

/** Draws the accounts of a book one after the other, each from its own stream, then the maker. */
final class BookDraw {

    private static final double FURTHER_CONTRACT = 0.35;
    private static final double SAME_SIDE = 0.8;
    private static final double COIN_PART = 0.7;

    private final SyntheticBook laws;
    private final BookRules rules;
    private final RandomStreams streams;
    private final long factor = StableHash.of("book/account");
    private final Xoshiro256StarStar random = new Xoshiro256StarStar(0);
    private final double[] price;
    private final EntryPrices[] entries;
    private final MakerAccount maker;
    private final List<String> owners = new ArrayList<>();

    BookDraw(SyntheticBook laws, long seed, List<AssetPrice> today, List<PriceSeries> history, BookRules rules) {
        this.laws = laws;
        this.rules = rules;
        this.streams = new RandomStreams(seed);
        final int contracts = laws.listings().size();
        this.price = new double[contracts];
        this.entries = new EntryPrices[contracts];
        for (int c = 0; c < contracts; c++) {
            final String underlying = laws.listings().get(c).terms().underlying();
            price[c] = today.stream()
                    .filter(quoted -> quoted.asset().equals(underlying))
                    .mapToDouble(AssetPrice::price)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "price of " + underlying + " must be given for a book that holds it"));
            entries[c] = new EntryPrices(
                    price[c],
                    history.stream()
                            .filter(series -> series.asset().equals(underlying))
                            .findFirst()
                            .orElse(null));
        }
        this.maker = new MakerAccount(laws, price);
    }

    AccountBook book() {
        final List<Account> accounts = new ArrayList<>();
        for (int k = 0; k < laws.accounts(); k++) {
            streams.open(k, factor, random);
            final Account account = account(k);
            account.positions().forEach(maker::takeOtherSide);
            accounts.add(account);
        }
        maker.account().ifPresent(accounts::add);
        return new AccountBook(
                laws.name(), laws.listings().stream().map(Listing::terms).toList(), accounts);
    }

    private Account account(int k) {
        final double equity = laws.equity().draw(random);
        owners.add(
                random.nextDouble() < laws.subAccountShare() && k > 0 ? owners.get(random.nextInt(k)) : "owner-" + k);
        final boolean isLong = random.nextDouble() < laws.longShare();
        final double leverage = laws.leverage().draw(equity / laws.equity().median(), isLong, random);
        final boolean isolated = random.nextDouble() < laws.isolatedShare();
        final List<Position> positions = positions(equity * leverage, isLong, isolated, leverage);
        return new Account(
                "account-" + k,
                owners.get(k),
                isolated ? MarginMode.ISOLATED : MarginMode.CROSS,
                collateral(equity, positions, isolated),
                positions);
    }

    private List<Position> positions(double notional, boolean isLong, boolean isolated, double leverage) {
        final double[] share = shares(isolated);
        double total = 0;
        for (double part : share) {
            total += part;
        }
        final List<Position> positions = new ArrayList<>();
        for (int c = 0; c < share.length; c++) {
            if (share[c] > 0) {
                final boolean sameSide = positions.isEmpty() || random.nextDouble() < SAME_SIDE;
                positions.add(position(c, notional * share[c] / total, isLong == sameSide, leverage));
            }
        }
        return positions;
    }

    /** One contract by popularity; a cross account may take further ones. */
    private double[] shares(boolean isolated) {
        final double[] share = new double[price.length];
        final int main = byPopularity();
        for (int c = 0; c < share.length; c++) {
            final boolean further = random.nextDouble() < FURTHER_CONTRACT;
            final double weight = laws.listings().get(c).popularity() * ExponentialSampler.next(random);
            share[c] = c == main || (further && !isolated) ? weight : 0;
        }
        return share;
    }

    private int byPopularity() {
        double total = 0;
        for (Listing listing : laws.listings()) {
            total += listing.popularity();
        }
        double rest = random.nextDouble() * total;
        for (int c = 0; c < price.length - 1; c++) {
            rest -= laws.listings().get(c).popularity();
            if (rest < 0) {
                return c;
            }
        }
        return price.length - 1;
    }

    private Position position(int contract, double notional, boolean isLong, double leverage) {
        final Listing listing = laws.listings().get(contract);
        final double lot = listing.lot(price[contract]);
        final double lots =
                Math.rint(notional / (price[contract] * listing.terms().contractSize() * lot));
        final double quantity = Math.max(1, lots) * lot;
        final double age = laws.holdingDays() / Math.max(1, leverage);
        return new Position(
                listing.terms().symbol(), isLong ? quantity : -quantity, entries[contract].draw(age, random));
    }

    /**
     * What gives the account its equity, its unrealised profit included, and at least the margin it needs; the quote asset or
     * mostly the coin of its first contract.
     */
    private List<CollateralBalance> collateral(double equity, List<Position> positions, boolean isolated) {
        final boolean coin = random.nextDouble() < laws.coinCollateralShare() && !isolated;
        final int contract = contractOf(positions.get(0));
        final String coinAsset = laws.listings().get(contract).terms().underlying();
        final double coinPart = coin ? COIN_PART : 0;
        final double counted = 1 - coinPart * (1 - rules.collateralWeight(coinAsset));
        final double profit = profit(positions);
        final double needed = laws.leastMarginRatio() * maintenance(positions);
        final double value = Math.max(Math.max(equity - profit, (needed - profit) / counted), 0.05 * equity);
        final List<CollateralBalance> balances = new ArrayList<>();
        balances.add(new CollateralBalance(laws.quoteAsset(), Math.ceil(value * (1 - coinPart) * 100) / 100));
        if (coin) {
            final double amount = value * coinPart / price[contract];
            balances.add(new CollateralBalance(coinAsset, Math.ceil(amount * 1e6) / 1e6));
        }
        balances.sort(Comparator.comparing(CollateralBalance::asset));
        return balances;
    }

    private double profit(List<Position> positions) {
        double sum = 0;
        for (Position position : positions) {
            final int c = contractOf(position);
            sum += position.quantity()
                    * laws.listings().get(c).terms().contractSize()
                    * (price[c] - position.entryPrice());
        }
        return sum;
    }

    private double maintenance(List<Position> positions) {
        double sum = 0;
        for (Position position : positions) {
            final int c = contractOf(position);
            final double notional = Math.abs(position.quantity())
                    * laws.listings().get(c).terms().contractSize()
                    * price[c];
            sum += notional * rules.maintenanceRate(laws.listings().get(c).terms(), notional);
        }
        return sum;
    }

    private int contractOf(Position position) {
        for (int c = 0; c < price.length; c++) {
            if (laws.listings().get(c).terms().symbol().equals(position.instrument())) {
                return c;
            }
        }
        throw new IllegalStateException("no contract " + position.instrument());
    }
}
