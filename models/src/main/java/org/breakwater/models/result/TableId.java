package org.breakwater.models.result;

/**
 * Names of the tables that reports place and draw. Columns are listed in the order of the table.
 */
public final class TableId {

    /** Of a scenario with many paths: {@code seconds, worst, q05, q25, q50, q75, q95}: balance of the fund, quote. */
    public static final String FUND_FAN = "fundFan";
    /** {@code lower, upper, paths}: distribution of fund demand over paths, quote. */
    public static final String DEMAND_DISTRIBUTION = "demandDistribution";
    /** {@code rank, path, fundDemand, fundDrawdown, badDebt, liquidations, adlLoss, socialised, unpaid, exhaustedAfterSeconds}. */
    public static final String WORST_PATHS = "worstPaths";
    /** {@code layer, mean, max, share}: who paid the deficits. */
    public static final String WATERFALL = "waterfall";
    /** {@code item, mean}: opening balance, inflows, draws, revaluation, closing balance. */
    public static final String FUND_BRIDGE = "fundBridge";
    /** {@code bucket, accounts, liquidationProbability, insolvencyProbability, liquidatedNotional}. */
    public static final String LEVERAGE_BUCKETS = "leverageBuckets";
    /** {@code seconds, survival, lower, upper}: share of paths whose fund is not exhausted. */
    public static final String SURVIVAL = "survival";
    /** {@code hour, notionalMean, notionalMax, liquidationsMean, marginCallMean}. */
    public static final String LIQUIDITY_BY_HOUR = "liquidityByHour";
    /** Of one replayed path: {@code millis, fund, equity, liquidations, liquidatedNotional, price.<ASSET>, traded.<ASSET> …}. */
    public static final String TIMELINE = "timeline";
    /** Of one replayed path: {@code millis, event, account, instrument, quantity, price, amount}. */
    public static final String EVENTS = "events";

    /** Of the run: {@code model, paths, venueInsolvency, lower, upper, fundExhaustion, fundDemandEs99, liquidationMean, label}. */
    public static final String MODEL_RANGE = "modelRange";
    /** {@code calibration, volatilityAnnual, jumpsPerYear, paths, venueInsolvency, lower, upper, fundExhaustion, liquidationMean, fundDemandEs99}. */
    public static final String CALIBRATION_RANGE = "calibrationRange";
    /** Of a law that is read from history: {@code law, level, fundDemand, paths, days, crises, support}: what a tail rests on. */
    public static final String TAIL_SUPPORT = "tailSupport";
    /** {@code depthFactor, paths, venueInsolvency, lower, upper, fundExhaustion, fundDemandEs99}. */
    public static final String DEPTH_GRID = "depthGrid";
    /** {@code regime, volatilityFactor, paths, venueInsolvency, lower, upper, fundExhaustion, fundDemandEs99}. */
    public static final String START_REGIMES = "startRegimes";
    /** {@code stepSeconds, paths, venueInsolvency, lower, upper, accountInsolvency, accountLower, accountUpper, agrees}. */
    public static final String STEP_CONVERGENCE = "stepConvergence";
    /** {@code shock, over, depthFactor, fundDemand, badDebt, liquidatedNotional, exhausted}: a grid of gaps. */
    public static final String GAP_GRID = "gapGrid";
    /** {@code scenario, probability, lower, upper, limit, headroom, verdict}. */
    public static final String LIMITS = "limits";
    /** {@code k, owners, loss, shareOfFund}: loss when the k owners of largest stressed loss fail together. */
    public static final String COVER = "cover";
    /** {@code rank, account, owner, instrument, notional, leverage, liquidationPrice, daysOfDepth}. */
    public static final String LARGEST_POSITIONS = "largestPositions";
    /** {@code move, days, probability, returnPeriodDays, hits}. */
    public static final String RETURN_PERIODS = "returnPeriods";
    /** {@code source, finding, count, first, policy}. */
    public static final String DATA_QUALITY = "dataQuality";
    /** {@code generator, statistic, simulated, lower, upper, historical, verdict}. */
    public static final String GENERATOR_CHECKS = "generatorChecks";
    /** {@code instrument, openInterest, longAccounts, shortAccounts, longLeverage, shortLeverage, largestShare}. */
    public static final String BOOK_SUMMARY = "bookSummary";
    /** {@code direction, shock, fundDemand, fund, survivesBelow}: the smallest shock that exhausts the fund. */
    public static final String REVERSE_STRESS = "reverseStress";
    /** {@code scenario, metric, value, lower, upper}: headline figures of all scenarios, for the heat map. */
    public static final String SCENARIO_METRICS = "scenarioMetrics";

    /** {@code target, fund, paths, exhaustion, lower, upper}: the fund that a target needs, run again at that balance. */
    public static final String FUND_NEEDED = "fundNeeded";

    /**
     * Of one replayed path of a book with options: {@code side, asset, moment, delta, gamma, deltaPerPercent, vega, theta, vanna,
     * volga}.
     */
    public static final String GREEKS_BY_SIDE = "greeksBySide";
    /** {@code asset, expiry, moment} and Greeks as in {@link #GREEKS_BY_SIDE}, of accounts that are short options. */
    public static final String GREEKS_BY_EXPIRY = "greeksByExpiry";
    /** {@code rank, account, gamma, delta, vega, gammaEnd, deltaEnd, vegaEnd, liquidated}, in quote currency. */
    public static final String GREEKS_BY_ACCOUNT = "greeksByAccount";
    /**
     * {@code millis, delta, gamma, vega, theta, vanna, volga, collateral, flows, rest, actual}, cumulated, quote: of accounts that are
     * short options.
     */
    public static final String PROFIT_EXPLAINED = "profitExplained";
    /** The same of all accounts that hold options. */
    public static final String PROFIT_EXPLAINED_ALL = "profitExplainedAll";
    /** The same of inherited positions and their hedges. */
    public static final String PROFIT_EXPLAINED_INHERITED = "profitExplainedInherited";
    /** {@code group, accounts, liquidated, notional, opening, change, shortfall}, by what accounts held at the opening. */
    public static final String OPTION_ACCOUNTS = "optionAccounts";
    /** {@code asset, positions, inherited, hedges, hedged, cost, delta, gamma, vega}: whoever inherits positions, and its hedges. */
    public static final String INHERITED_HEDGES = "inheritedHedges";

    private TableId() {}
}
