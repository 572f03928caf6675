package org.breakwater.cli.runfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakwater.cli.runfile.BookSection.Unaccepted;
import org.breakwater.cli.runfile.option.StranglesSection;
import org.breakwater.datasets.book.BookFile;
import org.breakwater.datasets.book.BookReader;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.source.DataSource;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.engine.VenueRules;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.models.market.VanillaOption;
import org.breakwater.models.state.BookResolution;
import org.breakwater.scenarios.book.AcceptedCollateral;
import org.breakwater.scenarios.book.BookRules;
import org.breakwater.scenarios.book.SyntheticBook;
import org.breakwater.scenarios.path.AssetPrice;
import org.breakwater.scenarios.run.OptionQuotes;
import org.jspecify.annotations.Nullable;

/** Reads or generates the accounts. */
final class BookLoader {

    static final DocumentPath BOOK = DocumentPath.ROOT.key("book");

    private static final String ACCOUNTS = "accounts.csv";
    private static final String INSTRUMENTS = "instruments.csv";
    private static final int DEMO_ACCOUNTS = 10_000;
    private static final long DEMO_SEED = 1;

    private final RunSources sources;
    private final Faults faults;
    private final Inputs inputs;
    private final List<Diagnostic> findings = new ArrayList<>();
    private int converted;

    BookLoader(RunSources sources, Faults faults, Inputs inputs) {
        this.sources = sources;
        this.faults = faults;
        this.inputs = inputs;
    }

    /**
     * @param rules the venue
     * @param maker the venue whose margins a generated book is made for
     * @param prices today's prices of all assets
     * @param series histories, from which the entry prices of a generated book come
     * @param options how options are quoted, which sellers of a generated book sell
     * @param seed seed of the run
     */
    AccountBook load(
            BookSection section,
            VenueRules rules,
            VenueRules maker,
            List<AssetPrice> prices,
            Map<String, PriceSeries> series,
            OptionQuotes options,
            long seed) {
        if (!maker.quoteAsset().equals(rules.quoteAsset())) {
            throw new IllegalArgumentException("generatedUnder must have the quote asset of the venue ("
                    + rules.quoteAsset() + "), got " + maker.quoteAsset());
        }
        AccountBook made = section.file() != null
                ? read(
                        sources.isFolder(section.file()) ? section.file() + "/" + ACCOUNTS : section.file(),
                        rules.quoteAsset())
                : generated(section, maker, prices, List.copyOf(series.values()), options, seed);
        AccountBook book = section.unacceptedCollateral() == Unaccepted.SELL ? sold(made, rules, prices) : made;
        requireMargin(rules, book);
        BookResolution.resolve(
                book,
                AssetPrice.names(prices),
                rules.quoteAsset(),
                rules.collateral().assets(),
                Set.of());
        return book;
    }

    private static void requireMargin(VenueRules rules, AccountBook book) {
        for (Instrument contract : book.instruments()) {
            if (!rules.lists(contract)) {
                String what = contract instanceof VanillaOption ? "options, as venue.options says" : "its contracts";
                throw new IllegalArgumentException("the venue must have margin for " + what + ", venue " + rules.name()
                        + " has none for " + contract.symbol());
            }
        }
    }

    private AccountBook sold(AccountBook book, VenueRules rules, List<AssetPrice> prices) {
        AcceptedCollateral accepted = AcceptedCollateral.of(book, rules, prices);
        converted = accepted.converted();
        if (converted > 0) {
            findings.add(Diagnostic.note(
                    DiagnosticCode.MODEL,
                    converted + (converted == 1 ? " account has" : " accounts have")
                            + " sold collateral that the venue does not accept at the opening price",
                    null));
        }
        return accepted.book();
    }

    private AccountBook read(String name, String settlement) {
        DataSource accounts = sources.open(name, faults.at(BOOK.key("file")));
        @Nullable DataSource instruments = sources.beside(accounts, INSTRUMENTS);
        BookFile file = BookReader.read(accounts, instruments, nameOf(name), settlement);
        for (BookFile.Input input : file.inputs()) {
            if (instruments != null && input.name().equals(instruments.name())) {
                String folder = name.substring(0, name.lastIndexOf('/') + 1);
                inputs.add(folder + INSTRUMENTS, MarketLoader.sizeOf(instruments), input.sha256());
            } else {
                inputs.add(name, MarketLoader.sizeOf(accounts), input.sha256());
            }
        }
        findings.addAll(file.findings());
        return file.book();
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("(\\.csv)?(\\.gz|\\.zip)?$", "");
    }

    private static AccountBook generated(
            BookSection section,
            VenueRules rules,
            List<AssetPrice> prices,
            List<PriceSeries> history,
            OptionQuotes options,
            long runSeed) {
        SyntheticSection laws = section.synthetic();
        if (laws == null) {
            return SyntheticBook.demo(DEMO_ACCOUNTS).generate(DEMO_SEED, prices, history, demands(rules));
        }
        List<String> assets = AssetPrice.names(prices);
        boolean acceptsCoins = assets.stream().allMatch(rules.collateral()::accepts);
        long seed = laws.seed() == null ? runSeed : laws.seed();
        AccountBook book =
                laws.toDomain(rules.quoteAsset(), assets, acceptsCoins).generate(seed, prices, history, demands(rules));
        StranglesSection strangles = laws.strangles();
        return strangles == null
                ? book
                : strangles
                        .toDomain()
                        .addTo(book, seed, rules.quoteAsset(), prices, options.markets(), options.openingMillis());
    }

    /** What the venue asks of a position, its volatility buffer at its floor. */
    private static BookRules demands(VenueRules rules) {
        return new BookRules() {
            @Override
            public double maintenanceRate(Instrument instrument, double notional) {
                double fixed =
                        rules.contract(instrument).maintenance().resolve().at(notional) / notional;
                return fixed
                        + rules.contract(instrument)
                                .maintenance()
                                .volatilityBuffer()
                                .map(buffer -> buffer.floor())
                                .orElse(0.0);
            }

            @Override
            public double collateralWeight(String asset) {
                return rules.collateral().accepts(asset) ? rules.collateral().weight(asset) : 0;
            }
        };
    }

    List<Diagnostic> findings() {
        return findings;
    }

    /** Number of accounts that sold collateral which the venue does not accept. */
    int converted() {
        return converted;
    }
}
