package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakwater.models.account.Account;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.account.CollateralBalance;
import org.breakwater.models.account.MarginMode;
import org.breakwater.models.account.Position;
import org.breakwater.models.liquidation.LiquidationPolicy;
import org.breakwater.models.loss.InsuranceFund;
import org.breakwater.models.loss.LossWaterfall;
import org.breakwater.models.margin.CollateralSchedule;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.MarginSchedule;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.oracle.MarkPolicy;
import org.breakwater.models.oracle.OraclePolicy;
import org.breakwater.models.state.BookResolution;
import org.breakwater.models.state.ResolvedBook;
import org.junit.jupiter.api.Test;

class RiskEngineTest {

    private static final ContractRules RULES =
            new ContractRules(new MarginSchedule.Flat(0.1), new MarginSchedule.Flat(0.05));

    @Test
    void aGapThroughBankruptcyCostsTheFundTheExactShortfall() {
        PathOutcome out = run(InsuranceFund.of("USDC", 1_000), 80);
        assertThat(out.get(Measure.BAD_DEBT)).isCloseTo(10, within(1e-12));
        assertThat(out.get(Measure.FUND_DRAW)).isCloseTo(10, within(1e-12));
        assertThat(out.get(Measure.FUND_END)).isCloseTo(990, within(1e-12));
        assertThat(out.venueInsolvent()).isFalse();
    }

    @Test
    void whatTheFundCannotPayIsDeleveragedAtTheBankruptcyPrice() {
        PathOutcome out = run(InsuranceFund.of("USDC", 4), 80);
        assertThat(out.get(Measure.FUND_DRAW)).isCloseTo(4, within(1e-12));
        assertThat(out.get(Measure.ADL_EVENTS)).isEqualTo(1);
        assertThat(out.get(Measure.ADL_LOSS)).isCloseTo(6, within(1e-12));
        assertThat(out.fundExhausted()).isTrue();
        assertThat(out.venueInsolvent()).isFalse();
        assertThat(out.solventTradersLost()).isTrue();
    }

    private static PathOutcome run(InsuranceFund fund, double... prices) {
        AccountBook book = new AccountBook(
                "two",
                List.of(Perpetual.linear("BTC-PERP", "BTC", "USDC")),
                List.of(account("long", 10, 1), account("maker", 1_000, -1)));
        VenueRules rules = new VenueRules(
                "test",
                "USDC",
                Map.of(VenueRules.ANY_CONTRACT, RULES),
                new CollateralSchedule(Map.of("USDC", 0.0)),
                LiquidationPolicy.immediate(),
                OraclePolicy.current(),
                MarkPolicy.index(),
                FundingPolicy.none(),
                0,
                fund,
                LossWaterfall.standard());
        ResolvedBook resolved = BookResolution.resolve(book, List.of("BTC"), "USDC", List.of("USDC"), Set.of());
        PathBuffer path = new PathBuffer(1, prices.length, 1, 60);
        path.clear(0);
        path.prices(0)[0] = 100;
        System.arraycopy(prices, 0, path.prices(0), 1, prices.length);
        PathOutcome out = new PathOutcome(1);
        new RiskEngine(rules, resolved, EngineSettings.frictionless(1).withAudit(true), 60, 60).run(path, 0, out);
        return out;
    }

    private static Account account(String id, double cash, double quantity) {
        return new Account(
                id,
                id,
                MarginMode.CROSS,
                List.of(new CollateralBalance("USDC", cash)),
                List.of(new Position("BTC-PERP", quantity, 100)));
    }
}
