package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.breakwater.cli.Program.Outcome;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.reports.json.ResultJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths under stated laws, from a run file to a result. */
class StatedLawRunTest {

    private static final String HESTON =
            "{volatility: {type: heston, variance: 0.64, reversion: 4, level: 0.5, volOfVol: 1.2, correlation: -0.4}}";

    private static final String BATES =
            "{volatility: {type: heston, variance: 0.64, reversion: 4, level: 0.5, volOfVol: 1.2, correlation: -0.4},"
                    + " jumps: {perYear: 50, size: {type: normal, mean: -0.05, deviation: 0.05}}}";

    private static final String KOU = "{volatility: {type: constant, volatilityAnnual: 0.8},"
            + " jumps: {perYear: 50, size: {type: double-exponential, upward: 0.4, upRate: 20, downRate: 15}}}";

    private static final String GARCH = "{volatility: {type: garch, volatilityAnnual: 0.8, startVolatilityAnnual: 1.2,"
            + " arch: 0.08, garch: 0.9, barSeconds: 3600, degreesOfFreedom: 4}}";

    private static final String RUN = """
            schemaVersion: 1
            name: stated
            venue: {extends: preset:generic-linear}
            book: {file: accounts.csv}
            market:
              assets:
                BTC: {price: 100, volatilityAnnual: 0.8, depthPerPercent: 1000000}
            scenarios:
              - id: day
                type: stated-law
                laws:
                  BTC: %s
                stepSeconds: 600
                paths: 40
                variantPaths: 5
            report: {formats: [csv]}
            """;

    private static final String BOOK = """
            account,owner,mode,kind,symbol,quantity,entryPrice
            long,a,cross,collateral,USDC,8,
            long,a,cross,position,BTC-PERP,1,100
            short,b,cross,collateral,USDC,8,
            short,b,cross,position,BTC-PERP,-1,100
            """;

    @TempDir
    private Path folder;

    private Outcome run(String law, String out, String... more) {
        Folders.write(folder.resolve("accounts.csv"), BOOK);
        Folders.write(folder.resolve("run.yaml"), String.format(Locale.ROOT, RUN, law));
        String[] arguments = {"stress", "run.yaml", "--out", out};
        String[] all = new String[arguments.length + more.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return Program.in(folder).run(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {HESTON, BATES, KOU, GARCH})
    void everyLawRunsAndGivesTheSameBytesOnAnyNumberOfThreads(String law) throws IOException {
        Outcome one = run(law, "one", "--threads", "1");
        assertThat(one.code()).as(one.err()).isZero();
        assertThat(run(law, "two", "--threads", "2").code()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("two/result.json")))
                .isEqualTo(Files.readAllBytes(folder.resolve("one/result.json")));
        ScenarioResult result =
                ResultJson.read(folder.resolve("one/result.json")).scenarios().get(0);
        assertThat(Objects.requireNonNull(result.metric("liquidationsPerPath.mean")
                        .or(() -> result.metric("liquidationsPerPath"))
                        .orElseThrow()
                        .value()))
                .isPositive();
    }

    @Test
    void aLawWithoutALongRunVarianceIsAnErrorWithItsPlace() {
        Outcome end = run(GARCH.replace("garch: 0.9,", "garch: 0.95,"), "bad");
        assertThat(end.code()).isEqualTo(3);
        assertThat(end.err())
                .contains("run.yaml:9", "arch + garch must be below 1, else there is no long-run variance");
        assertThat(folder.resolve("bad")).doesNotExist();
    }

    @Test
    void anAssetThatTheMarketLacksIsAnErrorWithItsPlace() {
        Folders.write(folder.resolve("accounts.csv"), BOOK);
        Folders.write(
                folder.resolve("run.yaml"),
                String.format(Locale.ROOT, RUN, HESTON).replace("      BTC: {vol", "      ETH: {vol"));
        Outcome end = Program.in(folder).run("stress", "run.yaml", "--out", "bad");
        assertThat(end.code()).isEqualTo(3);
        assertThat(end.err()).contains("laws.ETH must refer to an asset of the market, which has BTC");
    }
}
