package org.breakwater.scenarios.book.strangle;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.option.market.OptionMarket;
import org.breakwater.scenarios.book.EquityLaw;
import org.breakwater.scenarios.path.AssetPrice;

/**
 * Laws of accounts that sell strangles: a put below and a call above the price, of one expiry and about one delta. Some sell the
 * perpetual against the delta that this gives them at the opening. A named buyer with margin of its own holds the other side of
 * everything, so that each contract balances exactly. Premiums are in the balances: an option's entry price is zero.
 *
 * <p>Account k is a function of the seed and k. Its margin is not looked at: an account that a venue would not let in is one below
 * maintenance margin at the opening.
 *
 * @param accounts number of sellers, at least 1
 * @param equity how much they own once the options are marked
 * @param leverage median of the notional of one leg over equity, positive
 * @param leverageSdLog scatter of its logarithm, at least 0
 * @param deltas deltas that are sold, each in (0, 0.5), chosen alike
 * @param expiryDays days to expiry that are sold, positive, chosen alike
 * @param putShare mean share of puts in what an account sells, in [0.2, 0.8]; accounts lie up to 0.2 around it
 * @param hedgedShare share of accounts that are delta-neutral at the opening, in [0, 1]
 * @param buyerLeverage notional over equity of the buyer, positive
 */
public record StrangleSellers(
        int accounts,
        EquityLaw equity,
        double leverage,
        double leverageSdLog,
        List<Double> deltas,
        List<Double> expiryDays,
        double putShare,
        double hedgedShare,
        double buyerLeverage) {

    /** Id and owner of the account that holds the other side. */
    public static final String BUYER = "option-buyer";

    public StrangleSellers {
        Objects.requireNonNull(equity, "equity");
        deltas = List.copyOf(deltas);
        expiryDays = List.copyOf(expiryDays);
        require(accounts >= 1, "accounts must be at least 1", accounts);
        require(isPositive(leverage), "leverage must be positive", leverage);
        require(
                leverageSdLog >= 0 && leverageSdLog < Double.POSITIVE_INFINITY,
                "leverageSdLog must be at least 0",
                leverageSdLog);
        require(!deltas.isEmpty(), "deltas must hold at least one, their number", deltas.size());
        deltas.forEach(delta -> require(delta > 0 && delta < 0.5, "deltas must be in (0, 0.5)", delta));
        require(!expiryDays.isEmpty(), "expiryDays must hold at least one, their number", expiryDays.size());
        expiryDays.forEach(days -> require(isPositive(days), "expiryDays must be positive", days));
        require(putShare >= 0.2 && putShare <= 0.8, "putShare must be in [0.2, 0.8]", putShare);
        require(hedgedShare >= 0 && hedgedShare <= 1, "hedgedShare must be in [0, 1]", hedgedShare);
        require(isPositive(buyerLeverage), "buyerLeverage must be positive", buyerLeverage);
    }

    private static boolean isPositive(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }

    private static void require(boolean holds, String rule, double value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", got " + value);
        }
    }

    /**
     * A book with the sellers and their buyer after its own accounts.
     *
     * @param book accounts beside them; lists a linear perpetual on each asset that options are on
     * @param seed seed of the sellers
     * @param quoteAsset settlement asset of the options and the sellers' collateral
     * @param today prices, at least of the assets that options are on
     * @param markets how options are quoted, by asset; those first named are chosen most, as 1 over the rank
     * @param openingMillis when the book is opened, UTC epoch milliseconds
     * @throws IllegalArgumentException if no asset has options, or one has no price or no perpetual
     */
    public AccountBook addTo(
            AccountBook book,
            long seed,
            String quoteAsset,
            List<AssetPrice> today,
            Map<String, OptionMarket> markets,
            long openingMillis) {
        StrangleChoice choice = StrangleChoice.of(this, book, quoteAsset, today, markets, openingMillis);
        return new StrangleDraw(this, choice, seed, quoteAsset).addTo(book);
    }
}
