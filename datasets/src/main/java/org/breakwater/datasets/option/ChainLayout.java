package org.breakwater.datasets.option;

import org.breakwater.datasets.csv.CsvHeader;

/** Layouts of option chains, told apart by their columns. */
enum ChainLayout {
    /** Order books as Deribit's {@code get_order_book} gives them: {@code instrument_name}, prices, greeks. */
    ORDER_BOOKS("instrument_name", "mark_iv", "index_price"),
    /** The same in columns: {@code instrument}, {@code expiry}, {@code strike}, {@code type}. */
    CONTRACTS("instrument", "expiry", "strike", "type", "mark_iv", "index_price"),
    /** Marks only, without names: {@code option_type}, {@code strike}, {@code maturity}. */
    MARKS("option_type", "strike", "maturity", "mark_iv", "index_price");

    private final String[] required;

    ChainLayout(String... required) {
        this.required = required;
    }

    /** The layout of a table; what it lacks is an error. */
    static ChainLayout of(CsvHeader header) {
        for (ChainLayout layout : values()) {
            if (header.has(layout.required[0])) {
                header.require(layout.required);
                return layout;
            }
        }
        throw header.fault(
                "an option chain must have a column instrument_name, instrument or option_type", header.shown());
    }
}
