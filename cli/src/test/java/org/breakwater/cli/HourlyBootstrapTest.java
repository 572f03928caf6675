package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.breakwater.cli.Program.Outcome;
import org.breakwater.cli.run.RunFileLoader;
import org.breakwater.cli.run.RunRequest;
import org.breakwater.cli.run.RunSource;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.reports.json.ResultJson;
import org.breakwater.scenarios.path.PathGenerator;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.run.PlannedScenario.Ensemble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More than eight years of hours of BTC and ETH, drawn in blocks: the paths' moments, and what a stated book makes of them. */
class HourlyBootstrapTest {

    private static final int PATHS = 3_000;

    private static final String RUN = """
            schemaVersion: 1
            name: Hours of eight years
            seed: 8
            venue:
              extends: preset:generic-linear
              margin: {initial: 0.02, maintenance: 0.01}
              contracts: {BTC: {initial: 0.02, maintenance: 0.01}, ETH: {initial: 0.02, maintenance: 0.01}}
              liquidation: {sizing: full, latencySeconds: 0, penaltyRate: 0}
              oracle: {delaySeconds: 0, stalenessSeconds: 120}
              mark: {basisCap: 0}
              funding: {baseRate: 0}
              insuranceFund: {balance: 1000000}
            book: {file: accounts.csv}
            market:
              generatorChecks: false
              assets:
                BTC: {prices: data/btc.csv.gz, price: 100000, depthPerPercent: 5000000}
                ETH: {prices: data/eth.csv.gz, price: 4000, depthPerPercent: 3000000}
            scenarios:
              - {id: day, type: monte-carlo, models: [block-bootstrap], horizonSeconds: 86400, stepSeconds: 3600,
                 paths: PATHS, depthFactors: [], regimes: [], quarterStep: false, variantPaths: 0, impact: none}
            report: {formats: [csv]}
            """.replace("PATHS", Integer.toString(PATHS));

    /** Longs at 4, 8 and 16 times leverage in BTC and in ETH; the maker is short and cannot fail. */
    private static final String BOOK = """
            account,owner,mode,kind,symbol,quantity,entryPrice
            BTC-4x,a,cross,collateral,USDC,25000,
            BTC-4x,a,cross,position,BTC-PERP,1,100000
            BTC-8x,b,cross,collateral,USDC,12500,
            BTC-8x,b,cross,position,BTC-PERP,1,100000
            BTC-16x,c,cross,collateral,USDC,6250,
            BTC-16x,c,cross,position,BTC-PERP,1,100000
            ETH-4x,d,cross,collateral,USDC,1000,
            ETH-4x,d,cross,position,ETH-PERP,1,4000
            ETH-8x,e,cross,collateral,USDC,500,
            ETH-8x,e,cross,position,ETH-PERP,1,4000
            ETH-16x,f,cross,collateral,USDC,250,
            ETH-16x,f,cross,position,ETH-PERP,1,4000
            maker,maker,cross,collateral,USDC,100000000,
            maker,maker,cross,position,BTC-PERP,-3,100000
            maker,maker,cross,position,ETH-PERP,-3,4000
            """;

    @TempDir
    private Path folder;

    @Test
    void liquidationsAreThoseThatThePathsImplyAndPathsHaveTheMomentsOfHistory() {
        SharedFolder.copy("data/hourly/binance_spot_BTCUSDT_1h.csv.gz", folder.resolve("data/btc.csv.gz"));
        SharedFolder.copy("data/hourly/binance_spot_ETHUSDT_1h.csv.gz", folder.resolve("data/eth.csv.gz"));
        Folders.write(folder.resolve("accounts.csv"), BOOK);
        Folders.write(folder.resolve("run.yaml"), RUN);
        Outcome end = Program.in(folder).run("stress", "run.yaml", "--out", "run", "--audit", "-q");
        assertThat(end.code()).as(end.err()).isZero();
        ScenarioResult result =
                ResultJson.read(folder.resolve("run/result.json")).scenarios().get(0);
        Sample sample = sample();

        assertThat(result.paths()).isEqualTo(PATHS);
        assertThat(value(result, "liquidationsPerPath") * PATHS).isCloseTo(sample.liquidations, within(1e-6));
        assertThat(value(result, "liquidationProbability.any") * PATHS).isCloseTo(sample.anyLiquidation, within(1e-6));
        // History's daily volatility and correlation (fits.json, 1d); four standard errors of heavy tails at 3,000
        // paths.
        assertThat(sample.volatilityAnnual(0)).isCloseTo(0.680, within(0.10));
        assertThat(sample.volatilityAnnual(1)).isCloseTo(0.879, within(0.12));
        assertThat(sample.correlation()).isCloseTo(0.80, within(0.05));
        // Prices are martingales: the mean log return is minus half the variance.
        for (int a = 0; a < 2; a++) {
            double variance = sample.squares[a] / PATHS;
            assertThat(sample.sum[a] / PATHS).isCloseTo(-variance / 2, within(4 * Math.sqrt(variance / PATHS)));
        }
        assertThat(sample.falls)
                .as("days of -20 %%: once in 350 to 850 days of history")
                .isBetween(1L, 20L);
    }

    private static double value(ScenarioResult result, String metric) {
        return result.metric(metric).orElseThrow().value();
    }

    /** What the paths themselves say. */
    private static final class Sample {
        private long liquidations;
        private long anyLiquidation;
        private final double[] sum = new double[2];
        private final double[] squares = new double[2];
        private double products;
        private long falls;

        double volatilityAnnual(int asset) {
            return Math.sqrt(squares[asset] / PATHS * 365);
        }

        double correlation() {
            return products / Math.sqrt(squares[0] * squares[1]);
        }
    }

    private Sample sample() {
        PathModel model = ((Ensemble) new RunFileLoader(folder)
                        .load(RunRequest.of(new RunSource.RunFile(Path.of("run.yaml"))), new SourceTexts())
                        .plan()
                        .scenarios()
                        .get(0))
                .laws()
                .get(0)
                .model();
        PathGenerator generator = model.newGenerator();
        PathBuffer path = model.newBuffer();
        Sample sample = new Sample();
        for (long k = 0; k < PATHS; k++) {
            generator.generate(k, path);
            add(path, sample);
        }
        return sample;
    }

    private static void add(PathBuffer path, Sample sample) {
        double[] returns = new double[2];
        long before = sample.liquidations;
        for (int a = 0; a < 2; a++) {
            double[] prices = path.prices(a);
            returns[a] = Math.log(prices[path.points()] / prices[0]);
            sample.sum[a] += returns[a];
            sample.squares[a] += returns[a] * returns[a];
            for (double leverage : List.of(4.0, 8.0, 16.0)) {
                sample.liquidations += breaches(prices, leverage) ? 1 : 0;
            }
        }
        sample.products += returns[0] * returns[1];
        sample.falls += returns[0] < Math.log(0.8) ? 1 : 0;
        sample.anyLiquidation += sample.liquidations > before ? 1 : 0;
    }

    /** A long of one coin without costs: equity {@code p₀/L + p − p₀} below 1 % of {@code p}. */
    private static boolean breaches(double[] prices, double leverage) {
        for (double price : prices) {
            if (prices[0] / leverage + (price - prices[0]) - 0.01 * price < 0) {
                return true;
            }
        }
        return false;
    }
}
