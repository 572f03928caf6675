package org.breakwater.models.greeks;

import java.util.OptionalLong;

/**
 * Greeks of the contracts on one asset that expire together.
 *
 * @param asset name of the underlying
 * @param expiryMillis their expiry, UTC epoch milliseconds; empty for perpetuals
 * @param totals their Greeks
 */
public record ExpiryGreeks(String asset, OptionalLong expiryMillis, GreekTotals totals) {}
