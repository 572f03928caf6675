package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.breakwater.cli.Program.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One clear message each, with file, line and column, the right exit code, and nothing written. */
class BadInputTest {

    private static final String RUN = """
            schemaVersion: 1
            name: bad input
            venue:
              extends: preset:generic-linear
              margin: {initial: 0.05, maintenance: 0.025}
            book: {file: accounts.csv}
            market:
              assets:
                BTC: {prices: btc.csv, depthPerPercent: 1000000}
            scenarios:
              - {id: fall, type: price-gap, shocks: {BTC: -0.3}, overSeconds: 60}
            """;

    private static final String PRICES = """
            timestamp,open,high,low,close,volume
            2025-10-10T00:00:00Z,100,101,99,100,1
            2025-10-10T01:00:00Z,100,102,99,101,1
            2025-10-10T02:00:00Z,101,103,100,102,1
            """;

    private static final String BOOK = """
            account,owner,mode,kind,symbol,quantity,entryPrice
            long,long,cross,collateral,USDC,100,
            long,long,cross,position,BTC-PERP,1,100
            maker,maker,cross,collateral,USDC,1000,
            maker,maker,cross,position,BTC-PERP,-1,100
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeGoodFiles() {
        Folders.write(folder.resolve("run.yaml"), RUN);
        Folders.write(folder.resolve("btc.csv"), PRICES);
        Folders.write(folder.resolve("accounts.csv"), BOOK);
    }

    @Test
    void theFilesAreGoodBeforeTheyAreSpoiled() {
        Outcome end = Program.in(folder).run("stress", "run.yaml", "--out", "run", "-q");
        assertThat(end.code()).as(end.err()).isZero();
        assertThat(end.err()).isEmpty();
    }

    @Test
    void aTypoInAKey() {
        spoil("run.yaml", "maintenance: 0.025", "maintenace: 0.025");
        refused(3, "run.yaml:5:27: error[E202]", "maintenace is not a known key; did you mean maintenance?");
    }

    @Test
    void marginsInTheWrongOrder() {
        spoil("run.yaml", "maintenance: 0.025", "maintenance: 0.08");
        refused(3, "run.yaml:5:", "maintenance", "initial (0.05", "0.08");
    }

    @Test
    void aFileThatIsMissing() {
        spoil("run.yaml", "prices: btc.csv", "prices: eth.csv");
        refused(4, "run.yaml:9:19: error[E301]", "eth.csv");
    }

    @Test
    void aPriceThatIsNoNumber() {
        spoil("btc.csv", "100,102,99,101", "100,102,99,NaN");
        refused(4, "btc.csv:3:33: error[E304]", "close");
    }

    @Test
    void timesOutOfOrder() {
        spoil("btc.csv", "2025-10-10T02", "2025-10-09T02");
        refused(4, "btc.csv:4", "error[E305]");
    }

    @Test
    void twoDifferentBarsOfOneTime() {
        spoil("btc.csv", "2025-10-10T02", "2025-10-10T01");
        refused(4, "btc.csv:4", "error[E305]");
    }

    @Test
    void aBookThatDoesNotBalance() {
        spoil("accounts.csv", "BTC-PERP,-1,100", "BTC-PERP,-0.5,100");
        refused(4, "accounts.csv: error[E308]", "BTC-PERP must balance");
    }

    @Test
    void anAssetOfTheBookWithoutPrices() {
        spoil("accounts.csv", "BTC-PERP", "SOL-PERP");
        refused(3, "error[E2", "SOL");
    }

    @Test
    void aPathThatLeavesTheFolder() {
        spoil("run.yaml", "prices: btc.csv", "prices: ../../etc/passwd");
        refused(3, "run.yaml:9:19: error[E210]");
    }

    @Test
    void everythingWrongInARunFileAtOnce() {
        spoil("run.yaml", "maintenance: 0.025", "maintenace: 0.025");
        spoil("run.yaml", "overSeconds: 60", "overSeconds: 5%");
        spoil("run.yaml", "name: bad input", "nme: bad input");
        refused(
                3,
                "run.yaml:2:1: error[E202]",
                "run.yaml:5:27: error[E202]",
                "run.yaml:11:67: error[E206]",
                "write 0.05");
    }

    private void spoil(String file, String from, String to) {
        String text = Folders.text(folder.resolve(file));
        assertThat(text).contains(from);
        Folders.write(folder.resolve(file), text.replace(from, to));
    }

    private void refused(int code, String... said) {
        List<String> before = Folders.listing(folder);
        Outcome end = Program.in(folder).run("stress", "run.yaml");
        assertThat(end.code()).as(end.err()).isEqualTo(code);
        assertThat(end.out()).isEmpty();
        assertThat(end.err()).contains(said);
        assertThat(Folders.listing(folder)).isEqualTo(before);
    }
}
