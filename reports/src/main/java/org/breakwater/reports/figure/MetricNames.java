package org.breakwater.reports.figure;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a reader sees for the id of a metric: {@code fundDraw.es99} is "Fund draw, ES 99 %". */
public final class MetricNames {

    private static final Map<String, String> NAMES = new LinkedHashMap<>();
    private static final Map<String, String> STATISTICS = new LinkedHashMap<>();

    static {
        NAMES.put("venueInsolvencyProbability", "P(venue insolvent)");
        NAMES.put("solventLossProbability", "P(solvent traders lose)");
        NAMES.put("fundExhaustionProbability", "P(fund exhausted)");
        NAMES.put("fundRefusedProbability", "P(fund refuses)");
        NAMES.put("adlProbability", "P(auto-deleveraging)");
        NAMES.put("socialisedLossProbability", "P(socialised loss)");
        NAMES.put("liquidationProbability", "P(account liquidated)");
        NAMES.put("accountInsolvencyProbability", "P(account insolvent)");
        NAMES.put("adlLoss", "ADL loss");
        NAMES.put("timeToExhaustion", "Time to exhaustion");
        NAMES.put("liquidationsPerPath", "Liquidations per path");
        NAMES.put("avoidableLiquidationShare", "Avoidable liquidations");
        NAMES.put("markDrivenLiquidationShare", "Liquidations by mark alone");
        NAMES.put("nearLiquidationShare", "Near liquidation, largest share");
        NAMES.put("collateralRatio", "Lowest collateral ratio");
        NAMES.put("fundDrawdownFraction", "Fund drawdown, of its peak");
        STATISTICS.put("mean", "mean");
        STATISTICS.put("notional", "by notional");
        STATISTICS.put("any", "any account");
        STATISTICS.put("max", "largest");
        STATISTICS.put("q50", "median");
        STATISTICS.put("p01", "for P ≤ 1 %");
        STATISTICS.put("p001", "for P ≤ 0.1 %");
        STATISTICS.put("1h", "within 1 h");
        STATISTICS.put("24h", "within 24 h");
    }

    private MetricNames() {}

    /** Name of a metric; an id that is not of the catalogue is split into words. */
    public static String title(String id) {
        int dot = id.indexOf('.');
        String measure = dot < 0 ? id : id.substring(0, dot);
        String name = NAMES.getOrDefault(measure, sentence(measure));
        return dot < 0 ? name : name + ", " + statistic(id.substring(dot + 1));
    }

    /** Unit that the id of a metric implies, for tables that give none. */
    public static String unit(String id) {
        String measure = id.toLowerCase(Locale.ROOT);
        if (measure.contains("probability")) {
            return "probability";
        }
        if (measure.contains("share")
                || measure.contains("fraction")
                || measure.startsWith("amplification")
                || measure.startsWith("capitalefficiency")) {
            return "fraction";
        }
        if (measure.startsWith("timeto") || measure.startsWith("timeunder") || measure.startsWith("recovery")) {
            return "seconds";
        }
        if (measure.startsWith("liquidationsper")) {
            return "count";
        }
        return measure.contains("ratio") ? "ratio" : "quote";
    }

    private static String statistic(String code) {
        String known = STATISTICS.get(code);
        if (known != null) {
            return known;
        }
        if (code.matches("(var|es|q)\\d{2,3}")) {
            String digits = code.replaceAll("\\D", "");
            String level = digits.length() == 3 ? digits.substring(0, 2) + "." + digits.charAt(2) : digits;
            String name = code.startsWith("var") ? "VaR" : "ES";
            return code.startsWith("q") ? level + " % quantile" : name + " " + level + " %";
        }
        return code;
    }

    /** {@code badDebt} as "Bad debt". */
    private static String sentence(String camelCase) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < camelCase.length(); i++) {
            char c = camelCase.charAt(i);
            boolean start =
                    i > 0 && c >= 'A' && c <= 'Z' && camelCase.charAt(i - 1) >= 'a' && camelCase.charAt(i - 1) <= 'z';
            words.append(start ? " " : "").append(start ? Character.toLowerCase(c) : c);
        }
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
