package org.breakwater.datasets.option;

import java.util.List;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.option.chain.OptionChain;

/**
 * A chain as read.
 *
 * @param name of the file
 * @param chain its contracts, each once
 * @param latestMillis time of the latest quote, UTC epoch milliseconds; {@link Long#MIN_VALUE} where the file gives none
 * @param sha256 of the file
 * @param findings what was noticed
 */
public record ChainFile(String name, OptionChain chain, long latestMillis, String sha256, List<Diagnostic> findings) {

    public ChainFile {
        findings = List.copyOf(findings);
    }

    /** True if the file says when it was quoted. */
    public boolean isDated() {
        return latestMillis != Long.MIN_VALUE;
    }
}
