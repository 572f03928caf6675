package org.breakwater.datasets.price;

import org.breakwater.datasets.time.TimeStyle;

/** The layouts of price files, recognised by what stands in them and not by their names. */
public enum PriceLayout {
    /** Header with {@code timestamp, open, high, low, close} and perhaps {@code volume}, in any order. */
    OHLCV("OHLCV", TimeStyle.UNIFORM, false, false),
    /** Header with a time and one column of closes per asset; an empty cell means not listed. */
    CLOSES("closes", TimeStyle.UNIFORM, false, true),
    /** Binance klines: twelve columns, with or without header; milliseconds, or microseconds for spot since 2025. */
    BINANCE_KLINES("Binance klines", TimeStyle.UNIFORM, false, false),
    /** CryptoDataDownload: perhaps a line with its address, newest first, in old files seconds and milliseconds mixed. */
    CRYPTO_DATA_DOWNLOAD("CryptoDataDownload", TimeStyle.MIXED_UNITS, true, false),
    /** Coin Metrics: {@code time} and sparse metrics, of which one is the price. */
    COIN_METRICS("Coin Metrics", TimeStyle.UNIFORM, false, true),
    /** Kraken OHLCVT: seven columns without header, seconds; bars without trades are left out. */
    KRAKEN_OHLCVT("Kraken OHLCVT", TimeStyle.UNIFORM, false, false),
    /** LEAN minute or second bars: milliseconds since the midnight of the day in the file's name. */
    LEAN_INTRADAY("LEAN intraday", TimeStyle.MILLIS_OF_DAY, false, false),
    /** LEAN hour or daily bars: {@code YYYYMMDD HH:MM}. */
    LEAN_DATED("LEAN hour or daily", TimeStyle.COMPACT, false, false);

    private final String label;
    private final TimeStyle timeStyle;
    private final boolean newestFirst;
    private final boolean sparse;

    PriceLayout(String label, TimeStyle timeStyle, boolean newestFirst, boolean sparse) {
        this.label = label;
        this.timeStyle = timeStyle;
        this.newestFirst = newestFirst;
        this.sparse = sparse;
    }

    /** The name for reports. */
    public String label() {
        return label;
    }

    TimeStyle timeStyle() {
        return timeStyle;
    }

    /** Whether files of this layout begin with the latest bar. */
    boolean isNewestFirst() {
        return newestFirst;
    }

    /** Whether an empty cell is part of the layout. */
    boolean isSparse() {
        return sparse;
    }
}
