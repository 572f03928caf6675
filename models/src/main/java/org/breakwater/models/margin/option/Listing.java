package org.breakwater.models.margin.option;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The contracts of a venue, numbered as its accounts' lines name them, and grouped: a <em>series</em> is all contracts of one
 * underlying with one expiry (those without expiry are a series too), a <em>rung</em> all options of one series at one strike.
 */
public final class Listing {

    private final List<ListedContract> contracts;
    private final int underlyings;
    private final Exposure[] exposure;
    private final double[] strike;
    private final boolean[] inCoin;
    private final int[] series;
    private final int[] rung;
    private final int[] seriesUnderlying;
    private final boolean[] seriesExpires;
    private final int[] rungSeries;
    private final double[] rungStrike;

    private record Series(int underlying, long expirySeconds) implements Comparable<Series> {
        @Override
        public int compareTo(Series other) {
            int byUnderlying = Integer.compare(underlying, other.underlying);
            return byUnderlying != 0 ? byUnderlying : Long.compare(expirySeconds, other.expirySeconds);
        }
    }

    private record Rung(Series series, double strike) implements Comparable<Rung> {
        @Override
        public int compareTo(Rung other) {
            int bySeries = series.compareTo(other.series);
            return bySeries != 0 ? bySeries : Double.compare(strike, other.strike);
        }
    }

    private Listing(List<ListedContract> contracts) {
        this.contracts = List.copyOf(contracts);
        List<Series> allSeries = List.copyOf(
                new TreeSet<>(contracts.stream().map(Listing::seriesOf).toList()));
        List<Rung> allRungs = List.copyOf(new TreeSet<>(contracts.stream()
                .filter(c -> c.exposure().isOption())
                .map(Listing::rungOf)
                .toList()));
        TreeMap<Series, Integer> seriesNumbers = numbered(allSeries);
        TreeMap<Rung, Integer> rungNumbers = numbered(allRungs);
        underlyings =
                contracts.stream().mapToInt(ListedContract::underlying).max().orElse(-1) + 1;
        exposure = contracts.stream().map(ListedContract::exposure).toArray(Exposure[]::new);
        strike = contracts.stream().mapToDouble(ListedContract::strike).toArray();
        inCoin = new boolean[exposure.length];
        series = contracts.stream()
                .mapToInt(c -> seriesNumbers.getOrDefault(seriesOf(c), -1))
                .toArray();
        rung = contracts.stream()
                .mapToInt(c -> c.exposure().isOption() ? rungNumbers.getOrDefault(rungOf(c), -1) : -1)
                .toArray();
        seriesUnderlying = allSeries.stream().mapToInt(Series::underlying).toArray();
        seriesExpires = new boolean[allSeries.size()];
        for (int e = 0; e < seriesExpires.length; e++) {
            seriesExpires[e] = allSeries.get(e).expirySeconds() != ListedContract.NEVER;
        }
        for (int i = 0; i < inCoin.length; i++) {
            inCoin[i] = contracts.get(i).inCoin();
        }
        rungSeries = allRungs.stream()
                .mapToInt(r -> seriesNumbers.getOrDefault(r.series(), -1))
                .toArray();
        rungStrike = allRungs.stream().mapToDouble(Rung::strike).toArray();
    }

    /** Numbers contracts by their place in a list. */
    public static Listing of(List<ListedContract> contracts) {
        return new Listing(contracts);
    }

    private static Series seriesOf(ListedContract contract) {
        return new Series(contract.underlying(), contract.expirySeconds());
    }

    private static Rung rungOf(ListedContract contract) {
        return new Rung(seriesOf(contract), contract.strike());
    }

    private static <T> TreeMap<T, Integer> numbered(List<T> ascending) {
        TreeMap<T, Integer> numbers = new TreeMap<>();
        ascending.forEach(key -> numbers.put(key, numbers.size()));
        return numbers;
    }

    /** Number of contracts. */
    public int contracts() {
        return exposure.length;
    }

    /** The terms of a contract. */
    public ListedContract contract(int instrument) {
        return contracts.get(instrument);
    }

    /** Number of underlyings: one more than the highest named. */
    public int underlyings() {
        return underlyings;
    }

    /** Number of series. */
    public int series() {
        return seriesUnderlying.length;
    }

    /** Number of rungs. */
    public int rungs() {
        return rungSeries.length;
    }

    public Exposure exposure(int instrument) {
        return exposure[instrument];
    }

    /** Strike in quote currency; 0 where there is none. */
    public double strike(int instrument) {
        return strike[instrument];
    }

    /** True if losses are reckoned in coins, at today's price of the coin. */
    public boolean inCoin(int instrument) {
        return inCoin[instrument];
    }

    public int series(int instrument) {
        return series[instrument];
    }

    /** Rung of an option; −1 of anything else. */
    public int rung(int instrument) {
        return rung[instrument];
    }

    public int underlying(int instrument) {
        return seriesUnderlying[series[instrument]];
    }

    public int underlyingOfSeries(int series) {
        return seriesUnderlying[series];
    }

    /** True if the contracts of a series end at a date. */
    public boolean seriesExpires(int series) {
        return seriesExpires[series];
    }

    public int seriesOfRung(int rung) {
        return rungSeries[rung];
    }

    public int underlyingOfRung(int rung) {
        return seriesUnderlying[rungSeries[rung]];
    }

    /** Strike of a rung in quote currency. */
    public double strikeOfRung(int rung) {
        return rungStrike[rung];
    }
}
