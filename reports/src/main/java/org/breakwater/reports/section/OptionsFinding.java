package org.breakwater.reports.section;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.breakwater.models.result.TableId;
import org.breakwater.reports.table.TableData;
import org.breakwater.reports.text.Numbers;
import org.breakwater.reports.text.Quantity;
import org.breakwater.reports.text.SafeText;

/** What happened to a book of options, in sentences: who was liquidated, what their loss came from, what inheriting it cost. */
final class OptionsFinding {

    private static final List<String> CAUSES =
            List.of("delta", "gamma", "vega", "theta", "vanna", "volga", "collateral", "flows");

    private final ReportInput input;
    private final List<String> sentences = new ArrayList<>();

    private OptionsFinding(ReportInput input) {
        this.input = input;
    }

    /** The sentences; empty where the run holds none of the tables. */
    static String of(ReportInput input) {
        OptionsFinding finding = new OptionsFinding(input);
        finding.data(TableId.OPTION_ACCOUNTS, "group", "accounts", "liquidated", "change", "shortfall")
                .ifPresent(finding::liquidated);
        finding.data(TableId.PROFIT_EXPLAINED, CAUSES.toArray(String[]::new))
                .filter(data -> data.rows() > 0)
                .ifPresent(finding::explained);
        finding.data(TableId.INHERITED_HEDGES, "inherited", "hedges", "cost", "positions")
                .filter(data -> data.rows() > 0)
                .ifPresent(finding::inherited);
        return String.join(" ", finding.sentences);
    }

    private Optional<TableData> data(String table, String... columns) {
        return input.table(table).flatMap(entry -> TableData.of(entry.table(), columns));
    }

    private void liquidated(TableData data) {
        long accounts = 0;
        long liquidated = 0;
        double change = 0;
        double shortfall = 0;
        for (int row = 0; row < data.rows(); row++) {
            if (data.text(row, "group").startsWith("short options")) {
                accounts += data.whole(row, "accounts");
                liquidated += data.whole(row, "liquidated");
                change += data.number(row, "change");
            }
            shortfall += data.number(row, "shortfall");
        }
        String scenario = input.table(TableId.OPTION_ACCOUNTS)
                .map(entry -> "In " + SafeText.cut(entry.scenario(), 60) + ", ")
                .orElse("");
        sentences.add(scenario + Numbers.count(liquidated) + " of " + Numbers.count(accounts)
                + " accounts that were short options were liquidated; the equity of all of them changed by "
                + money(change) + ".");
        if (shortfall > 0) {
            sentences.add("Closed accounts of the whole book owed " + money(shortfall) + " beyond all they had.");
        }
    }

    private void explained(TableData data) {
        int last = data.rows() - 1;
        Map<String, Double> causes = new TreeMap<>();
        CAUSES.forEach(cause -> causes.put(cause, data.number(last, cause)));
        List<String> largest = causes.entrySet().stream()
                .sorted(Comparator.comparingDouble(e -> -Math.abs(e.getValue())))
                .limit(3)
                .map(e -> (e.getKey().equals("flows") ? "cash and fills" : e.getKey()) + " " + money(e.getValue()))
                .toList();
        sentences.add("The change came mostly from " + String.join(", ", largest) + ".");
    }

    private void inherited(TableData data) {
        double notional = 0;
        double cost = 0;
        long hedges = 0;
        for (int row = 0; row < data.rows(); row++) {
            notional += data.number(row, "inherited");
            cost += data.number(row, "cost");
            hedges += data.whole(row, "hedges");
        }
        sentences.add("Whoever inherits their positions took over a notional of " + money(notional) + " and paid "
                + money(cost) + " of impact and fees for " + Numbers.count(hedges)
                + (hedges == 1 ? " hedge." : " hedges."));
        data(TableId.PROFIT_EXPLAINED_INHERITED, "actual", "flows")
                .filter(course -> course.rows() > 0)
                .ifPresent(this::profit);
    }

    private void profit(TableData course) {
        int last = course.rows() - 1;
        double profit = course.number(last, "actual");
        double worst = Arrays.stream(course.numbers("actual")).min().orElse(0);
        String deepest = worst < Math.min(profit, 0) ? " (" + money(-worst) + " down at the worst)" : "";
        sentences.add("All in all the positions and their hedges " + (profit < 0 ? "lost " : "gained ")
                + money(Math.abs(profit)) + deepest + ", of which " + money(course.number(last, "flows"))
                + " by trades off the mark, fees and funding.");
    }

    private static String money(double amount) {
        return Quantity.text(amount, "quote");
    }
}
