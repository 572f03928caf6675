package org.breakwater.cli.runfile;

import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Identifier;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.scenarios.spec.Proxy;

/** What stands in where an asset has no history. */
@Describe("What stands in where the asset has no history: another asset's log returns times a beta.")
record ProxySection(
        @Describe("The other asset.") @Identifier String of,
        @Describe("Factor on its log returns.") @Positive double beta) {

    Proxy toDomain() {
        return new Proxy(of, beta);
    }
}
