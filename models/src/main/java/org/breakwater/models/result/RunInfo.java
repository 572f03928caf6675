package org.breakwater.models.result;

import java.util.List;

/**
 * What was run. Holds nothing that differs between two equal runs: no time, no host, no thread count.
 *
 * @param name the run's name
 * @param seed random seed, all 64 bits
 * @param paths paths over all scenarios
 * @param steps engine steps over all scenarios
 * @param configHash SHA-256 of the canonical resolved configuration, hexadecimal
 * @param dataHashes one {@code name=sha256} per input, sorted by name
 * @param venue name of the rule-set
 * @param book name of the account book
 * @param quoteAsset currency of all money figures
 * @param partial true when the run was interrupted
 */
public record RunInfo(
        String name,
        long seed,
        long paths,
        long steps,
        String configHash,
        List<String> dataHashes,
        String venue,
        String book,
        String quoteAsset,
        boolean partial) {

    public RunInfo {
        dataHashes = List.copyOf(dataHashes);
    }
}
