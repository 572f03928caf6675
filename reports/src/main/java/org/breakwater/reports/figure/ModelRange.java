package org.breakwater.reports.figure;

import java.util.Optional;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.MetricRange;
import org.breakwater.reports.text.Numbers;
import org.breakwater.reports.text.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What the models of a run say about one figure: the sampling interval tells how well a model was sampled, this range how far
 * models disagree.
 *
 * @param lowest smallest estimate
 * @param highest largest estimate
 * @param models number of models
 * @param paths fewest paths behind any of the estimates
 * @param unit unit of the figure
 */
public record ModelRange(double lowest, double highest, long models, long paths, String unit) {

    /** Models that differ by more than this factor are a finding of their own. */
    public static final double WIDE = 3;

    /** What models say about a figure; empty where only one was asked. */
    public static Optional<ModelRange> of(Metric metric) {
        return over(metric.modelRange(), metric.unit());
    }

    /** What other calibrations of the headline law say about a figure, in the same words; empty where there were none. */
    public static Optional<ModelRange> ofCalibrations(Metric metric) {
        return over(metric.calibrationRange(), metric.unit());
    }

    private static Optional<ModelRange> over(@Nullable MetricRange range, String unit) {
        return Optional.ofNullable(range).map(r -> new ModelRange(r.lower(), r.upper(), r.count(), r.paths(), unit));
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
        if (lowest == highest) {
            return highest == 0 ? "no hit" : Quantity.text(highest, unit) + " in all";
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
