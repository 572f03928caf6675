package org.breakwater.cli.runfile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.breakwater.datasets.crisis.Crisis;
import org.breakwater.datasets.crisis.CrisisCatalogue;
import org.breakwater.datasets.ingest.ReadOptions;
import org.breakwater.datasets.preset.VenuePresets;
import org.breakwater.datasets.price.PriceReader;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.scenarios.market.StressedWeightRule;
import org.breakwater.scenarios.path.AssetPrice;
import org.breakwater.scenarios.path.history.HistoryPanel;
import org.breakwater.scenarios.spec.MarketHistory;
import org.jspecify.annotations.Nullable;

/**
 * Writes a commented run file that works at once on the user's own files. What the files do not tell is assumed, and a comment
 * says so.
 */
public final class RunFileTemplate {

    /** A Monte Carlo needs a month of history to know a volatility regime, and some more to draw days from. */
    private static final long SHORTEST_MILLIS = 45 * 86_400_000L;

    private static final String DEFAULT_VENUE = "generic-linear";

    private final Path folder;
    private final Map<String, Path> prices;
    private final Map<String, PriceSeries> series = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    private RunFileTemplate(Path folder, Map<String, Path> prices) {
        this.folder = folder.toAbsolutePath().normalize();
        this.prices = prices;
        prices.forEach((asset, file) -> series.put(
                asset, PriceReader.read(file, asset, ReadOptions.strict()).series()));
    }

    /** The demo: a run file over the bundled market and book. */
    public static String demo() {
        return new String(DemoRun.bytes(), StandardCharsets.UTF_8);
    }

    /**
     * A run file over the user's prices.
     *
     * @param folder where the run file will stand
     * @param prices price file by asset, the market's leader first, at least one
     * @param book file of accounts, null for a generated book
     * @param venue name of a preset, null for a general one
     * @throws org.breakwater.models.diagnostic.BreakwaterException when a price file cannot be read or there is no such preset
     */
    public static String text(Path folder, Map<String, Path> prices, @Nullable Path book, @Nullable String venue) {
        RunFileTemplate template = new RunFileTemplate(folder, prices);
        template.head(book);
        template.venue(venue == null ? DEFAULT_VENUE : venue);
        template.book(book);
        template.market();
        template.scenarios();
        template.tail();
        return String.join("\n", template.lines) + "\n";
    }

    private void add(String... text) {
        lines.addAll(List.of(text));
    }

    private void head(@Nullable Path book) {
        add(
                "# A run of Breakwater. Lines beginning with # are comments; `breakwater schema` explains every key,",
                "# `breakwater validate` checks the file, `breakwater stress` runs it.",
                "schemaVersion: 1",
                "name: " + String.join(", ", prices.keySet()) + " perpetuals, one day",
                "seed: 1");
        TreeSet<String> roots = new TreeSet<>();
        prices.values().forEach(file -> addRoot(file, roots));
        if (book != null) {
            addRoot(book, roots);
        }
        if (!roots.isEmpty()) {
            add(
                    "",
                    "# Folders outside this one in which data may lie.",
                    "dataRoots: [" + String.join(", ", roots) + "]");
        }
    }

    private void addRoot(Path file, TreeSet<String> roots) {
        Path absolute = file.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (!absolute.startsWith(folder) && parent != null) {
            roots.add(quoted(parent));
        }
    }

    /** A path as the run file writes it, relative to its folder. */
    private String quoted(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path root = absolute.getRoot();
        boolean sameRoot = root != null && root.equals(folder.getRoot());
        String text =
                (sameRoot ? folder.relativize(absolute) : absolute).toString().replace('\\', '/');
        return '"' + text.replace("\"", "\\\"") + '"';
    }

    private void venue(String name) {
        VenuePresets.read(name);
        add(
                "",
                "# The rules under test: a preset (`breakwater venues list`), and over it whatever you change, for instance",
                "# margin: {initial: 0.05, maintenance: 0.03}. The fund's balance is an assumption: put in yours.",
                "venue:",
                "  extends: preset:" + name,
                "  insuranceFund: {balance: 1000000}");
    }

    private void book(@Nullable Path book) {
        if (book != null) {
            add("", "# Your accounts (docs/books.md).", "book: {file: " + quoted(book) + "}");
            return;
        }
        add(
                "",
                "# Generated accounts: their laws are assumed, not fitted to any venue. With a file of your own: {file: accounts.csv}.",
                "book: {synthetic: {accounts: 2000}}");
    }

