package org.breakwater.reports.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.StressResult;
import org.breakwater.models.result.TableId;
import org.breakwater.reports.table.TableData;
import org.breakwater.reports.text.Numbers;
import org.breakwater.reports.text.Quantity;

/**
 * What the models of a run say about one figure: the sampling interval tells how well a model was sampled, this range how far
 * models disagree.
 *
 * @param lowest smallest estimate
 * @param highest largest estimate
 * @param models number of models
 * @param unit unit of the figure
 */
public record ModelRange(double lowest, double highest, int models, String unit) {

    /** Models that differ by more than this factor are a finding of their own. */
    public static final double WIDE = 3;

    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("venueInsolvencyProbability", "venueInsolvency");
        COLUMNS.put("fundExhaustionProbability", "fundExhaustion");
        COLUMNS.put("fundDemand.es99", "fundDemandEs99");
        COLUMNS.put("liquidationProbability.mean", "liquidationMean");
    }

    /** The range for a metric of a scenario, from its own table, for the headline else from the run's; empty without one. */
    public static Optional<ModelRange> of(StressResult result, ScenarioResult scenario, String metricId) {
        String column = COLUMNS.get(metricId);
        if (column == null) {
            return Optional.empty();
        }
        boolean headline = scenario.id().equals(result.headlineScenario());
        return scenario.table(TableId.MODEL_RANGE)
                .or(() -> headline ? result.table(TableId.MODEL_RANGE) : Optional.empty())
                .flatMap(table -> TableData.of(table, column))
                .filter(data -> data.unit(column).equals(MetricNames.unit(metricId)))
                .flatMap(data -> over(data.numbers(column), data.unit(column)));
    }

    private static Optional<ModelRange> over(double[] values, String unit) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        int models = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
                models++;
            }
        }
        return models < 2 ? Optional.empty() : Optional.of(new ModelRange(lowest, highest, models, unit));
    }

    /** True when models differ by more than {@link #WIDE}; a model without a hit beside one with hits does. */
    public boolean isWide() {
        return highest > WIDE * lowest;
    }

    /** {@code no hit to 0.3 % over 5 models}. */
    public String text() {
        if (highest == 0) {
            return "no hit under any of " + Numbers.count(models) + " models";
        }
        return shortText() + " over " + Numbers.count(models) + " models";
    }

    /** {@code no hit to 0.3 %}. */
    public String shortText() {
        if (highest == 0) {
            return "no hit";
        }
        return lowest == 0 ? "no hit to " + Quantity.text(highest, unit) : Quantity.range(lowest, highest, unit);
    }

    /** {@code Over 5 models that probability lies between 0 (no hit) and 0.3 %; models differ by more than 3×}. */
    public String sentence(String what) {
        String low = Quantity.text(lowest, highest, unit) + (lowest == 0 ? " (no hit)" : "");
        String differ = isWide() ? "; models differ by more than 3×" : "; models agree within 3×";
        return "Over " + Numbers.count(models) + " models " + what + " lies between " + low + " and "
                + Quantity.text(highest, unit) + differ;
    }
}
