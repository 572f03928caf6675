package org.breakwater.cli.inspect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.breakwater.cli.terminal.Style;
import org.breakwater.cli.terminal.TextTable;
import org.breakwater.models.account.Account;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.account.CollateralBalance;
import org.breakwater.models.account.MarginMode;
import org.breakwater.models.account.Position;
import org.breakwater.models.market.Instrument;
import org.breakwater.reports.text.Numbers;

/** What stands in an account book, by contract and by asset. Nothing here needs a price. */
public final class BookFacts {

    private final AccountBook book;
    private final List<ContractFacts> contracts = new ArrayList<>();
    private final TreeMap<String, Double> collateral = new TreeMap<>();
    private final TreeSet<String> owners = new TreeSet<>();
    private int isolated;

    /**
     * One contract of a book.
     *
     * @param longs accounts that are long
     * @param shorts accounts that are short
     * @param openInterest contracts of one side
     * @param largest contracts of the largest position
     * @param largestAccount who holds it
     * @param longEntry average entry price of the longs, weighted by contracts
     * @param shortEntry the same of the shorts
     */
    record ContractFacts(
            Instrument terms,
            int longs,
            int shorts,
            double openInterest,
            double largest,
            String largestAccount,
            double longEntry,
            double shortEntry) {}

    private BookFacts(AccountBook book) {
        this.book = book;
        book.instruments().forEach(terms -> contracts.add(contract(terms)));
        for (Account account : book.accounts()) {
            owners.add(account.owner());
            isolated += account.mode() == MarginMode.ISOLATED ? 1 : 0;
            for (CollateralBalance balance : account.collateral()) {
                collateral.merge(balance.asset(), balance.amount(), Double::sum);
            }
        }
    }

    public static BookFacts of(AccountBook book) {
        return new BookFacts(book);
    }

    private ContractFacts contract(Instrument terms) {
        int[] count = new int[2];
        double[] size = new double[2];
        double[] value = new double[2];
        double largest = 0;
        String holder = "";
        for (Account account : book.accounts()) {
            for (Position position : account.positions()) {
                if (position.instrument().equals(terms.symbol())) {
                    int side = position.quantity() > 0 ? 0 : 1;
                    double contracts = Math.abs(position.quantity());
                    count[side]++;
                    size[side] += contracts;
                    value[side] += contracts * position.entryPrice();
                    holder = contracts > largest ? account.id() : holder;
                    largest = Math.max(largest, contracts);
                }
            }
        }
        double interest = Math.max(size[0], size[1]);
        return new ContractFacts(
                terms, count[0], count[1], interest, largest, holder, mean(value[0], size[0]), mean(value[1], size[1]));
    }

    private static double mean(double sum, double weight) {
        return weight > 0 ? sum / weight : 0;
    }

    /** Lines for a reader. */
    public String text(Style style) {
        TextTable table = new TextTable(
                "contract",
                "kind",
                ">longs",
                ">shorts",
                ">open interest",
                ">entry of longs",
                ">of shorts",
                ">largest",
                "held by");
        for (ContractFacts c : contracts) {
            table.row(
                    c.terms().symbol(),
                    c.terms().kind().name().toLowerCase(java.util.Locale.ROOT),
                    Numbers.count(c.longs()),
                    Numbers.count(c.shorts()),
                    Numbers.significant(c.openInterest(), 4),
                    Numbers.significant(c.longEntry(), 5),
                    Numbers.significant(c.shortEntry(), 5),
                    Numbers.percent(c.openInterest() > 0 ? c.largest() / c.openInterest() : 0),
                    c.largestAccount());
        }
        TextTable held = new TextTable("collateral", ">amount");
        collateral.forEach((asset, amount) -> held.row(asset, Numbers.significant(amount, 6)));
        return book.name() + ": " + Numbers.count(book.accounts().size()) + " accounts (" + Numbers.count(isolated)
                + " isolated) of " + Numbers.count(owners.size()) + " owners; every contract balances\n\n"
                + table.text(style) + "\n" + held.text(style);
    }

    /** The same for a program. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", book.name()).put("accounts", book.accounts().size());
        json.put("isolated", isolated).put("owners", owners.size());
        for (ContractFacts c : contracts) {
            ObjectNode node = json.withArray("contracts").addObject();
            node.put("symbol", c.terms().symbol()).put("longs", c.longs()).put("shorts", c.shorts());
            node.put("openInterest", c.openInterest())
                    .put("longEntry", c.longEntry())
                    .put("shortEntry", c.shortEntry());
            node.put("largest", c.largest()).put("largestAccount", c.largestAccount());
        }
        ObjectNode amounts = json.putObject("collateral");
        collateral.forEach(amounts::put);
        return json;
    }
}
