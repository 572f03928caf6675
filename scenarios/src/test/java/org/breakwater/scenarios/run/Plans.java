package org.breakwater.scenarios.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.breakwater.models.account.Account;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.account.CollateralBalance;
import org.breakwater.models.account.MarginMode;
import org.breakwater.models.account.Position;
import org.breakwater.models.engine.VenueDraft;
import org.breakwater.models.engine.VenueRules;
import org.breakwater.models.kernel.CorrelationMatrix;
import org.breakwater.models.liquidation.LiquidationPolicy;
import org.breakwater.models.liquidation.WorkPace;
import org.breakwater.models.liquidation.fee.FeeSplit;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.loss.InsuranceFund;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.market.Perpetual;
import org.breakwater.scenarios.market.AssetParameters;
import org.breakwater.scenarios.market.JumpLaw;
import org.breakwater.scenarios.market.MarketParameters;
import org.breakwater.scenarios.path.AssetPrice;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.TimeGrid;
import org.breakwater.scenarios.path.diffusion.MertonJumps;
import org.breakwater.scenarios.run.PlannedScenario.Ensemble;
import org.breakwater.scenarios.run.PlannedScenario.Heading;
import org.breakwater.scenarios.run.PlannedScenario.Law;

/** Small plans over one asset, BTC at 100. */
final class Plans {

    static final List<AssetPrice> PRICES = List.of(new AssetPrice("BTC", 100));

    private Plans() {}

    /** Longs and shorts with leverage 3 to 50 in turn, against a maker. */
    static AccountBook book(int accounts) {
        List<Account> all = new ArrayList<>();
        double net = 0;
        for (int k = 0; k < accounts; k++) {
            double leverage = 3 + (k * 7) % 48;
            double quantity = k % 5 < 3 ? 8 : -8;
            net += quantity;
            all.add(account("trader-" + k, 800 / leverage, quantity));
        }
        if (net != 0) {
            all.add(account("maker", 1e6, -net));
        }
        return new AccountBook("ladder", List.of(Perpetual.linear("BTC-PERP", "BTC", "USDC")), all);
    }

    static Account account(String id, double cash, double quantity) {
        return new Account(
                id,
                id,
                MarginMode.CROSS,
                List.of(new CollateralBalance("USDC", cash)),
                List.of(new Position("BTC-PERP", quantity, 100)));
    }

    static VenueRules rules(double fund) {
        ContractRules margin = new ContractRules(new MarginSchedule.Flat(0.02), new MarginSchedule.Flat(0.01));
        return new VenueDraft("test", "USDC", Map.of(VenueRules.ANY_CONTRACT, margin))
                .liquidation(
                        LiquidationPolicy.atMarket(new Sizing.Full(), 0.005, FeeSplit.toFund(), WorkPace.immediate()))
                .fund(InsuranceFund.of("USDC", fund))
                .rules();
    }

    static PathModel jumps(double horizonSeconds, long seed) {
        AssetParameters btc = AssetParameters.diffusion("BTC", 100, 0.8).withJumps(new JumpLaw(400, -0.05, 0.06));
        MarketParameters market = MarketParameters.of(List.of(btc), CorrelationMatrix.identity(1));
        return new MertonJumps(market, TimeGrid.covering(horizonSeconds, 600, 0), Intrabar.BRIDGE, seed);
    }

    static StressPlan plan(AccountBook book, double fund, PlannedScenario... scenarios) {
        return new StressPlan(
                "test",
                7,
                rules(fund),
                book,
                PRICES,
                Map.of("BTC", LiquidityProfile.assumed(20_000, 0.8)),
                false,
                true,
                List.of(scenarios),
                List.of(),
                "0",
                List.of(),
                List.of(),
                List.of());
    }

    static Ensemble ensemble(PathModel model, long paths) {
        Heading heading = new Heading("mc", "monte-carlo", "Jumps", "", "bridge");
        return new Ensemble(
                heading,
                List.of(new Law("merton", model, paths)),
                org.breakwater.models.liquidity.ImpactMode.FULL,
                null);
    }
}
