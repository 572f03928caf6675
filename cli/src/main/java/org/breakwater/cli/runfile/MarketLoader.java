package org.breakwater.cli.runfile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.datasets.funding.FundingFile;
import org.breakwater.datasets.funding.FundingReader;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.price.PriceFile;
import org.breakwater.datasets.price.PriceReader;
import org.breakwater.datasets.source.DataSource;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.market.FundingSeries;
import org.breakwater.models.market.PriceSeries;
import org.jspecify.annotations.Nullable;

/** Reads the histories that a run file names. */
final class MarketLoader {

    static final DocumentPath ASSETS = DocumentPath.ROOT.key("market").key("assets");

    private final RunSources sources;
    private final Faults faults;
    private final Inputs inputs;
    private final QualityTable quality = new QualityTable();
    private final List<Diagnostic> findings = new ArrayList<>();

    MarketLoader(RunSources sources, Faults faults, Inputs inputs) {
        this.sources = sources;
        this.faults = faults;
        this.inputs = inputs;
    }

    /** Histories of the market's assets; an asset whose file is at fault is left out, and the fault is on record. */
    Map<String, PriceSeries> prices(MarketSection market) {
        Map<String, PricesSection> files = new LinkedHashMap<>();
        market.assets().forEach((asset, section) -> {
            if (section.prices() != null) {
                files.put(asset, section.prices());
            }
        });
        return prices(files, ASSETS, "prices");
    }

    /**
     * Histories by asset.
     *
     * @param under where the assets stand in the run file
     * @param key key under each asset, empty where the asset's value is the file
     */
    Map<String, PriceSeries> prices(Map<String, PricesSection> files, DocumentPath under, String key) {
        Map<String, PriceSeries> series = new LinkedHashMap<>();
        files.forEach((asset, file) -> {
            DocumentPath path =
                    key.isEmpty() ? under.key(asset) : under.key(asset).key(key);
            @Nullable PriceSeries read = faults.attempt(path, () -> price(asset, file, path));
            if (read != null) {
                series.put(asset, read);
            }
        });
        return series;
    }

    private PriceSeries price(String asset, PricesSection section, DocumentPath path) {
        if (section.isBundled()) {
            String name = BundledMarket.nameOf(section.file(), asset);
            PriceFile bundled = BundledMarket.read(name, asset);
            inputs.add("bundled:" + name, -1, bundled.sha256());
            return bundled.series();
        }
        DataSource source = sources.open(section.file(), faults.at(filePath(path)));
        PriceFile file = PriceReader.read(source, asset, section.options());
        inputs.add(section.file(), sizeOf(source), file.sha256());
        quality.add(section.file(), file);
        findings.addAll(file.findings());
        return file.series();
    }

    /** Where the name of the file stands: in the value itself, or under its key {@code file}. */
    private DocumentPath filePath(DocumentPath path) {
        return path.key("file");
    }

    /** Recorded funding by asset. */
    Map<String, FundingSeries> funding(MarketSection market) {
        Map<String, FundingSeries> series = new LinkedHashMap<>();
        market.assets().forEach((asset, section) -> {
            PricesSection file = section.funding();
            DocumentPath path = ASSETS.key(asset).key("funding");
            @Nullable FundingSeries read = file == null ? null : faults.attempt(path, () -> funding(asset, file, path));
            if (read != null) {
                series.put(asset, read);
            }
        });
        return series;
    }

    private FundingSeries funding(String asset, PricesSection section, DocumentPath path) {
        DataSource source = sources.open(section.file(), faults.at(filePath(path)));
        FundingFile file = FundingReader.read(source, asset, section.options());
        inputs.add(section.file(), sizeOf(source), file.sha256());
        findings.addAll(file.findings());
        return file.series();
    }

    static long sizeOf(DataSource source) {
        try {
            return source.size();
        } catch (IOException unknown) {
            return -1;
        }
    }

    QualityTable quality() {
        return quality;
    }

    List<Diagnostic> findings() {
        return findings;
    }
}
