package org.breakwater.datasets.price;

import org.breakwater.datasets.csv.CsvHeader;
import org.breakwater.datasets.csv.CsvRow;
import org.jspecify.annotations.Nullable;

/**
 * Where a file keeps what.
 *
 * @param layout the layout recognised
 * @param width number of columns that every row must have
 * @param time index of the time
 * @param open index of the open, −1 in a file of closes, as for high and low
 * @param high index of the high
 * @param low index of the low
 * @param close index of the close
 * @param volume index of the traded coins, −1 where there are none
 * @param dayMillis the midnight that {@link PriceLayout#LEAN_INTRADAY} counts from
 * @param header the header, or null when the first row is data
 */
record PriceColumns(
        PriceLayout layout,
        int width,
        int time,
        int open,
        int high,
        int low,
        int close,
        int volume,
        long dayMillis,
        @Nullable CsvHeader header) {

    /** Time, open, high, low, close and volume in this order, followed by others. */
    static PriceColumns positional(PriceLayout layout, int width, long dayMillis) {
        return new PriceColumns(layout, width, 0, 1, 2, 3, 4, 5, dayMillis, null);
    }

    static PriceColumns closes(PriceLayout layout, CsvHeader header, int time, int close) {
        return new PriceColumns(layout, header.size(), time, -1, -1, -1, close, -1, 0, header);
    }

    boolean closesOnly() {
        return open < 0;
    }

    /**
     * The same with the volume in coins. CryptoDataDownload's coin-margined futures ({@code BTCUSD_PERP}) count contracts
     * under "Volume" and coins under "Volume Base Asset"; its linear ones count coins under "Volume" and quote currency
     * under "Volume Base Asset".
     */
    PriceColumns withCoinVolume(CsvRow firstRow) {
        int coins = header == null ? -1 : header.find("Volume Base Asset");
        int symbol = header == null ? -1 : header.find("symbol");
        boolean coinMargined = coins >= 0
                && symbol >= 0
                && symbol < firstRow.size()
                && firstRow.text(symbol).contains("USD_");
        return coinMargined
                ? new PriceColumns(layout, width, time, open, high, low, close, coins, dayMillis, header)
                : this;
    }

    /** What a column is called in messages. */
    String name(int column) {
        if (header != null) {
            return header.name(column);
        }
        return new String[] {"time", "open", "high", "low", "close", "volume"}[column];
    }
}
