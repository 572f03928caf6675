package org.breakwater.cli.runfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.breakwater.cli.runfile.BookSection.BelowMaintenance;
import org.breakwater.cli.runfile.option.OptionMarketSection;
import org.breakwater.datasets.crisis.CrisisCatalogue;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.preset.VenueFile;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.engine.VenueRules;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.models.market.VanillaOption;
import org.breakwater.models.option.market.OptionMarket;
import org.breakwater.scenarios.path.AssetPrice;
import org.breakwater.scenarios.run.Limit;
import org.breakwater.scenarios.run.OptionQuotes;
import org.breakwater.scenarios.run.StressPlan;
import org.breakwater.scenarios.run.StressRunner;
import org.breakwater.scenarios.spec.MarketContext;
import org.breakwater.scenarios.spec.MarketContext.DeclaredMarket;
import org.breakwater.scenarios.spec.MarketContext.Episode;
import org.breakwater.scenarios.spec.MarketContext.Window;
import org.breakwater.scenarios.spec.MarketHistory;
import org.breakwater.scenarios.spec.Proxy;
import org.jspecify.annotations.Nullable;

/** Puts a plan together: venue, market, accounts, scenarios, in this order, each checked against those before it. */
final class RunAssembly {

    private static final int LISTED = 10;

    private final RunFile run;
    private final Faults faults;
    private final Inputs inputs;
    private final MarketLoader marketFiles;
    private final BookLoader bookFiles;
    private final List<Diagnostic> findings = new ArrayList<>();

    RunAssembly(RunFile run, RunSources sources, Faults faults, Inputs inputs) {
        this.run = run;
        this.faults = faults;
        this.inputs = inputs;
        this.marketFiles = new MarketLoader(sources, faults, inputs);
        this.bookFiles = new BookLoader(sources, faults, inputs);
    }

    /**
     * @param configHash hash of the resolved configuration
     * @param audit whether the ledger is held against the columns at every point
     */
    StressPlan plan(String configHash, boolean audit) {
        @Nullable VenueRules rules = faults.attempt(DocumentPath.ROOT.key("venue"), this::rules);
        Map<String, PriceSeries> series = marketFiles.prices(run.market());
        MarketHistory history = history(series);
        MarketContext market = context(history);
        Map<String, LiquidityProfile> liquidity = liquidity(history);
        @Nullable
        AccountBook book =
                rules == null || history.prices().size() < run.market().assets().size()
                        ? null
                        : faults.attempt(
                                BookLoader.BOOK,
                                () -> bookFiles.load(
                                        run.book(),
                                        rules,
                                        maker(rules),
                                        history.prices(),
                                        series,
                                        new OptionQuotes(optionMarkets(), market.startMillis()),
                                        run.seed()));
        faults.throwIfAny();
        ScenarioLoader scenarios = new ScenarioLoader(market, marketFiles, faults, inputs);
        scenarios.load(run.scenarios());
        List<Limit> limits = limits(scenarios);
        faults.throwIfAny();
        StressPlan plan = plan(rules, book, market, liquidity, scenarios, limits, configHash, audit);
        faults.attempt(BookLoader.BOOK, () -> requireMargin(plan));
        faults.throwIfAny();
        return plan;
    }

    /** The venue as far as this market prices its collateral: an asset without a price cannot be held. */
    private VenueRules rules() {
        VenueRules all = run.venue().toDomain();
        List<String> unpriced = all.collateral().assets().stream()
                .filter(asset -> !isPriced(all, asset))
                .toList();
        if (!unpriced.isEmpty()) {
            findings.add(Diagnostic.note(
                    DiagnosticCode.MODEL,
                    "the market has no prices of " + String.join(", ", unpriced)
                            + ", which the venue would accept as collateral",
                    null));
        }
        return priced(all);
    }

    /** The venue whose margins a generated book is made for. */
    private VenueRules maker(VenueRules rules) {
        @Nullable VenueFile other = run.book().generatedUnder();
        return other == null ? rules : priced(other.toDomain());
    }

    private VenueRules priced(VenueRules all) {
        return all.collateral().assets().stream().allMatch(asset -> isPriced(all, asset))
                ? all
                : all.withCollateral(all.collateral().only(asset -> isPriced(all, asset)));
    }

    private boolean isPriced(VenueRules rules, String asset) {
        return asset.equals(rules.quoteAsset()) || run.market().assets().containsKey(asset);
    }

    /** Number of accounts that sold collateral which the venue does not accept; known once there is a plan. */
    int converted() {
        return bookFiles.converted();
    }

    /** Both are present once no fault is on record. */
    private StressPlan plan(
            @Nullable VenueRules rules,
            @Nullable AccountBook book,
            MarketContext market,
            Map<String, LiquidityProfile> liquidity,
            ScenarioLoader scenarios,
            List<Limit> limits,
            String configHash,
            boolean audit) {
        if (rules == null || book == null) {
            throw new IllegalStateException("a plan without faults must have a venue and a book");
        }
        findings.addAll(marketFiles.findings());
        findings.addAll(bookFiles.findings());
        findings.add(assumedDepth());
        findings.addAll(scenarios.findings());
        return new StressPlan(
                run.name(),
                run.seed(),
                rules,
                book,
                market.prices(),
                liquidity,
                new OptionQuotes(quoting(book), market.startMillis()),
                run.book().belowMaintenance() == BelowMaintenance.KEEP,
                audit,
                run.report().diagnosticsEvery(),
                scenarios.planned(),
                limits,
                configHash,
                inputs.dataHashes(),
                marketFiles.quality().table().map(List::of).orElse(List.of()),
                findings,
                scenarios.study(run.market().generatorChecks()));
    }

