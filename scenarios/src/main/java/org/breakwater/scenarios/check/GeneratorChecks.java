package org.breakwater.scenarios.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.TableId;
import org.breakwater.scenarios.calibration.BlockLength;
import org.breakwater.scenarios.calibration.JointReturns;
import org.breakwater.scenarios.path.PathModel;
import org.jspecify.annotations.Nullable;

/**
 * Holds generators against history: volatility, tails, memory of volatility to 30 days, correlation, joint tails. History's
 * interval comes from resampling it in blocks; what a generator leaves below it, it understates.
 *
 * <p>A generator shows its memory only on paths that are longer than it: give models of the same law over 60 days or more, in
 * steps of the history's bars or finer. Statistics that a path is too short for are left out.
 */
public final class GeneratorChecks {

    private final JointReturns history;
    private final Map<String, HistoryInterval> intervals = new LinkedHashMap<>();

    /**
     * @param history what generators are held against, its first asset the leader
     * @param seed seed of the resampling
     */
    public GeneratorChecks(JointReturns history, long seed) {
        this.history = history;
        final int block = BlockLength.of(history, 1);
        for (Statistic statistic : Statistics.of(ReturnSample.of(history))) {
            intervals.put(statistic.name(), HistoryInterval.of(statistic, block, seed));
        }
    }

    /**
     * Compares a generator.
     *
     * @param label what it is called in the table
     * @param model its law over long paths, for the assets of the history in its order
     * @param paths number of paths
     * @throws IllegalArgumentException if the assets differ or a bar is not a whole number of steps
     */
    public List<GeneratorCheck> of(String label, PathModel model, int paths) {
        if (!model.assetNames().equals(history.assets())) {
            throw new IllegalArgumentException(
                    "generator " + label + " must have the assets " + history.assets() + ", got " + model.assetNames());
        }
        final List<GeneratorCheck> checks = new ArrayList<>();
        for (Statistic statistic : Statistics.of(ReturnSample.of(model, history.periodSeconds(), paths))) {
            final HistoryInterval interval = intervals.get(statistic.name());
            final double simulated = statistic.value();
            if (interval != null && Double.isFinite(simulated) && Double.isFinite(interval.value())) {
                checks.add(new GeneratorCheck(
                        label, statistic.name(), simulated, interval.lower(), interval.upper(), interval.value()));
            }
        }
        return List.copyOf(checks);
    }

    /** The table {@link TableId#GENERATOR_CHECKS}. */
    public static ResultTable table(List<GeneratorCheck> checks) {
        final List<List<@Nullable Object>> rows = new ArrayList<>();
        for (GeneratorCheck check : checks) {
            final List<@Nullable Object> row = new ArrayList<>();
            row.add(check.generator());
            row.add(check.statistic());
            row.add(check.simulated());
            row.add(check.lower());
            row.add(check.upper());
            row.add(check.historical());
            row.add(check.verdict().words());
            rows.add(row);
        }
        return new ResultTable(
                TableId.GENERATOR_CHECKS,
                "Generators against history",
                "Statistics of returns over one bar of history; the interval holds 95 % of history resampled in blocks.",
                List.of(
                        Column.text("generator", "Generator"),
                        Column.text("statistic", "Statistic"),
                        Column.number("simulated", "Simulated", ""),
                        Column.number("lower", "Lower", ""),
                        Column.number("upper", "Upper", ""),
                        Column.number("historical", "History", ""),
                        Column.text("verdict", "Verdict")),
                rows);
    }

    /** One warning for each generator that understates anything, naming what. */
    public static List<Diagnostic> findings(List<GeneratorCheck> checks) {
        final Map<String, List<String>> understated = new LinkedHashMap<>();
        for (GeneratorCheck check : checks) {
            if (check.verdict() == GeneratorCheck.Verdict.UNDERSTATES) {
                understated
                        .computeIfAbsent(check.generator(), label -> new ArrayList<>())
                        .add(check.statistic());
            }
        }
        final List<Diagnostic> findings = new ArrayList<>();
        understated.forEach((label, names) -> findings.add(Diagnostic.warning(
                DiagnosticCode.MODEL, "generator " + label + " understates " + String.join("; ", names), null)));
        return List.copyOf(findings);
    }
}
