package org.breakwater.cli.runfile;

import java.util.List;
import java.util.stream.Stream;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.located.tree.NearestName;

/** The metrics that a limit may name: those of {@code docs/metrics.md}. */
final class MetricNames {

    private static final List<String> LOSSES = List.of("mean", "var95", "var99", "var999", "es95", "es99", "es999");
    private static final List<String> QUANTILES = List.of("mean", "q50", "q95", "q99", "q999", "max");
    private static final List<String> SHARES = List.of("mean", "notional", "any");

    static final List<String> ALL = Stream.of(
                    of("liquidationProbability", SHARES),
                    of("accountInsolvencyProbability", SHARES),
                    Stream.of(
                            "venueInsolvencyProbability",
                            "solventLossProbability",
                            "fundExhaustionProbability",
                            "fundRefusedProbability",
                            "adlProbability",
                            "socialisedLossProbability"),
                    of("fundDraw", LOSSES),
                    of("fundDrawdown", QUANTILES),
                    of("fundDrawdownFraction", QUANTILES),
                    of("timeToExhaustion", List.of("q05", "q50")),
                    of("badDebt", LOSSES),
                    of("liquidatedNotional", LOSSES),
                    Stream.of("liquidationsPerPath"),
                    of("avoidableLiquidationShare", List.of("1h", "24h")),
                    Stream.of(
                            "markDrivenLiquidationShare",
                            "collateralRatio",
                            "nearLiquidationShare",
                            "capitalEfficiency"),
                    of("amplification", List.of("mean", "q99")),
                    Stream.of("adlLoss.mean", "socialisedLoss.mean", "unpaidLoss.mean", "penalties.mean"),
                    of("fundDemand", List.of("mean", "es99")),
                    of("fundNeeded", List.of("p01", "p001")))
            .flatMap(names -> names)
            .toList();

    private MetricNames() {}

    private static Stream<String> of(String stem, List<String> figures) {
        return figures.stream().map(figure -> stem + "." + figure);
    }

    /** @throws IllegalArgumentException when there is no such metric */
    static void require(String metric) {
        if (!ALL.contains(metric)) {
            DocumentPath path = DocumentPath.ROOT.key("limits").key(metric);
            String near = NearestName.of(metric, ALL)
                    .map(name -> ", did you mean " + name + "?")
                    .orElse("");
            throw new IllegalArgumentException(path + " must be a metric of docs/metrics.md" + near);
        }
    }
}