    private Map<String, OptionMarket> optionMarkets() {
        Map<String, OptionMarket> markets = new LinkedHashMap<>();
        run.market().assets().forEach((asset, section) -> {
            OptionMarketSection options = section.options();
            if (options != null) {
                markets.put(asset, options.toDomain());
            }
        });
        return markets;
    }

    /** Every asset that the book's options are on must be quoted. */
    private Map<String, OptionMarket> quoting(AccountBook book) {
        Map<String, OptionMarket> markets = optionMarkets();
        for (Instrument contract : book.instruments()) {
            if (contract instanceof VanillaOption && !markets.containsKey(contract.underlying())) {
                faults.add(
                        MarketLoader.ASSETS.key(contract.underlying()),
                        "options must be given, the book holds " + contract.symbol() + ": options: {volatility: 0.6}");
                faults.throwIfAny();
            }
        }
        return markets;
    }

    private MarketHistory history(Map<String, PriceSeries> series) {
        List<AssetPrice> prices = new ArrayList<>();
        Map<String, Proxy> proxies = new LinkedHashMap<>();
        run.market().assets().forEach((asset, section) -> {
            PriceSeries own = series.get(asset);
            Double price = section.price() != null ? section.price() : own == null ? null : own.close(own.size() - 1);
            if (price != null) {
                prices.add(new AssetPrice(asset, price));
            }
            if (section.proxy() != null) {
                proxies.put(asset, section.proxy().toDomain());
            }
        });
        return new MarketHistory(prices, series, proxies);
    }

    private MarketContext context(MarketHistory history) {
        MarketSection section = run.market();
        Map<String, Double> volatility = new LinkedHashMap<>();
        section.assets().forEach((asset, one) -> {
            if (one.volatilityAnnual() != null) {
                volatility.put(asset, one.volatilityAnnual());
            }
        });
        return new MarketContext(
                history,
                section.calibration() == null ? null : section.calibration().toDomain(),
                history.isComplete() ? null : new DeclaredMarket(volatility, section.correlation()),
                marketFiles.funding(section),
                startMillis(history),
                run.seed(),
                crises());
    }

    /** The dated crises, of which a market that is generated has lived through none. */
    private List<Episode> crises() {
        boolean generated = run.market().assets().values().stream()
                .map(AssetSection::prices)
                .anyMatch(prices -> prices != null && prices.isBundled());
        return generated
                ? List.of()
                : CrisisCatalogue.load().all().stream()
                        .map(crisis -> new Episode(crisis.id(), new Window(crisis.startMillis(), crisis.endMillis())))
                        .toList();
    }

    private long startMillis(MarketHistory history) {
        if (run.market().startTime() != null) {
            return run.market().startTime().toEpochMilli();
        }
        String leader = run.market().assets().keySet().iterator().next();
        PriceSeries own = history.series().get(leader);
        return own == null ? 0 : own.time(own.size() - 1) + own.barMillis();
    }

    private Map<String, LiquidityProfile> liquidity(MarketHistory history) {
        Map<String, LiquidityProfile> profiles = new LinkedHashMap<>();
        for (AssetPrice price : history.prices()) {
            DocumentPath path = MarketLoader.ASSETS.key(price.asset());
            AssetSection section = run.market().assets().get(price.asset());
            @Nullable
            LiquidityProfile profile = section == null
                    ? null
                    : faults.attempt(
                            path,
                            () -> section.liquidity()
                                    .toDomain(section.impactModel(), volatility(section, history, price)));
            if (profile != null) {
                profiles.put(price.asset(), profile);
            }
        }
        return profiles;
    }

    private static double volatility(AssetSection section, MarketHistory history, AssetPrice price) {
        double volatility =
                section.volatilityAnnual() != null ? section.volatilityAnnual() : history.volatilityAnnual(price);
        if (!(volatility > 0)) {
            throw new IllegalArgumentException(
                    "volatilityAnnual must be given where the history does not tell it, it tells " + volatility);
        }
        return volatility;
    }

    private List<Limit> limits(ScenarioLoader scenarios) {
        List<String> ids = scenarios.planned().stream()
                .map(scenario -> scenario.heading().id())
                .toList();
        List<Limit> limits = new ArrayList<>();
        new TreeMap<>(run.limits()).forEach((metric, section) -> {
            DocumentPath path = DocumentPath.ROOT.key("limits").key(metric);
            section.scenarios().keySet().forEach(id -> {
                if (!ids.contains(id)) {
                    faults.add(
                            path,
                            "scenarios." + id + " must be the id of a scenario, the run has " + String.join(", ", ids));
                }
            });
            limits.addAll(section.toDomain(metric));
        });
        return limits;
    }

    /** Gives the plan back. */
    private StressPlan requireMargin(StressPlan plan) {
        if (run.book().belowMaintenance() != BelowMaintenance.ERROR) {
            return plan;
        }
        List<String> below = StressRunner.belowMaintenance(plan);
        if (!below.isEmpty()) {
            String shown = String.join(", ", below.subList(0, Math.min(LISTED, below.size())));
            String more = below.size() > LISTED ? " and " + (below.size() - LISTED) + " more" : "";
            faults.add(
                    BookLoader.BOOK,
                    "belowMaintenance: " + below.size() + " accounts are below maintenance at the opening prices: "
                            + shown + more);
        }
        return plan;
    }

    private static Diagnostic assumedDepth() {
        return Diagnostic.note(
                DiagnosticCode.MODEL,
                "depth, its recovery and the lasting share of impact are assumed unless fitted; read the figures at other depths too",
                null);
    }
}
