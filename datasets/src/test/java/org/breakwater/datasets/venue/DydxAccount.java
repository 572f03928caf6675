package org.breakwater.datasets.venue;

import org.breakwater.models.account.Position;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.VenueRounding;

/** A subaccount of dYdX v4 in whole quanta: sizes in base quanta, prices in quote quanta of one base quantum. */
final class DydxAccount {

    private static final String[] ASSETS = {"BTC", "ETH"};
    private static final double MILLION = 1e6;

    /** Amounts are quote quanta already. */
    private static final VenueRounding QUANTA =
            new VenueRounding(1, 1e-6, 0, Rounding.CEILING, Rounding.NONE, Rounding.NONE, Rounding.NONE);

    private final double[] quanta;
    private final double[] price;
    private final VenueScene.Resolved scene;

    DydxAccount(VenueCase given) {
        VenueInputs in = given.inputs();
        quanta = new double[] {in.number("btcBaseQuantums", 0), in.number("ethBaseQuantums", 0)};
        price = new double[] {
            quotePerQuantum(in.number("btcOracle", SourceConstants.DYDX_BTC), SourceConstants.DYDX_BTC_QUANTUM),
            quotePerQuantum(in.number("ethOracle", SourceConstants.DYDX_ETH), SourceConstants.DYDX_ETH_QUANTUM)
        };
        scene = scene(Math.rint(in.number("usdc", 0) / SourceConstants.DYDX_QUOTE_QUANTUM), quanta);
    }

    /** Nothing is paid for positions: what they are worth stands beside the quote balance. */
    private VenueScene.Resolved scene(double cash, double[] held) {
        ContractRules rules = EquityVenueCases.dydx(
                new MarginSchedule.Flat(SourceConstants.DYDX_INITIAL_PPM / MILLION),
                SourceConstants.DYDX_INITIAL_PPM,
                SourceConstants.DYDX_MAINTENANCE_FRACTION_PPM);
        VenueScene scene = new VenueScene("USDC").rounding(QUANTA).account("a", cash);
        for (int a = 0; a < ASSETS.length; a++) {
            String contract = ASSETS[a] + "-USD";
            scene.price(ASSETS[a], price[a]).contract(Perpetual.linear(contract, ASSETS[a], "USDC"), rules);
            if (held[a] != 0) {
                scene.positionAtCost("a", new Position(contract, held[a], 1), 0);
            }
        }
        return scene.resolve();
    }

    /** Which of its positions a case is about. */
    int position(VenueCase given) {
        return given.inputs().get("perpetualId").asInt();
    }

    double quanta(int position) {
        return quanta[position];
    }

    /** Signed quote quanta of a number of base quanta. */
    double notional(int position, double baseQuanta) {
        return Rounding.DOWN.whole(baseQuanta * price[position]);
    }

    /** Quote quanta, the balance of a subaccount included. */
    double equity() {
        return scene.margin().equity(scene.state(), 0);
    }

    /** Quote quanta: the venue rounds each position's margin up. */
    double maintenance(int position, double baseQuanta) {
        return scene.margin().maintenance(scene.state(), position, baseQuanta);
    }

    /** Quote quanta of the whole account. */
    double maintenance() {
        return maintenance(0, quanta[0]) + maintenance(1, quanta[1]);
    }

    static double quotePerQuantum(double price, double baseQuantum) {
        return price * Math.rint(baseQuantum / SourceConstants.DYDX_QUOTE_QUANTUM * 1e12) / 1e12;
    }
}
