package org.breakwater.reports.sample;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.breakwater.models.result.LimitCheck;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.RunInfo;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.StressResult;
import org.breakwater.reports.json.Manifest;
import org.breakwater.reports.json.ManifestJson;

/** A realistic result of a retail venue over a day: a Monte Carlo headline, a gap, a crisis, a rolling start, reverse stress. */
public final class SampleResult {

    private static final double DAY = 86_400;

    private SampleResult() {}

    /** Everything a report can show. */
    public static StressResult rich() {
        return new StressResult(
                run("retail perpetuals, one day", "retail-10k", false),
                "one-day",
                List.of(monteCarlo(), gap(), crisis(), rollingStart(), reverseStress()),
                RunTables.all(),
                limits(),
                findings());
    }

    /** No tables, no limits, one scenario with one undefined figure. */
    public static StressResult bare() {
        SampleMetrics metrics = new SampleMetrics(DAY);
        ScenarioResult only = scenario(
                "only",
                "monte-carlo",
                "One day",
                "",
                0,
                List.of(metrics.absent(
                        "venueInsolvencyProbability", "probability", "the run was interrupted before its first block")),
                List.of());
        return new StressResult(run("bare", "book", true), "only", List.of(only), List.of(), List.of(), List.of());
    }

    /** The rich result with every user-given name replaced by {@code name}. */
    public static StressResult named(String name) {
        StressResult rich = rich();
        List<ScenarioResult> scenarios = rich.scenarios().stream()
                .map(s -> new ScenarioResult(
                        s.id().equals("one-day") ? name : s.id() + name,
                        s.type(),
                        name,
                        name,
                        s.paths(),
                        s.steps(),
                        s.stepSeconds(),
                        s.intrabar(),
                        s.impact(),
                        s.metrics(),
                        s.tables(),
                        s.findings()))
                .toList();
        List<ResultTable> tables =
                rich.tables().stream().map(t -> RenamedTable.of(t, name)).toList();
        List<Diagnostic> findings = List.of(Diagnostic.warning(DiagnosticCode.MODEL, name, SourceLocation.of(name))
                .withHint(name));
        List<LimitCheck> limits = List.of(new LimitCheck(name, name, 0.1, 0.2, 0.05, LimitCheck.Verdict.BREACHED));
        return new StressResult(run(name, name, false), name, scenarios, tables, limits, findings);
    }

    private static RunInfo run(String name, String book, boolean partial) {
        return new RunInfo(
                name,
                20251010L,
                1_000 + 1 + 2 + 2_922,
                5_652_000,
                "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f809",
                List.of(
                        "books/retail.csv=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        "data/btc-1h.csv.gz=60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
                        "data/eth-1h.csv.gz=fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13"),
                "dydx-v4",
                book,
                "USDC",
                partial);
    }

    private static ScenarioResult monteCarlo() {
        return scenario(
                "one-day",
                "monte-carlo",
                "One day, Merton jumps fitted to the tail, minute steps",
                "BTC fell 20 % in a day on 2 of 2,922 days since 2017",
                1_000,
                new SampleMetrics(DAY).monteCarlo(),
                Stream.concat(ScenarioTables.monteCarlo().stream(), RunTables.uncertainty().stream())
                        .toList());
    }

    private static ScenarioResult gap() {
        return scenario(
                "weekend-gap",
                "price-gap",
                "BTC −30 %, ETH −40 % in five minutes, a third regained",
                "October 2025: alts fell 60 % in minutes",
                1,
                new SampleMetrics(3_600).gap(),
                List.of(ScenarioTables.gapWaterfall(), RunTables.gapGrid()));
    }

    private static ScenarioResult crisis() {
        return scenario(
                "black-thursday",
                "historical",
                "12 March 2020, minute by minute, scaled to today's prices",
                "covid-2020-03-12",
                2,
                new SampleMetrics(4 * DAY).crisis(),
                ScenarioTables.replay());
    }

    private static ScenarioResult rollingStart() {
        return scenario(
                "every-day",
                "rolling-start",
                "The same book started on every day since 2017",
                "",
                2_922,
                new SampleMetrics(DAY).rolling(),
                List.of());
    }

    private static ScenarioResult reverseStress() {
        return scenario(
                "breaking-point",
                "reverse-stress",
                "The smallest joint fall that exhausts the fund",
                "",
                24,
                List.of(),
                List.of(RunTables.reverseStress()));
    }

    private static ScenarioResult scenario(
            String id,
            String type,
            String title,
            String justification,
            long paths,
            List<Metric> metrics,
            List<ResultTable> tables) {
        List<Diagnostic> findings = type.equals("monte-carlo")
                ? List.of(Diagnostic.note(
                        DiagnosticCode.MODEL,
                        "lower-tail dependence of BTC and ETH is understated: 0.41 simulated, 0.52 to 0.63 in history",
                        null))
                : List.of();
        boolean history = type.equals("historical");
        return new ScenarioResult(
                id,
                type,
                title,
                justification,
                paths,
                1_440,
                60,
                history ? "worst" : "bridge",
                history ? "none" : "full",
                metrics,
                tables,
                findings);
    }

    private static List<LimitCheck> limits() {
        return List.of(
                new LimitCheck(
                        "one-day",
                        "venueInsolvencyProbability",
                        0.003,
                        0.008784,
                        0.001,
                        LimitCheck.Verdict.INCONCLUSIVE),
                new LimitCheck("one-day", "fundDrawdownFraction.q99", 0.168, 0.214, 0.25, LimitCheck.Verdict.PASSED),
                new LimitCheck(
                        "weekend-gap",
                        "fundDraw.mean",
                        24_100_000.0,
                        24_100_000.0,
                        20_000_000,
                        LimitCheck.Verdict.BREACHED),
                new LimitCheck("every-day", "timeToExhaustion.mean", null, null, 100, LimitCheck.Verdict.UNDEFINED));
    }

    private static List<Diagnostic> findings() {
        return List.of(
                Diagnostic.warning(
                                DiagnosticCode.QUALITY,
                                "btc-1h.csv.gz: 27 hours are missing, the longest gap is 5 hours",
                                SourceLocation.of("data/btc-1h.csv.gz"))
                        .withHint("name a gap policy, or fetch the missing months"),
                Diagnostic.warning(
                        DiagnosticCode.MODEL,
                        "the depth of the books is assumed, not fitted",
                        new SourceLocation("run.yaml", 11, 61)),
                Diagnostic.note(
                        DiagnosticCode.ACCOUNT_EXCLUDED,
                        "3 of 10,000 accounts are below maintenance at the start and were left out",
                        new SourceLocation("books/retail.csv", 412, 0)),
                Diagnostic.note(DiagnosticCode.MODEL, "traders neither add margin nor close voluntarily", null));
    }

    /** How such a run came about. */
    public static Manifest manifest() {
        TreeMap<String, Double> timings = new TreeMap<>();
        timings.put("paths", 12.5);
        return new Manifest(
                ManifestJson.SCHEMA_VERSION,
                "breakwater 0.1.0",
                null,
                "17.0.15 Debian",
                "Linux amd64",
                "complete",
                "2025-10-10T21:15:00Z",
                List.of("stress"),
                2,
                -7L,
                "1a2b3c4d",
                null,
                List.of(new Manifest.Input("books/retail.csv", 12, "00")),
                timings,
                JsonNodeFactory.instance.objectNode().put("schemaVersion", 1));
    }
}
