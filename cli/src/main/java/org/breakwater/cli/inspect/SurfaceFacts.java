package org.breakwater.cli.inspect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.OptionalDouble;
import org.breakwater.datasets.csv.PlainNumber;
import org.breakwater.datasets.option.ChainFile;
import org.breakwater.datasets.time.UtcText;
import org.breakwater.models.option.chain.ChainFit;
import org.breakwater.models.option.chain.ChainFit.Expiry;
import org.breakwater.models.option.chain.ChainIndex;
import org.breakwater.models.option.chain.SviFit;
import org.breakwater.models.option.surface.SviSlice;

/**
 * A surface that was fitted to a chain: as part of a run file, or as JSON.
 *
 * @param file the chain
 * @param millis time of the fit, UTC epoch milliseconds
 * @param fit the surface
 */
public record SurfaceFacts(ChainFile file, long millis, ChainFit fit) {

    private static final double PERCENT = 100;

    /** Lines of a run file, expiries that could not be fitted as comments. */
    public String text() {
        StringBuilder text = new StringBuilder();
        line(text, "# SVI slices of %s at %s; sha256 %s", file.name(), UtcText.instant(millis), file.sha256());
        OptionalDouble index = ChainIndex.of(file.chain(), millis);
        line(
                text,
                index.isPresent()
                        ? String.format(Locale.ROOT, "# thirty-day volatility index %.2f %%", index.getAsDouble())
                        : "# no thirty-day volatility index: no prices on either side of thirty days");
        line(text, "options:");
        line(text, "  slices:");
        for (Expiry expiry : fit.expiries()) {
            line(text, "    %s", slice(expiry));
        }
        return text.toString().stripTrailing();
    }

    private static void line(StringBuilder text, String format, Object... words) {
        text.append(words.length == 0 ? format : String.format(Locale.ROOT, format, words))
                .append('\n');
    }

    private static String slice(Expiry expiry) {
        SviSlice slice = expiry.fit().slice();
        String date = UtcText.instant(expiry.millis());
        if (slice == null || expiry.fit().status() != SviFit.Status.CONVERGED) {
            return "# " + date + " left out: " + expiry.fit().status().words() + " ("
                    + expiry.fit().quotes() + " of " + expiry.listed() + " contracts used)";
        }
        return String.format(
                Locale.ROOT,
                "- {days: %s, a: %s, b: %s, rho: %s, m: %s, sigma: %s} # %s, %d of %d contracts, error %.2f volatility points",
                PlainNumber.of(expiry.days()),
                PlainNumber.of(slice.a()),
                PlainNumber.of(slice.b()),
                PlainNumber.of(slice.rho()),
                PlainNumber.of(slice.m()),
                PlainNumber.of(slice.sigma()),
                date,
                expiry.fit().quotes(),
                expiry.listed(),
                PERCENT * expiry.fit().error());
    }

    /** The same as JSON. */
    public ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("file", file.name());
        node.put("sha256", file.sha256());
        node.put("at", UtcText.instant(millis));
        ChainIndex.of(file.chain(), millis).ifPresent(index -> node.put("volatilityIndexPercent", index));
        ArrayNode expiries = node.putArray("expiries");
        for (Expiry expiry : fit.expiries()) {
            ObjectNode one = expiries.addObject();
            one.put("expiry", UtcText.instant(expiry.millis()));
            one.put("days", expiry.days());
            one.put("forward", expiry.forward());
            one.put("contracts", expiry.listed());
            one.put("used", expiry.fit().quotes());
            one.put(
                    "status",
                    expiry.fit().status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            SviSlice slice = expiry.fit().slice();
            if (slice != null) {
                one.put("error", expiry.fit().error());
                one.put("a", slice.a());
                one.put("b", slice.b());
                one.put("rho", slice.rho());
                one.put("m", slice.m());
                one.put("sigma", slice.sigma());
            }
        }
        return node;
    }
}
