package org.breakwater.cli.inspect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.breakwater.datasets.price.PriceFile;
import org.breakwater.datasets.time.UtcText;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.reports.text.Numbers;
import org.breakwater.reports.text.Quantity;

/** What stands in a price file. */
public final class PriceFacts {

    private static final double YEAR_MILLIS = 365 * 86_400_000.0;

    private final PriceFile file;
    private final PriceSeries series;
    private final int lowest;
    private final int highest;

    private PriceFacts(PriceFile file) {
        this.file = file;
        this.series = file.series();
        int low = 0;
        int high = 0;
        for (int i = 1; i < series.size(); i++) {
            low = series.low(i) < series.low(low) ? i : low;
            high = series.high(i) > series.high(high) ? i : high;
        }
        this.lowest = low;
        this.highest = high;
    }

    public static PriceFacts of(PriceFile file) {
        return new PriceFacts(file);
    }

    /** Root mean square of the log returns of the closes, annualised with 365 days. */
    public double volatilityAnnual() {
        double sum = 0;
        for (int i = 1; i < series.size(); i++) {
            double r = StrictMath.log(series.close(i) / series.close(i - 1));
            sum += r * r;
        }
        return Math.sqrt(sum / (series.time(series.size() - 1) - series.time(0)) * YEAR_MILLIS);
    }

    /** Lines for a reader. */
    public String text() {
        int last = series.size() - 1;
        return line("file", file.name())
                + line("layout", file.layout().label() + ", bars of " + UtcText.duration(series.barMillis()))
                + line(
                        "bars",
                        Numbers.count(series.size()) + ", " + Numbers.utcMinute(series.time(0)) + " to "
                                + Numbers.utcMinute(series.time(last)) + " UTC, "
                                + Numbers.count(file.quality().missingBars()) + " missing")
                + line("first, last", price(series.open(0)) + ", " + price(series.close(last)))
                + line("low", price(series.low(lowest)) + " on " + Numbers.utcMinute(series.time(lowest)))
                + line("high", price(series.high(highest)) + " on " + Numbers.utcMinute(series.time(highest)))
                + line("volatility", Numbers.percent(volatilityAnnual()) + " a year, from closes")
                + line("sha256", file.sha256());
    }

    private static String line(String name, String value) {
        return String.format(java.util.Locale.ROOT, "%-12s %s\n", name, value);
    }

    private static String price(double price) {
        return Quantity.text(price, "price");
    }

    /** The same for a program. */
    public ObjectNode json() {
        int last = series.size() - 1;
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("file", file.name())
                .put("sha256", file.sha256())
                .put("layout", file.layout().label());
        json.put("asset", series.asset())
                .put("barSeconds", series.barMillis() / 1e3)
                .put("bars", series.size());
        json.put("missingBars", file.quality().missingBars());
        json.put("from", UtcText.instant(series.time(0))).put("to", UtcText.instant(series.time(last)));
        json.put("first", series.open(0)).put("last", series.close(last));
        json.put("low", series.low(lowest)).put("lowTime", UtcText.instant(series.time(lowest)));
        json.put("high", series.high(highest)).put("highTime", UtcText.instant(series.time(highest)));
        json.put("volatilityAnnual", volatilityAnnual());
        file.findings().forEach(finding -> json.withArray("findings").add(finding.message()));
        return json;
    }
}