    private void market() {
        add(
                "",
                "# Your prices; today's price is the last close. Depth is the quote notional that moves the price by 1 %. It decides",
                "# much and no price file tells it: put in what your order books show, and read the figures at less depth too.",
                "market:",
                "  assets:");
        series.forEach((asset, history) -> {
            String file = quoted(Objects.requireNonNull(prices.get(asset)));
            AssumedDepth depth = AssumedDepth.of(history);
            add("    " + asset + ": {prices: " + file + ", depthPerPercent: " + depth.plain() + "}   # "
                    + depth.words());
        });
    }

    private void scenarios() {
        HistoryPanel common = common();
        add("", "# What happens. The first scenario is the headline.", "scenarios:");
        if (common.rows() * common.barMillis() >= SHORTEST_MILLIS) {
            monteCarlo(common);
        } else {
            replay(common);
        }
        add(
                "",
                "  # All assets fall together by 10 to 50 %, in a minute and in an hour.",
                "  - id: gaps",
                "    type: price-gap",
                "    shocks: {\"*\": -0.1}",
                "    overSeconds: 60",
                "    grid: {scales: [1, 2, 3, 4, 5], overSeconds: [60, 3600], depthFactors: [1, 0.1]}");
        crisis();
        add(
                "",
                "  # The smallest joint fall that exhausts the fund.",
                "  - {id: breaking-point, type: reverse-stress, direction: {\"*\": -1}, max: 0.95, overSeconds: 300}");
    }

    private HistoryPanel common() {
        List<AssetPrice> today = new ArrayList<>();
        series.forEach((asset, one) -> today.add(new AssetPrice(asset, one.close(one.size() - 1))));
        try {
            return new MarketHistory(today, series, Map.of()).common().orElseThrow();
        } catch (IllegalArgumentException apart) {
            throw new DataException(Diagnostic.error(DiagnosticCode.TOO_FEW, String.valueOf(apart.getMessage()), null));
        }
    }

    private void monteCarlo(HistoryPanel common) {
        PriceSeries leader =
                common.series(0).window(common.rowMillis(0), common.rowMillis(common.rows() - 1) + common.barMillis());
        boolean calm = StressedWeightRule.worstDayReturn(leader) > StressedWeightRule.CRASH_RETURN;
        add(
                "  # A day, minute by minute, over the model range: three fitted laws, blocks of your history, each of its days.",
                "  # Raise `paths` for narrower intervals.");
        if (calm) {
            add("  # Your history holds no day of -20 %, so a quarter of the paths starts in its most volatile state.");
        }
        add(
                "  - id: one-day",
                "    type: monte-carlo",
                "    models: range",
                "    horizonSeconds: 86400",
                "    stepSeconds: 60",
                "    paths: 400",
                "    rangePaths: 100",
                "    variantPaths: 40");
        if (calm) {
            add("    stressedWeight: 0.25");
        }
    }

    private void replay(HistoryPanel common) {
        long end = common.rowMillis(common.rows() - 1) + common.barMillis();
        add(
                "  # Your history is too short for a Monte Carlo (it takes 45 days): it is replayed bar by bar.",
                "  - id: replay",
                "    type: historical",
                "    window: {from: " + Instant.ofEpochMilli(common.rowMillis(0)) + ", to: " + Instant.ofEpochMilli(end)
                        + "}");
    }

    /** The latest crisis that has a figure of every asset. */
    private void crisis() {
        List<Crisis> all = new ArrayList<>(CrisisCatalogue.load().all());
        Collections.reverse(all);
        all.stream()
                .filter(crisis -> crisis.assets().containsAll(prices.keySet()))
                .findFirst()
                .ifPresent(crisis -> add(
                        "",
                        "  # " + crisis.title() + ": every asset falls within an hour by what it fell then.",
                        "  - {id: crisis, type: crisis, event: " + crisis.id() + ", within: one-hour}"));
    }

    private void tail() {
        add(
                "",
                "# Largest values that you accept; a breach ends the run with exit code 10.",
                "# limits:",
                "#   venueInsolvencyProbability: {max: 0.001}",
                "",
                "report: {formats: [html, json, csv, md, svg]}");
    }
}
