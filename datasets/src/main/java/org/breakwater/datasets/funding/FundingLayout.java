package org.breakwater.datasets.funding;

/** The layouts of funding files, recognised by their headers. */
public enum FundingLayout {
    /** {@code timestamp, funding_rate}, and perhaps other columns. */
    PLAIN("funding"),
    /** Binance's public archive: {@code calc_time, funding_interval_hours, last_funding_rate}. */
    BINANCE_ARCHIVE("Binance funding archive"),
    /** Binance's web export: quoted, percent, newest first, in the local time of whoever exported it. */
    BINANCE_WEB_EXPORT("Binance funding web export");

    private final String label;

    FundingLayout(String label) {
        this.label = label;
    }

    /** The name for reports. */
    public String label() {
        return label;
    }
}
