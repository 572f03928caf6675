package org.breakwater.datasets.venue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.liquidity.MarketImpact;
import org.breakwater.models.loss.AdlQueue;
import org.breakwater.models.loss.DeficitResolution;
import org.breakwater.models.loss.FundAccount;
import org.breakwater.models.loss.Ledger;
import org.breakwater.models.loss.LossLayer;
import org.breakwater.models.loss.LossWaterfall;
import org.breakwater.models.loss.Socialiser;
import org.breakwater.models.loss.SpotDesk;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/** The waterfall of a run over the accounts of a {@link VenueScene}, without impact, and what it has done. */
final class LossScene {

    private static final long SEED = 1;

    private final VenueScene.Resolved scene;
    private final VenueState state;
    private final MarketState market;
    private final DeficitResolution deficits;
    private final Map<EventKind, Double> amounts = new EnumMap<>(EventKind.class);

    /**
     * @param fund what the fund holds, coins by asset
     */
    LossScene(VenueScene.Resolved scene, Map<String, Double> fund, LossLayer... layers) {
        this.scene = scene;
        this.state = scene.state();
        LossWaterfall waterfall = new LossWaterfall(List.of(layers));
        int assets = scene.book().quote;
        market = new MarketState(assets);
        EventSink sink = (kind, unit, subject, quantity, price, amount) -> amounts.merge(kind, amount, Double::sum);
        Ledger ledger = new Ledger(assets + 1);
        MarketImpact impact = new MarketImpact(new @Nullable LiquidityProfile[assets], ImpactMode.NONE, 1, 60, 60);
        double[] opening = new double[assets + 1];
        int[] order = new int[assets + 1];
        for (int a = 0; a <= assets; a++) {
            opening[a] = fund.getOrDefault(scene.book().assets.get(a), 0.0);
            order[a] = a;
        }
        SpotDesk desk = new SpotDesk(impact, ledger, sink, scene.book().quote);
        FundAccount account = new FundAccount(opening, order, scene.book().quote, false, desk, ledger, sink);
        deficits = new DeficitResolution(
                scene.book(),
                scene.margin(),
                waterfall,
                account,
                new AdlQueue(scene.book(), scene.margin(), waterfall.deleveraging(), ledger, sink),
                new Socialiser(scene.book(), scene.margin(), sink),
                ledger,
                sink);
        account.start(state);
        deficits.start(state);
    }

    /** Takes what an account is short of in a balance slot through all layers. */
    void cover(int unit, int slot, double amount) {
        state.open[unit] = false;
        deficits.cover(market, state, unit, slot, amount, 0);
        deficits.resolvePending(market, state, SEED);
    }

    /** Sum of the amounts of one kind of event, quote currency. */
    double sum(EventKind kind) {
        return amounts.getOrDefault(kind, 0.0);
    }

    /** Quote balance of a unit. */
    double cash(int unit) {
        return state.balance[scene.book().balanceStart[unit]];
    }
}
