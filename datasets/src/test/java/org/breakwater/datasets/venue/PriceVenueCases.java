package org.breakwater.datasets.venue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.breakwater.models.liquidation.price.AuctionTerms;
import org.breakwater.models.liquidation.price.BankruptcyPrice;
import org.breakwater.models.liquidation.price.FillablePrice;
import org.breakwater.models.liquidation.price.PoolTerms;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.rounding.Rounding;

/** Functions of venue cases about the prices at which accounts are closed. */
final class PriceVenueCases {

    static final AuctionTerms DERIVE = new AuctionTerms(
            1,
            SourceConstants.DERIVE_FAST_SECONDS,
            SourceConstants.DERIVE_FAST_SHARE,
            SourceConstants.DERIVE_SLOW_SECONDS,
            SourceConstants.DERIVE_INSOLVENT_SECONDS);

    private static final double MILLION = 1e6;

    static final Map<String, VenueFunction> FUNCTIONS = Map.of(
            "dydx-v4/bankruptcy-price", PriceVenueCases::bankruptcy,
            "dydx-v4/bankruptcy-price-2", PriceVenueCases::bankruptcy,
            "dydx-v4/fillable-close-out-price", PriceVenueCases::fillable,
            "dydx-v4/fillable-close-out-price-2", PriceVenueCases::fillable,
            "derive-v2-dutch-auction/partial-liquidation-sizing-close-out-price-auction", PriceVenueCases::auction,
            "derive-v2-dutch-auction/close-out-price-auction", PriceVenueCases::bid,
            "derive-v2-dutch-auction/insurance-fund-payment", PriceVenueCases::insolvent,
            "gmx-synthetics/market-impact", PriceVenueCases::impact);

    private PriceVenueCases() {}

    private static Object bankruptcy(VenueCase given) {
        DydxAccount account = new DydxAccount(given);
        return Map.of(
                "bankruptcyQuoteQuantums",
                bankruptcy(account, account.position(given), given.number("deltaBaseQuantums")));
    }

    /** Quote quanta at the bankruptcy price of a change of one position. */
    static double bankruptcy(DydxAccount account, int position, double delta) {
        double before = account.quanta(position);
        return BankruptcyPrice.quoteFor(
                account.notional(position, before + delta) - account.notional(position, before),
                account.equity(),
                account.maintenance(position, before + delta) - account.maintenance(position, before),
                account.maintenance(),
                Rounding.CEILING);
    }

    private static Object fillable(VenueCase given) {
        DydxAccount account = new DydxAccount(given);
        int position = account.position(given);
        double quanta = account.quanta(position);
        double price = new FillablePrice(
                        given.number("bankruptcyAdjustmentPpm") / MILLION,
                        given.number("spreadToMaintenanceMarginRatioPpm") / MILLION)
                .of(
                        quanta,
                        account.notional(position, quanta),
                        account.maintenance(position, quanta),
                        account.equity(),
                        account.maintenance());
        double perCoin = position == 0 ? SourceConstants.DYDX_BTC_QUANTUM : SourceConstants.DYDX_ETH_QUANTUM;
        return Map.of("fillablePriceUsd", price / DydxAccount.quotePerQuantum(1, perCoin));
    }

    private static Object auction(VenueCase given) {
        double value = given.number("markToMarket");
        double elapsed = given.number("elapsed");
        double share = new Sizing.Auction(DERIVE, given.number("bufferMarginPercentage"))
                .share(given.number("maintenanceMarginNet"), value, elapsed);
        double bid = DERIVE.bid(value, elapsed);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("bid", bid);
        answer.put("maxProportionPermilleFloor", Rounding.FLOOR.whole(share * 1_000));
        answer.put("cashFromBidderFloor", Rounding.FLOOR.whole(share * bid));
        return answer;
    }

    private static Object bid(VenueCase given) {
        double bid = DERIVE.bid(given.number("markToMarket"), given.number("elapsed"));
        return Map.of("cash", bid * given.number("proportion"));
    }

    private static Object insolvent(VenueCase given) {
        double payment = DERIVE.insolventPayment(
                given.number("markToMarket"), given.number("maintenanceMarginNet"), given.number("elapsed"));
        return Map.of("cashToBidder", payment * given.number("proportion"));
    }

    private static Object impact(VenueCase given) {
        PoolTerms pool = new PoolTerms(given.number("factor"), given.number("exponent"), 1);
        return Map.of("impactUsd", pool.impact(given.number("diffUsd")));
    }
}
