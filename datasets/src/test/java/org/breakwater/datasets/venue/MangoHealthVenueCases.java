package org.breakwater.datasets.venue;

import java.util.List;
import java.util.Map;
import org.breakwater.datasets.venue.VenueScene.Resolved;
import org.breakwater.models.account.Position;
import org.breakwater.models.account.SpotOrders;
import org.breakwater.models.collateral.CollateralRule;
import org.breakwater.models.collateral.CollateralWeight;
import org.breakwater.models.collateral.LiabilityWeight;
import org.breakwater.models.collateral.WeightGrid;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.EquityRecipe;
import org.breakwater.models.margin.EquityRecipe.OpenOrders;
import org.breakwater.models.margin.EquityRecipe.Weighted;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.state.VenueState;

/** Mango's health for initial margin: three tokens, two spot markets, one perpetual on the second token. */
final class MangoHealthVenueCases {

    static final Map<String, VenueFunction> FUNCTIONS = Map.of(
            "mango-v4/account-health", MangoHealthVenueCases::health,
            "mango-v4/collateral-haircut-concentration", MangoHealthVenueCases::health);

    private static final String ACCOUNT = "a";
    private static final List<String> TOKENS = List.of("token1", "token2", "token3");

    /** Size of a position that has been closed and whose profit is not settled yet. */
    private static final double DUST = 1e-200;

    private MangoHealthVenueCases() {}

    private static Object health(VenueCase c) {
        VenueScene scene = new VenueScene(TOKENS.get(0)).account(ACCOUNT, 0);
        for (int t = 0; t < TOKENS.size(); t++) {
            token(scene, c, t);
        }
        for (int t = 1; t < TOKENS.size(); t++) {
            String market = "openOrders1" + (t + 1);
            scene.orders(
                    ACCOUNT,
                    new SpotOrders(
                            TOKENS.get(t),
                            TOKENS.get(0),
                            c.inputs().number(market + "_coin", 0),
                            c.inputs().number(market + "_pc", 0)));
        }
        perpetual(scene, c);
        Resolved resolved = scene.resolve();
        totals(resolved, c);
        return Map.of("initHealth", resolved.margin().initialSlack(resolved.state(), 0));
    }

    private static void token(VenueScene scene, VenueCase c, int t) {
        String token = TOKENS.get(t);
        if (t > 0) {
            scene.price(token, SourceConstants.MANGO_PRICES[t]);
        }
        CollateralWeight held = new CollateralWeight.Concentration(
                SourceConstants.MANGO_ASSET_WEIGHTS[t], limit(c, "depositWeightScaleStartQuote", t), WeightGrid.none());
        LiabilityWeight owed = new LiabilityWeight.Concentration(
                SourceConstants.MANGO_LIABILITY_WEIGHTS[t], limit(c, "borrowWeightScaleStartQuote", t));
        scene.accept(new CollateralRule(token, held, held, owed)).balance(ACCOUNT, token, c.number(token));
    }

    private static double limit(VenueCase c, String input, int t) {
        return c.inputs().has(input) ? c.inputs().numbers(input)[t] : 0;
    }

    /** A weight of a long's worth and one of a short's are a margin on the notional: they lie equally far from one. */
    private static void perpetual(VenueScene scene, VenueCase c) {
        MarginSchedule margin = new MarginSchedule.Flat(1 - SourceConstants.MANGO_PERP_ASSET_WEIGHT);
        scene.contract(Perpetual.linear("PERP", TOKENS.get(1), TOKENS.get(0)), new ContractRules(margin, margin))
                .equity(new EquityRecipe(
                        SourceConstants.MANGO_PERP_OVERALL_WEIGHT,
                        SourceConstants.MANGO_PERP_OVERALL_WEIGHT,
                        Double.POSITIVE_INFINITY,
                        Weighted.POSITION_LESS_MARGIN,
                        OpenOrders.WORST_CASE));
        double lot = SourceConstants.MANGO_LOT;
        double quantity = c.inputs().number("perpBaseLots", 0) * lot;
        double bids = c.inputs().number("perpBidsLots", 0) * lot;
        double asks = c.inputs().number("perpAsksLots", 0) * lot;
        double quote = c.inputs().number("perpQuoteNative", 0);
        if (quantity != 0 || quote != 0) {
            double held = quantity == 0 ? DUST : quantity;
            scene.positionAtCost(ACCOUNT, new Position("PERP", held, 1, Double.NaN, bids, asks), -quote);
        } else if (bids > 0 || asks > 0) {
            scene.position(ACCOUNT, new Position("PERP", 0, 1, Double.NaN, bids, asks));
        }
    }

    private static void totals(Resolved resolved, VenueCase c) {
        VenueState state = resolved.state();
        for (int t = 0; t < TOKENS.size() && c.inputs().has("bank_deposits"); t++) {
            int asset = resolved.book().assets.indexOf(TOKENS.get(t));
            state.deposits[asset] = c.inputs().numbers("bank_deposits")[t];
            state.borrows[asset] = c.inputs().numbers("bank_borrows")[t];
        }
    }
}
