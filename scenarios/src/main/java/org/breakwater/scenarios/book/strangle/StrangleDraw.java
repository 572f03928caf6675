package org.breakwater.scenarios.book.strangle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.models.account.Account;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.account.CollateralBalance;
import org.breakwater.models.account.MarginMode;
import org.breakwater.models.account.Position;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.random.NormalSampler;
import org.breakwater.models.random.RandomStreams;
import org.breakwater.models.random.StableHash;
import org.breakwater.models.random.Xoshiro256StarStar;

/** Draws sellers one after the other, each from its own stream, then their buyer. */
final class StrangleDraw {

    /** How far the share of puts may lie from its mean. */
    private static final double PUT_SCATTER = 0.2;

    /** Options and hedges are traded in lots worth at most this much of the underlying, quote currency. */
    private static final double LARGEST_LOT_VALUE = 16;

    private final StrangleSellers laws;
    private final StrangleChoice choice;
    private final String quoteAsset;
    private final RandomStreams streams;
    private final long factor = StableHash.of("book/strangle");
    private final Xoshiro256StarStar random = new Xoshiro256StarStar(0);
    private final Map<String, Instrument> options = new LinkedHashMap<>();
    private final Map<String, Double> sold = new LinkedHashMap<>();
    private final Map<String, Double> entries = new LinkedHashMap<>();
    private double premiums;
    private double notional;

    StrangleDraw(StrangleSellers laws, StrangleChoice choice, long seed, String quoteAsset) {
        this.laws = laws;
        this.choice = choice;
        this.quoteAsset = quoteAsset;
        this.streams = new RandomStreams(seed);
    }

    AccountBook addTo(AccountBook book) {
        List<Account> accounts = new ArrayList<>(book.accounts());
        for (int k = 0; k < laws.accounts(); k++) {
            streams.open(k, factor, random);
            accounts.add(seller(k));
        }
        accounts.add(buyer());
        List<Instrument> instruments = new ArrayList<>(book.instruments());
        instruments.addAll(options.values());
        return new AccountBook(book.name(), instruments, accounts);
    }

    private Account seller(int k) {
        double equity = laws.equity().draw(random);
        int asset = choice.asset(random);
        ListedStrangle listed = choice.strangle(asset, random);
        double leverage = laws.leverage() * StrictMath.exp(laws.leverageSdLog() * NormalSampler.next(random));
        double puts = laws.putShare() + PUT_SCATTER * (2 * random.nextDouble() - 1);
        boolean hedged = random.nextDouble() < laws.hedgedShare();

        double leg = equity * leverage / listed.price();
        double put = Math.max(lot(listed), inLots(2 * puts * leg, listed));
        double call = Math.max(lot(listed), inLots(2 * (1 - puts) * leg, listed));
        List<Position> positions = new ArrayList<>();
        positions.add(sell(listed.put(), put, 0, listed.price()));
        positions.add(sell(listed.call(), call, 0, listed.price()));
        double hedge = hedged ? inLots(-put * listed.putDelta() - call * listed.callDelta(), listed) : 0;
        if (hedge != 0) {
            positions.add(sell(choice.perpetuals().get(asset), hedge, listed.price(), listed.price()));
        }
        double premium = put * listed.putValue() + call * listed.callValue();
        premiums += premium;
        String id = "strangle-" + k;
        return new Account(id, id, MarginMode.CROSS, List.of(cash(equity + premium)), positions);
    }

    /** A sale (a purchase where the quantity is negative), of which the buyer takes the other side. */
    private Position sell(Instrument contract, double quantity, double entry, double price) {
        if (entry == 0) {
            options.putIfAbsent(contract.symbol(), contract);
        }
        double coins = quantity / contract.contractSize();
        sold.merge(contract.symbol(), coins, Double::sum);
        entries.put(contract.symbol(), entry);
        notional += Math.abs(quantity) * price;
        return new Position(contract.symbol(), -coins, entry);
    }

    private Account buyer() {
        List<Position> positions = new ArrayList<>();
        sold.forEach((symbol, quantity) -> {
            if (quantity != 0) {
                positions.add(new Position(symbol, quantity, entries.getOrDefault(symbol, 0.0)));
            }
        });
        double cash = Math.max(0, notional / laws.buyerLeverage() - premiums);
        return new Account(
                StrangleSellers.BUYER, StrangleSellers.BUYER, MarginMode.CROSS, List.of(cash(cash)), positions);
    }

    /** The sum of lots is exact: a lot is a power of two. */
    private static double inLots(double coins, ListedStrangle listed) {
        return Math.rint(coins / lot(listed)) * lot(listed);
    }

    private static double lot(ListedStrangle listed) {
        return Math.scalb(1.0, Math.getExponent(LARGEST_LOT_VALUE / listed.price()));
    }

    private CollateralBalance cash(double amount) {
        return new CollateralBalance(quoteAsset, Math.ceil(amount * 100) / 100);
    }
}
