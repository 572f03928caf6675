package org.breakwater.reports.comparison;

/** The figures that venues are compared by. */
final class ComparedFigures {

    static final String INSOLVENCY = "venueInsolvencyProbability";
    static final String SOLVENT_LOSS = "solventLossProbability";
    static final String EXHAUSTION = "fundExhaustionProbability";
    static final String ADL = "adlProbability";
    static final String FUND_DRAW = "fundDraw.mean";
    static final String BAD_DEBT = "badDebt.mean";
    static final String ADL_LOSS = "adlLoss.mean";
    static final String SOCIALISED = "socialisedLoss.mean";
    static final String UNPAID = "unpaidLoss.mean";
    static final String LIQUIDATIONS = "liquidationsPerPath";
    static final String LIQUIDATED = "liquidatedNotional.mean";
    static final String CAPITAL = "capitalEfficiency";

    private ComparedFigures() {}
}
