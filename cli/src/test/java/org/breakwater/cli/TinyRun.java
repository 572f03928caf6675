package org.breakwater.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.breakwater.cli.run.ResolvedRun;
import org.breakwater.cli.run.RunLoader;
import org.breakwater.cli.run.RunRequest;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.datasets.located.tree.LocatedNode.Mapping;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.account.Account;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.account.CollateralBalance;
import org.breakwater.models.account.MarginMode;
import org.breakwater.models.account.Position;
import org.breakwater.models.diagnostic.SourceLocation;
import org.breakwater.models.engine.VenueDraft;
import org.breakwater.models.engine.VenueRules;
import org.breakwater.models.kernel.CorrelationMatrix;
import org.breakwater.models.liquidation.LiquidationPolicy;
import org.breakwater.models.liquidation.WorkPace;
import org.breakwater.models.liquidation.fee.FeeSplit;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.loss.InsuranceFund;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.market.Perpetual;
import org.breakwater.reports.ReportFormat;
import org.breakwater.scenarios.market.AssetParameters;
import org.breakwater.scenarios.market.JumpLaw;
import org.breakwater.scenarios.market.MarketParameters;
import org.breakwater.scenarios.path.AssetPrice;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.TimeGrid;
import org.breakwater.scenarios.path.diffusion.MertonJumps;
import org.breakwater.scenarios.run.Limit;
import org.breakwater.scenarios.run.PlannedScenario.Ensemble;
import org.breakwater.scenarios.run.PlannedScenario.Heading;
import org.breakwater.scenarios.run.PlannedScenario.Law;
import org.breakwater.scenarios.run.StressPlan;

/** A run that needs no files: 20 accounts in BTC, six hours of jumps. It heeds {@code --seed} and {@code --paths}. */
final class TinyRun implements RunLoader {

    private static final long DEFAULT_PATHS = 40;

    private final List<Limit> limits;

    TinyRun(Limit... limits) {
        this.limits = List.of(limits);
    }

    @Override
    public ResolvedRun load(RunRequest request, SourceTexts sources) {
        long seed = request.seed() == null ? 7 : request.seed();
        long paths = request.paths() == null ? DEFAULT_PATHS : request.paths();
        Heading heading = new Heading("jumps", "monte-carlo", "Six hours of jumps", "", "bridge");
        Ensemble ensemble =
                new Ensemble(heading, List.of(new Law("merton", jumps(seed), paths)), ImpactMode.FULL, null);
        return new ResolvedRun(
                plan(seed, request.audit(), ensemble),
                new LocatedDocument("tiny", new Mapping(Map.of(), SourceLocation.of("tiny"))),
                List.of(),
                EnumSet.of(ReportFormat.HTML, ReportFormat.MD, ReportFormat.CSV),
                0);
    }

    private StressPlan plan(long seed, boolean audit, Ensemble ensemble) {
        return new StressPlan(
                "tiny",
                seed,
                rules(),
                book(20),
                List.of(new AssetPrice("BTC", 100)),
                Map.of("BTC", LiquidityProfile.assumed(20_000, 0.8)),
                false,
                audit,
                List.of(ensemble),
                limits,
                "c0ffee00" + "0".repeat(56),
                List.of(),
                List.of(),
                List.of());
    }

    private static PathModel jumps(long seed) {
        AssetParameters btc = AssetParameters.diffusion("BTC", 100, 0.8).withJumps(new JumpLaw(400, -0.05, 0.06));
        MarketParameters market = MarketParameters.of(List.of(btc), CorrelationMatrix.identity(1));
        return new MertonJumps(market, TimeGrid.covering(21_600, 600, 0), Intrabar.BRIDGE, seed);
    }

    private static AccountBook book(int accounts) {
        List<Account> all = new ArrayList<>();
        double net = 0;
        for (int k = 0; k < accounts; k++) {
            double leverage = 3 + (k * 7) % 48;
            double quantity = k % 5 < 3 ? 8 : -8;
            net += quantity;
            all.add(account("trader-" + k, 800 / leverage, quantity));
        }
        all.add(account("maker", 1e6, -net));
        return new AccountBook("ladder", List.of(Perpetual.linear("BTC-PERP", "BTC", "USDC")), all);
    }

    private static Account account(String id, double cash, double quantity) {
        return new Account(
                id,
                id,
                MarginMode.CROSS,
                List.of(new CollateralBalance("USDC", cash)),
                List.of(new Position("BTC-PERP", quantity, 100)));
    }

    private static VenueRules rules() {
        ContractRules margin = new ContractRules(new MarginSchedule.Flat(0.02), new MarginSchedule.Flat(0.01));
        return new VenueDraft("test", "USDC", Map.of(VenueRules.ANY_CONTRACT, margin))
                .liquidation(
                        LiquidationPolicy.atMarket(new Sizing.Full(), 0.005, FeeSplit.toFund(), WorkPace.immediate()))
                .fund(InsuranceFund.of("USDC", 50))
                .rules();
    }
}
