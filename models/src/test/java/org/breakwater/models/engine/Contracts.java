package org.breakwater.models.engine;

import org.breakwater.models.market.Perpetual;

/** Contracts of the tests. */
final class Contracts {

    static final Perpetual BTC = Perpetual.linear("BTC-PERP", "BTC", Scene.QUOTE);
    static final Perpetual ETH = Perpetual.linear("ETH-PERP", "ETH", Scene.QUOTE);
    static final Perpetual BTC_COIN = Perpetual.inverse("BTC-USD", "BTC");

    private Contracts() {}
}
