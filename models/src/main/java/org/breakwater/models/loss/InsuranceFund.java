package org.breakwater.models.loss;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.breakwater.models.loss.fund.FundOverflow;

/**
 * What the fund holds at the start: a basket of assets, in coins. A deficit is paid from its own asset first, then from
 * the others in this order, sold at the market.
 *
 * @param balances coins by asset, not negative
 * @param overflow what it gives away when it holds enough
 */
public record InsuranceFund(Map<String, Double> balances, FundOverflow overflow) {

    public InsuranceFund {
        balances.forEach((asset, amount) -> {
            if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("fund balance of " + asset + " must be >= 0, got " + amount);
            }
        });
        balances = Collections.unmodifiableMap(new LinkedHashMap<>(balances));
    }

    /** A fund that keeps everything. */
    public InsuranceFund(Map<String, Double> balances) {
        this(balances, FundOverflow.none());
    }

    /** A fund in one asset. */
    public static InsuranceFund of(String asset, double amount) {
        return new InsuranceFund(Map.of(asset, amount));
    }
}
