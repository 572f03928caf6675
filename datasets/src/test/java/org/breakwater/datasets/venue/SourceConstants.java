package org.breakwater.datasets.venue;

import java.util.Map;
import org.breakwater.models.oracle.validity.ActionMatrix;
import org.breakwater.models.oracle.validity.MarkDivergence;
import org.breakwater.models.oracle.validity.OracleAction;
import org.breakwater.models.oracle.validity.Validity;

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

    /** Drift v2, state/perp_market.rs: funding period, over which the average that judges volatility runs. */
    static final double DRIFT_FUNDING_PERIOD_SECONDS = 3_600;

    /** Drift v2, math/amm.rs and the case's rule: the mark may be 10 % off the five-minute average, in ppm. */
    static final MarkDivergence DRIFT_DIVERGENCE = new MarkDivergence(0.1, 300, 1e-6);

    /** Drift v2, math/oracle.rs, is_oracle_valid_for_action. */
    static final ActionMatrix DRIFT_ACTIONS = new ActionMatrix(Map.of(
            OracleAction.LIQUIDATE, Validity.TOO_UNCERTAIN,
            OracleAction.TRIGGER_ORDER, Validity.TOO_UNCERTAIN,
            OracleAction.OPEN_RISK, Validity.STALE_FOR_MARGIN,
            OracleAction.UPDATE_FUNDING, Validity.STALE_FOR_MARGIN,
            OracleAction.SETTLE_PNL, Validity.STALE_FOR_MARGIN,
            OracleAction.MARGIN, Validity.INSUFFICIENT_DATA,
            OracleAction.PRICE_ORDER, Validity.INSUFFICIENT_DATA,
            OracleAction.FILL_AMM, Validity.VALID,
            OracleAction.UPDATE_TWAP, Validity.TOO_VOLATILE,
            OracleAction.UPDATE_CURVE, Validity.TOO_VOLATILE));

    /** Drift v2, math/spot_balance.rs and margin.rs: share of a debt's weight that its size term replaces. */
    static final double DRIFT_RELIEF = 0.2;

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

    /** Perpetual Protocol Curie, file notes: share of a large debt that one sale of collateral repays, and what is large. */
    static final double CURIE_SHARE = 0.5;

    static final double CURIE_DUST = 500;

    /** Drift v2, math/liquidation.rs: a shortage of less, in dollars, is worked off at once. */
    static final double DRIFT_SMALL_SHORTAGE = 50;

    /** Drift v2, math/liquidation.rs: rise of the fee per slot, and slots before it rises. */
    static final double DRIFT_FEE_PER_SLOT = 1e-6;

    static final double DRIFT_GRACE_SLOTS = 1_500;

    /** Derive v2, file notes: discount of an auction, over 10 minutes to 80 %, then over 2 hours to nothing. */
    static final double DERIVE_FAST_SECONDS = 600;

    static final double DERIVE_FAST_SHARE = 0.8;
    static final double DERIVE_SLOW_SECONDS = 7_200;
    static final double DERIVE_INSOLVENT_SECONDS = 600;

    /** Synthetix v3, tests of the largest premium: the position before its first liquidation. */
    static final double SYNTHETIX_POSITION = 90;

    /** Aave v3, LiquidationLogic.sol: half of a debt may be repaid while health is above this. */
    static final double AAVE_CLOSE_FACTOR = 0.5;

    static final double AAVE_CLOSE_FACTOR_HEALTH = 0.95;

    /** Perpetual Protocol Curie: half of an account is closed down to this health. */
    static final double CURIE_CLOSE_HEALTH = 0.5;

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
