package org.breakwater.datasets.funding;

import java.util.List;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.market.FundingSeries;

/**
 * A funding file as read.
 *
 * @param name the file's name as the user gave it, with the entry of an archive
 * @param series its settlements
 * @param layout the layout recognised
 * @param sha256 hexadecimal SHA-256 of the stored bytes
 * @param findings what was sorted, left out or is doubtful, in words
 */
public record FundingFile(
        String name, FundingSeries series, FundingLayout layout, String sha256, List<Diagnostic> findings) {

    public FundingFile {
        findings = List.copyOf(findings);
    }
}
