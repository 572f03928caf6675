package org.breakwater.datasets.preset.loss;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Identifier;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Shorthand;
import org.breakwater.models.loss.InsuranceFund;
import org.jspecify.annotations.Nullable;

/** What the fund holds: a number in the quote asset, or coins by asset. */
@Describe("What the fund holds: a number in the quote asset, or coins by asset.")
public record FundBalance(@Nullable Double quote, @Nullable Map<String, Double> coins) {

    @Shorthand
    static FundBalance ofQuote(@NonNegative double amount) {
        return new FundBalance(amount, null);
    }

    @Shorthand
    static FundBalance perAsset(Map<@Identifier String, @NonNegative Double> amounts) {
        return new FundBalance(null, amounts);
    }

    /** The quote asset pays first, then the others by name: the order of a map in a file means nothing. */
    public InsuranceFund toDomain(String quoteAsset) {
        if (coins == null) {
            return InsuranceFund.of(quoteAsset, quote == null ? 0 : quote);
        }
        Map<String, Double> ordered = new LinkedHashMap<>();
        ordered.put(quoteAsset, coins.getOrDefault(quoteAsset, 0.0));
        new TreeMap<>(coins).forEach(ordered::putIfAbsent);
        return new InsuranceFund(Collections.unmodifiableMap(ordered));
    }
}
