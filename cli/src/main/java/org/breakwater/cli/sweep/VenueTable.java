package org.breakwater.cli.sweep;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.cli.terminal.Style;
import org.breakwater.cli.terminal.TextTable;
import org.breakwater.models.result.Metric;
import org.breakwater.reports.figure.FigureText;
import org.jspecify.annotations.Nullable;

/**
 * Venues side by side: which rule-set survives the same storm. Ranked by the probability of insolvency, then by what solvent traders
 * lose, then by what the fund pays; venues that were not run come last with their reason.
 */
public final class VenueTable {

    /** Metrics of the headline scenario by their column. */
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("insolvency P", "venueInsolvencyProbability");
        COLUMNS.put("solvent loss P", "solventLossProbability");
        COLUMNS.put("fund exhausted P", "fundExhaustionProbability");
        COLUMNS.put("fund draw", "fundDraw.mean");
        COLUMNS.put("bad debt", "badDebt.mean");
        COLUMNS.put("ADL P", "adlProbability");
        COLUMNS.put("ADL loss", "adlLoss.mean");
        COLUMNS.put("socialised", "socialisedLoss.mean");
        COLUMNS.put("unpaid", "unpaidLoss.mean");
        COLUMNS.put("liquidations", "liquidationsPerPath");
        COLUMNS.put("liquidated", "liquidatedNotional.mean");
        COLUMNS.put("capital", "capitalEfficiency");
    }

    private static final List<String> RANKED_BY = List.of(
            "venueInsolvencyProbability", "solventLossProbability", "unpaidLoss.mean", "adlLoss.mean", "fundDraw.mean");

    private final List<VenueOutcome> ranked;

    public VenueTable(List<VenueOutcome> outcomes) {
        Comparator<VenueOutcome> order = Comparator.comparing(outcome -> outcome.finished() == null);
        for (String metric : RANKED_BY) {
            order = order.thenComparingDouble(outcome -> outcome.value(metric));
        }
        ranked = outcomes.stream().sorted(order).toList();
    }

    /** The venues, best first, those that were not run last. */
    public List<VenueOutcome> ranked() {
        return List.copyOf(ranked);
    }

    /** For a terminal. */
    public String text(Style style) {
        TextTable table = new TextTable(header().toArray(new String[0]));
        rows(true).forEach(row -> table.row(row.toArray(new String[0])));
        return table.text(style);
    }

    /** One row a venue, with exact values, commas between. */
    public String csv() {
        List<String> lines = new ArrayList<>(
                List.of("rank,venue,accounts,excluded,converted," + String.join(",", COLUMNS.values()) + ",reason"));
        for (List<String> row : rows(false)) {
            lines.add(String.join(",", row));
        }
        return String.join("\n", lines) + "\n";
    }

    /** For a page. */
    public String markdown() {
        StringBuilder text = new StringBuilder("| " + String.join(" | ", header()) + " |\n|");
        text.append("---|".repeat(header().size())).append('\n');
        rows(true)
                .forEach(
                        row -> text.append("| ").append(String.join(" | ", row)).append(" |\n"));
        return text.append('\n').append(verdict()).append('\n').toString();
    }

    /** For a program. */
    public ArrayNode json() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (int k = 0; k < ranked.size(); k++) {
            VenueOutcome outcome = ranked.get(k);
            ObjectNode row = all.addObject().put("venue", outcome.venue());
            if (outcome.finished() == null) {
                row.put("reason", outcome.reason());
                continue;
            }
            row.put("rank", k + 1)
                    .put("accounts", outcome.accounts())
                    .put("excluded", outcome.excluded())
                    .put("converted", outcome.converted())
                    .put("directory", outcome.finished().directory());
            COLUMNS.values().forEach(metric -> putMetric(row, metric, outcome));
        }
        return all;
    }

    private static void putMetric(ObjectNode row, String id, VenueOutcome outcome) {
        Metric metric = outcome.metric(id);
        if (metric == null || metric.value() == null) {
            row.putNull(id);
        } else {
            row.put(id, metric.value());
        }
    }

    /** One sentence: who survived, who came off worst. */
    public String verdict() {
        return String.join("; ", statements());
    }

    /** Who survived, who came off worst, how many could not run. */
    List<String> statements() {
        List<VenueOutcome> run =
                ranked.stream().filter(outcome -> outcome.finished() != null).toList();
        long survived = run.stream().filter(VenueOutcome::survived).count();
        List<String> statements = new ArrayList<>(
                List.of(survived + " of " + run.size() + " rule-sets leave no obligation to a solvent trader unpaid"));
        if (survived < run.size()) {
            statements.add("worst: " + run.get(run.size() - 1).venue());
        }
        int missing = ranked.size() - run.size();
        if (missing > 0) {
            statements.add(missing + " could not run this book");
        }
        return statements;
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(List.of("rank", "venue", "accounts", "excluded", "converted"));
        header.addAll(COLUMNS.keySet());
        return header;
    }

    private List<List<String>> rows(boolean words) {
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < ranked.size(); k++) {
            rows.add(row(k, ranked.get(k), words));
        }
        return rows;
    }

    private static List<String> row(int k, VenueOutcome outcome, boolean words) {
        boolean ran = outcome.finished() != null;
        List<String> row = new ArrayList<>(List.of(
                ran ? Integer.toString(k + 1) : "-",
                outcome.venue(),
                ran ? Integer.toString(outcome.accounts() - outcome.excluded()) : "-",
                ran ? Integer.toString(outcome.excluded()) : "-",
                ran ? Integer.toString(outcome.converted()) : "-"));
        for (String id : COLUMNS.values()) {
            row.add(cell(outcome.metric(id), words));
        }
        String reason = outcome.reason() == null ? "" : outcome.reason();
        if (!words) {
            row.add("\"" + reason.replace("\"", "\"\"") + "\"");
        } else if (!ran) {
            row.set(5, reason);
        }
        return row;
    }

    private static String cell(@Nullable Metric metric, boolean words) {
        if (metric == null || metric.value() == null) {
            return words ? "-" : "";
        }
        String interval = words && metric.unit().equals("probability") ? FigureText.interval(metric) : "";
        return words
                ? FigureText.shortValue(metric) + (interval.isEmpty() ? "" : " " + interval)
                : Double.toString(metric.value());
    }
}
