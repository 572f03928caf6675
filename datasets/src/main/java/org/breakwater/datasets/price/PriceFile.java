package org.breakwater.datasets.price;

import java.util.List;
import org.breakwater.datasets.quality.PriceQuality;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.market.PriceSeries;

/**
 * A price file as read.
 *
 * @param name the file's name as the user gave it, with the entry of an archive
 * @param series its bars
 * @param layout the layout recognised
 * @param sha256 hexadecimal SHA-256 of the stored bytes
 * @param quality examination of the series
 * @param findings what was sorted, left out or is doubtful, in words
 */
public record PriceFile(
        String name,
        PriceSeries series,
        PriceLayout layout,
        String sha256,
        PriceQuality quality,
        List<Diagnostic> findings) {

    public PriceFile {
        findings = List.copyOf(findings);
    }
}
