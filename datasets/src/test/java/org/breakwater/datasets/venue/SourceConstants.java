package org.breakwater.datasets.venue;

/** What the sources of cases take for granted and inputs leave out, each with where it stands. */
final class SourceConstants {

    /** dYdX v4, file notes: liquidity tier "20/10", of BTC and ETH alike; initial margin, ppm. */
    static final double DYDX_INITIAL_PPM = 200_000;

    /** dYdX v4, file notes: liquidity tier "20/10"; maintenance as a share of initial, ppm. */
    static final double DYDX_MAINTENANCE_FRACTION_PPM = 500_000;

    /** dYdX v4, file notes: oracle prices unless given. */
    static final double DYDX_BTC = 50_000;

    static final double DYDX_ETH = 3_000;

    /** dYdX v4, file notes: quanta of quote, BTC and ETH. */
    static final double DYDX_QUOTE_QUANTUM = 1e-6;

    static final double DYDX_BTC_QUANTUM = 1e-8;
    static final double DYDX_ETH_QUANTUM = 1e-9;

    /** Drift v2, math/liquidation.rs: share of the implied fee that the insurance fund takes. */
    static final double DRIFT_FUND_SHARE = 19.0 / 20;

    /** Mango v4, health tests: weights and lot of the perpetual's base. */
    static final double MANGO_PERP_ASSET_WEIGHT = 0.8;

    static final double MANGO_PERP_LIABILITY_WEIGHT = 1.2;
    static final double MANGO_LOT = 10;

    /** Mango v4, health tests: prices and weights of the three tokens; the first settles. */
    static final double[] MANGO_PRICES = {1, 5, 10};

    static final double[] MANGO_ASSET_WEIGHTS = {0.8, 0.5, 0.5};
    static final double[] MANGO_LIABILITY_WEIGHTS = {1.2, 1.5, 1.5};

    /** Mango v4, health tests: weight of what a perpetual adds, if it adds. */
    static final double MANGO_PERP_OVERALL_WEIGHT = 0.95;

    /** Perpetual Protocol Curie, collateral manager: the fund's fee on collateral that is liquidated. */
    static final double CURIE_FUND_FEE = 0.03;

    /** Deribit, futures margin page before 2022: initial margin of an empty BTC position, and its growth for each BTC. */
    static final double DERIBIT_BTC_BASE = 0.02;

    static final double DERIBIT_BTC_SLOPE = 0.005 / 100;

    /** Drift v2, math/margin.rs: most profit that counts for initial margin, quote currency. */
    static final double DRIFT_INITIAL_PROFIT_CAP = 100;

    /** Drift v2, prediction markets: highest price of a contract, quote currency. */
    static final double DRIFT_PREDICTION_MAX_PRICE = 1;

    /** Bybit, inverse perpetual BTCUSD: tick of a price. */
    static final double BYBIT_INVERSE_TICK = 0.5;

    /** Binance, the worked example of its liquidation price: prices are printed to the cent. */
    static final double BINANCE_PRINTED_TICK = 0.01;

    private SourceConstants() {}
}
