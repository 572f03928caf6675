package org.breakwater.cli.runfile;

import java.util.Locale;
import org.breakwater.datasets.bundled.BundledData;
import org.breakwater.datasets.bundled.BundledFile;
import org.breakwater.datasets.ingest.ReadOptions;
import org.breakwater.datasets.price.PriceFile;
import org.breakwater.datasets.price.PriceReader;
import org.breakwater.models.diagnostic.ConfigurationException;

/**
 * The market that ships with the program, generated. {@code bundled} is an asset's two years of hours, {@code bundled:btc-1m} a
 * series by its name.
 */
final class BundledMarket {

    private static final String WORD = "bundled";
    private static final String NAMED = "bundled:";

    private BundledMarket() {}

    /** Whether a text in place of a path means a series of it. */
    static boolean isMeantBy(String text) {
        return text.equals(WORD) || text.startsWith(NAMED);
    }

    /**
     * Name of the series that a text means.
     *
     * @param asset the asset whose history it is to be
     */
    static String nameOf(String text, String asset) {
        return text.equals(WORD) ? asset.toLowerCase(Locale.ROOT) + "-1h" : text.substring(NAMED.length());
    }

    /**
     * Reads a series.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    static PriceFile read(String name, String asset) {
        try {
            BundledFile file = BundledData.load().named(name);
            return PriceReader.read(file.source(), asset, ReadOptions.strict());
        } catch (ConfigurationException unknown) {
            String hint = unknown.diagnostics().get(0).hint();
            throw new IllegalArgumentException(
                    "file must be a path or a bundled series, got bundled:" + name + (hint == null ? "" : "; " + hint));
        }
    }
}
