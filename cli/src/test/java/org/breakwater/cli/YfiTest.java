package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.breakwater.cli.Program.Outcome;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.reports.json.ResultJson;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * dYdX, YFI, 17 November 2023: −43 %, 38 M USD liquidated, 9 M USD paid by the insurance fund. The event was on the older chain; the
 * rules are those of v4's genesis, three weeks before it. No price file exists: how long the fall took is not known.
 */
class YfiTest {

    private static final double LIQUIDATED = 38e6;
    private static final double PAID = 9e6;
    private static final double FUND = 22.5e6;

    @TempDir
    private Path folder;

    /** As a gap, or in a market that thin, the fund's loss is that of the day; docs/model.md has the table. */
    @ParameterizedTest
    @CsvSource({"0, 50000", "0, 1000000", "600, 50000", "600, 1000000", "3600, 50000"})
    void aGapOrAThinMarketCostsTheFundWhatTheDayCostIt(double overSeconds, double depthPerPercent) throws Exception {
        ScenarioResult result = result(overSeconds, depthPerPercent);
        double paid = value(result, "fundDraw.mean");
        assertThat(paid).isBetween(PAID / 3, PAID * 3);
        assertThat(value(result, "liquidatedNotional.mean")).isBetween(LIQUIDATED / 3, LIQUIDATED * 3);
        assertThat((FUND - paid) / 13.5e6).as("left in the fund").isBetween(1.0 / 3, 3.0);
        assertThat(value(result, "unpaidLoss.mean")).isZero();
    }

    /** Positions that are closed on the way down at their margin owe nothing: the miss says that the fall was a gap. */
    @ParameterizedTest
    @CsvSource({"3600, 1000000", "14400, 1000000"})
    void aSlowFallInADeepMarketCostsTheFundNothing(double overSeconds, double depthPerPercent) throws Exception {
        assertThat(value(result(overSeconds, depthPerPercent), "fundDraw.mean")).isZero();
    }

    private ScenarioResult result(double overSeconds, double depthPerPercent) throws Exception {
        Folders.write(folder.resolve("accounts.csv"), book());
        Folders.write(folder.resolve("run.yaml"), run(overSeconds, depthPerPercent));
        Outcome end = Program.in(folder).run("stress", "run.yaml", "--out", "run", "--audit");
        assertThat(end.code()).as(end.err()).isZero();
        return ResultJson.read(folder.resolve("run/result.json")).scenarios().get(0);
    }

    private static double value(ScenarioResult result, String metric) {
        return Objects.requireNonNull(result.metric(metric).orElseThrow().value());
    }

    /** Ten longs that together hold what was liquidated, at the largest leverage that the tier allows; a maker is short. */
    private static String book() {
        StringBuilder lines = new StringBuilder("account,owner,mode,kind,symbol,quantity,entryPrice\n");
        for (int k = 0; k < 10; k++) {
            String id = "long" + k;
            lines.append(
                    String.format(Locale.ROOT, "%s,%s,cross,collateral,USDC,%s,%n", id, id, 0.2 * LIQUIDATED / 10));
            lines.append(String.format(
                    Locale.ROOT, "%s,%s,cross,position,YFI-PERP,%s,10000%n", id, id, LIQUIDATED / 10 / 10_000));
        }
        lines.append("maker,maker,cross,collateral,USDC,100000000,\n");
        lines.append(
                String.format(Locale.ROOT, "maker,maker,cross,position,YFI-PERP,%s,10000%n", -LIQUIDATED / 10_000));
        return lines.toString();
    }

    private static String run(double overSeconds, double depthPerPercent) {
        return String.format(Locale.ROOT, """
                schemaVersion: 1
                name: dYdX YFI, 17 November 2023
                venue:
                  extends: preset:dydx-v4
                  liquidation:                                # of the day: market orders, without the limits of version 4
                    sizing: {type: fraction, share: 0.1, minNotional: 1000}
                    price: book
                    fee: {type: rate, rate: 0.015}
                    limits: {notionalPerBlock: 1000000000, fundLossPerBlock: 1000000000}
                  insuranceFund: {balance: 22500000}
                book: {file: accounts.csv}
                market:
                  assets:
                    YFI: {price: 10000, volatilityAnnual: 1, depthPerPercent: %s}
                scenarios:
                  - {id: gap, type: price-gap, shocks: {YFI: -0.43}, overSeconds: %s, stepSeconds: 10, settleSeconds: 86400, impact: residual}
                report: {formats: [csv]}
                """, depthPerPercent, overSeconds);
    }
}
