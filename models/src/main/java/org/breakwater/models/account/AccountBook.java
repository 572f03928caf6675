package org.breakwater.models.account;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakwater.models.market.Instrument;

/**
 * All accounts of a venue at one moment. Contracts balance: the quantities of each instrument sum to zero, the rest of a
 * one-sided book being held by a named maker with margin of its own.
 *
 * @param name what the book is called in reports
 * @param instruments terms of every contract held, in a fixed order
 * @param accounts risk units, in the order of the file
 */
public record AccountBook(String name, List<Instrument> instruments, List<Account> accounts) {

    /** Relative to gross open interest: sums of decimal quantities in binary are not exact. */
    private static final double BALANCE_TOLERANCE = 1e-9;

    /**
     * @throws IllegalArgumentException when a name stands twice, a position refers to no instrument, or an instrument
     *     does not balance
     */
    public AccountBook {
        instruments = List.copyOf(instruments);
        accounts = List.copyOf(accounts);
        Set<String> symbols = new HashSet<>();
        for (Instrument instrument : instruments) {
            if (!symbols.add(instrument.symbol())) {
                throw new IllegalArgumentException(
                        "instrument " + instrument.symbol() + " must stand once in book " + name);
            }
        }
        Set<String> ids = new HashSet<>();
        for (Account account : accounts) {
            if (!ids.add(account.id())) {
                throw new IllegalArgumentException("account " + account.id() + " must stand once in book " + name);
            }
            for (Position position : account.positions()) {
                if (!symbols.contains(position.instrument())) {
                    throw new IllegalArgumentException(
                            "instrument " + position.instrument() + " of account " + account.id() + " must be defined");
                }
            }
        }
        requireBalance(accounts);
    }

    private static void requireBalance(List<Account> accounts) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (Account account : accounts) {
            for (Position position : account.positions()) {
                double[] sum = sums.computeIfAbsent(position.instrument(), symbol -> new double[2]);
                sum[0] += position.quantity();
                sum[1] += Math.abs(position.quantity());
            }
        }
        sums.forEach((symbol, sum) -> {
            if (Math.abs(sum[0]) > BALANCE_TOLERANCE * sum[1]) {
                throw new IllegalArgumentException("long and short contracts of " + symbol
                        + " must balance, got a net of " + sum[0] + "; name a maker that holds the rest");
            }
        });
    }
}
