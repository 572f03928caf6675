package org.breakwater.cli.runfile;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.breakwater.datasets.bundled.BundledData;
import org.breakwater.datasets.bundled.BundledFile;
import org.breakwater.datasets.ingest.ReadOptions;
import org.breakwater.datasets.price.PriceFile;
import org.breakwater.datasets.price.PriceReader;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.scenarios.market.synthetic.SyntheticAsset;
import org.breakwater.scenarios.market.synthetic.SyntheticMarket;

/**
 * The market that ships with the program: two years of generated hours of BTC, ETH and SOL. Where the build holds no files of
 * it, it is generated on the spot, which gives the same bars.
 */
final class BundledMarket {

    private static final long SEED = 1;

    /**
     * A series of it.
     *
     * @param series hourly bars
     * @param sha256 hash of the stored bytes, or of the generated bars
     */
    record Bundled(PriceSeries series, String sha256) {}

    private BundledMarket() {}

    /** @throws IllegalArgumentException when there is no such asset in it */
    static Bundled hourly(String asset) {
        String name = asset.toLowerCase(Locale.ROOT) + "-1h";
        for (BundledFile file : BundledData.load().all()) {
            if (file.name().equals(name)) {
                PriceFile read = PriceReader.read(file.source(), asset, ReadOptions.strict());
                return new Bundled(read.series(), read.sha256());
            }
        }
        List<String> known = SyntheticMarket.demo(SEED).assets().stream().map(SyntheticAsset::asset).toList();
        if (!known.contains(asset)) {
            throw new IllegalArgumentException("prices must be a file, only " + String.join(", ", known) + " are bundled");
        }
        PriceSeries series = Generated.HOURLY.get(known.indexOf(asset));
        return new Bundled(series, sha256(series));
    }

    private static String sha256(PriceSeries series) {
        MessageDigest digest = Sha256.digest();
        ByteBuffer row = ByteBuffer.allocate(5 * Long.BYTES);
        for (int i = 0; i < series.size(); i++) {
            row.clear();
            row.putLong(series.time(i)).putDouble(series.open(i)).putDouble(series.high(i));
            digest.update(row.putDouble(series.low(i)).putDouble(series.close(i)).array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Generated once, when first asked for. */
    private static final class Generated {
        private static final List<PriceSeries> HOURLY = SyntheticMarket.demo(SEED).hourly();
    }
}
