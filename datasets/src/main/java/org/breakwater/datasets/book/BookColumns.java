package org.breakwater.datasets.book;

/** Column names of the book format. */
final class BookColumns {

    static final String ACCOUNT = "account";
    static final String OWNER = "owner";
    static final String MODE = "mode";
    static final String KIND = "kind";
    static final String SYMBOL = "symbol";
    static final String QUANTITY = "quantity";
    static final String ENTRY_PRICE = "entryPrice";

    static final String TYPE = "type";
    static final String UNDERLYING = "underlying";
    static final String SETTLEMENT = "settlement";
    static final String CONTRACT_SIZE = "contractSize";
    static final String EXPIRY = "expiry";
    static final String STRIKE = "strike";
    static final String RIGHT = "right";

    static final String COLLATERAL = "collateral";
    static final String POSITION = "position";
    static final String PERPETUAL = "perpetual";
    static final String FUTURE = "future";
    static final String OPTION = "option";
    static final String CALL = "call";
    static final String PUT = "put";

    private BookColumns() {}

    static String[] accounts() {
        return new String[] {ACCOUNT, OWNER, MODE, KIND, SYMBOL, QUANTITY, ENTRY_PRICE};
    }

    static String[] instruments() {
        return new String[] {SYMBOL, TYPE, UNDERLYING, SETTLEMENT, KIND, CONTRACT_SIZE, EXPIRY};
    }

    /** With the two columns that only options need. */
    static String[] instrumentsWithOptions() {
        return new String[] {SYMBOL, TYPE, UNDERLYING, SETTLEMENT, KIND, CONTRACT_SIZE, EXPIRY, STRIKE, RIGHT};
    }
}
