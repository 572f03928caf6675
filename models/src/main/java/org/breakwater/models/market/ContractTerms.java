package org.breakwater.models.market;

import java.util.Objects;

/** The rules that all contract terms obey. */
final class ContractTerms {

    private ContractTerms() {}

    static void require(String symbol, String underlying, String settlement, ContractKind kind, double contractSize) {
        requireName("symbol", symbol);
        requireName("underlying", underlying);
        requireName("settlement", settlement);
        Objects.requireNonNull(kind, "kind");
        if (!(contractSize > 0 && contractSize < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("contractSize of " + symbol + " must be positive, got " + contractSize);
        }
        if (kind == ContractKind.INVERSE && !settlement.equals(underlying)) {
            throw new IllegalArgumentException("settlement of inverse contract " + symbol + " must be its underlying "
                    + underlying + ", got " + settlement);
        }
    }

    private static void requireName(String what, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
    }
}
