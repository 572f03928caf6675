package org.breakwater.datasets.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Health of Mango v4 with other numbers than its cases', against a second reading of the rule: balances by weight, the worse of
 * bids and asks of the perpetual, orders on the spot markets where they count least. Tokens cost 1, 5 and 10.
 */
class MangoOtherNumbersTest {

    private static final double[] PRICE = {1, 5, 10};
    private static final double[] ASSET = {0.8, 0.5, 0.5};
    private static final double[] DEBT = {1.2, 1.5, 1.5};

    /** One account, in the terms of the cases. */
    private record Drawn(double[] tokens, double[][] orders, double lots, double quote, double bids, double asks) {

        static Drawn of(long seed) {
            Random r = new Random(seed);
            double[] tokens = {r.nextInt(401) - 200, r.nextInt(81) - 40, r.nextInt(41) - 20};
            double[][] orders = {{}, order(r), order(r)};
            return new Drawn(tokens, orders, r.nextInt(11) - 5, r.nextInt(601) - 300, r.nextInt(12), r.nextInt(12));
        }

        /** Quote and base that stand in a market, often none. */
        private static double[] order(Random r) {
            return r.nextBoolean() ? new double[] {0, 0} : new double[] {r.nextInt(100), r.nextInt(30)};
        }

        double perpetual() {
            double price = PRICE[1];
            double worst = Math.min(side(bids, price), side(-asks, price));
            return worst > 0 ? 0.95 * worst : worst;
        }

        private double side(double filled, double price) {
            double base = 10 * (lots + filled);
            return quote - 10 * filled * price + base * price * (base < 0 ? 1.2 : 0.8);
        }

        /** What all orders of the markets that trade a token could bring of it. */
        double reserved(int token) {
            double sum = 0;
            for (int market = 1; market <= 2; market++) {
                sum += token == 0 || token == market ? all(market, token) : 0;
            }
            return sum;
        }

        /** All that stands in a market, as one of its two tokens. */
        double all(int market, int token) {
            return (orders[market][0] + orders[market][1] * PRICE[market]) / PRICE[token];
        }

        double health() {
            double[] held = tokens.clone();
            held[0] += perpetual();
            double health = 0;
            for (int t = 0; t < 3; t++) {
                health += held[t] * PRICE[t] * (held[t] < 0 ? DEBT[t] : ASSET[t]);
            }
            for (int market = 1; market <= 2; market++) {
                health += Math.min(effect(held, market, market), effect(held, market, 0));
            }
            return health;
        }

        /** What a market adds as one token, added last. */
        private double effect(double[] held, int market, int token) {
            double own = all(market, token);
            double most = held[token] + reserved(token);
            double asset = Math.max(0, Math.min(own, most));
            return PRICE[token] * (asset * ASSET[token] + (own - asset) * DEBT[token]);
        }
    }

    @Property(seed = "561", tries = 500)
    void healthIsThatOfTheRule(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        Map<String, Object> inputs = new HashMap<>(Map.of(
                "token1", drawn.tokens[0],
                "token2", drawn.tokens[1],
                "token3", drawn.tokens[2],
                "openOrders12_pc", drawn.orders[1][0],
                "openOrders12_coin", drawn.orders[1][1],
                "openOrders13_pc", drawn.orders[2][0],
                "openOrders13_coin", drawn.orders[2][1]));
        inputs.put("perpBaseLots", drawn.lots);
        inputs.put("perpQuoteNative", drawn.quote);
        inputs.put("perpBidsLots", drawn.bids);
        inputs.put("perpAsksLots", drawn.asks);
        double expected = drawn.health();
        assertThat(Asked.of("mango-v4/account-health", inputs).number("initHealth"))
                .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }

    /** Weights fall with deposits of the venue, and rise with its debts, beyond a limit of each token. */
    @Property(seed = "562", tries = 200)
    void weightsScaleWithTheBanksTotals(@ForAll long seed) {
        Random r = new Random(seed);
        double[] tokens = {r.nextInt(401) - 200, r.nextInt(81) - 40, r.nextInt(41) - 20};
        double[] deposits = {r.nextInt(10_000), r.nextInt(2_000), r.nextInt(1_000)};
        double[] borrows = {r.nextInt(10_000), r.nextInt(2_000), r.nextInt(1_000)};
        double[] depositLimit = {r.nextInt(5_000) + 1, r.nextInt(5_000) + 1, r.nextInt(5_000) + 1};
        double[] borrowLimit = {r.nextInt(5_000) + 1, r.nextInt(5_000) + 1, r.nextInt(5_000) + 1};
        double expected = 0;
        for (int t = 0; t < 3; t++) {
            double weight = tokens[t] < 0
                    ? DEBT[t] * Math.max(1, borrows[t] * PRICE[t] / borrowLimit[t])
                    : ASSET[t] * Math.min(1, depositLimit[t] / (deposits[t] * PRICE[t]));
            expected += tokens[t] * PRICE[t] * weight;
        }
        Map<String, Object> inputs = Map.of(
                "token1", tokens[0],
                "token2", tokens[1],
                "token3", tokens[2],
                "bank_deposits", deposits,
                "bank_borrows", borrows,
                "depositWeightScaleStartQuote", depositLimit,
                "borrowWeightScaleStartQuote", borrowLimit);
        assertThat(Asked.of("mango-v4/collateral-haircut-concentration", inputs).number("initHealth"))
                .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }
}
