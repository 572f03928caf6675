package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.breakwater.cli.Program.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A surface fitted to a chain is accepted by a run file as it is printed. */
class OptionsFitTest {

    @TempDir
    private Path folder;

    /** Two expiries with a smile, as marks without names. */
    private static String chain() {
        StringBuilder text = new StringBuilder("option_type,strike,maturity,mark_price,mark_iv,index_price\n");
        for (String day : new String[] {"2024-06-14", "2024-07-26"}) {
            for (int strike = 40_000; strike <= 90_000; strike += 2_500) {
                double away = StrictMath.log(strike / 60_000.0);
                String type = strike < 60_000 ? "put" : "call";
                text.append(String.format(
                        Locale.ROOT,
                        "%s,%d,%s 08:00:00,,%.4f,60000%n",
                        type,
                        strike,
                        day,
                        60 + 40 * away * away - 8 * away));
            }
        }
        return text.toString();
    }

    @Test
    void theTextIsPartOfARunFile() {
        Folders.write(folder.resolve("chain.csv"), chain());
        Outcome fit = Program.in(folder).run("options", "fit", "chain.csv", "--at", "2024-05-24");
        assertThat(fit.code()).as(fit.err()).isZero();
        assertThat(fit.out()).contains("2024-06-14T08:00:00Z, 21 of 21 contracts, error 0.0");
        Folders.write(folder.resolve("accounts.csv"), """
                account,owner,mode,kind,symbol,quantity,entryPrice
                a,a,cross,collateral,USDC,20,
                """);
        Folders.write(folder.resolve("run.yaml"), """
                schemaVersion: 1
                name: fitted
                venue: {extends: preset:generic-linear}
                book: {file: accounts.csv}
                market:
                  assets:
                    BTC:
                      price: 60000
                      volatilityAnnual: 0.5
                      depthPerPercent: 50000000
                """ + fit.out().indent(6) + """
                scenarios:
                  - {id: gap, type: price-gap, shocks: {BTC: -0.25}, overSeconds: 600}
                """);
        Outcome valid = Program.in(folder).run("validate", "run.yaml");
        assertThat(valid.code()).as(valid.err()).isZero();
    }

    @Test
    void aChainWithoutATimeNeedsOne() {
        Folders.write(folder.resolve("chain.csv"), chain());
        Outcome end = Program.in(folder).run("options", "fit", "chain.csv");
        assertThat(end.code()).isEqualTo(4);
        assertThat(end.err()).contains("chain.csv", "the file does not say when it was quoted", "--at");
    }
}
