package org.breakwater.cli.runfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.breakwater.datasets.located.DiagnosticPrinter;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.diagnostic.BreakwaterException;

/** A folder with a small run in it: one asset, a hundred days of hours with a crash, two accounts. */
final class RunFolder {

    static final String RUN = """
            schemaVersion: 1
            name: small
            seed: 7
            venue:
              extends: preset:generic-linear
            book: {file: accounts.csv}
            market:
              generatorChecks: false
              assets:
                BTC: {prices: btc.csv, depthPerPercent: 1000000}
            scenarios:
              - {id: day, type: monte-carlo, models: [merton-threshold, gbm], stepSeconds: 3600, paths: 4, variantPaths: 2}
              - {id: gap, type: price-gap, shocks: {BTC: -0.3}, overSeconds: 60}
            """;

    static final String BOOK = """
            account,owner,mode,kind,symbol,quantity,entryPrice
            long,a,cross,collateral,USDC,20,
            long,a,cross,position,BTC-PERP,1,100
            short,b,cross,collateral,USDC,200,
            short,b,cross,position,BTC-PERP,-1,100
            """;

    private static final long HOUR = 3_600_000L;
    private static final long START = 1_700_006_400_000L;
    private static final int HOURS = 2_400;
    private static final int CRASH = 1_200;
    private static final int RECOVERY = 1_440;

    private final Path folder;

    RunFolder(Path folder) {
        this.folder = folder;
        write("run.yaml", RUN);
        write("accounts.csv", BOOK);
        write("btc.csv", prices());
    }

    /** Prices that wave around 100, but for ten days at 75 that begin with the fall of one hour. */
    static String prices() {
        StringBuilder text = new StringBuilder("timestamp,open,high,low,close,volume\n");
        double open = 100;
        for (int hour = 0; hour < HOURS; hour++) {
            double level = hour < CRASH || hour >= RECOVERY ? 100 : 75;
            double close = level + ((hour * 7919L) % 200 - 100) * 0.01;
            double high = Math.max(open, close) + 0.2;
            double low = Math.min(open, close) - 0.2;
            text.append(String.format(
                    Locale.ROOT, "%d,%.2f,%.2f,%.2f,%.2f,10%n", START + hour * HOUR, open, high, low, close));
            open = close;
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    RunFolder write(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The run file with a text in it replaced. */
    RunFolder change(String from, String to) {
        String before = read("run.yaml");
        if (!before.contains(from)) {
            throw new IllegalArgumentException("run.yaml has no " + from);
        }
        return write("run.yaml", before.replace(from, to));
    }

    String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LoadedRun load(String... overrides) {
        return RunFiles.load(file("run.yaml"), LoadOptions.NONE.withOverrides(List.of(overrides)), new SourceTexts());
    }

    /** Kind of the failure on the first line, then what a user reads, file names without the folder. */
    String failure(String... overrides) {
        SourceTexts sources = new SourceTexts();
        try {
            RunFiles.load(file("run.yaml"), LoadOptions.NONE.withOverrides(List.of(overrides)), sources);
            return "loaded";
        } catch (BreakwaterException expected) {
            String text = new DiagnosticPrinter(sources, false).print(expected.diagnostics());
            return expected.getClass().getSimpleName() + "\n" + text.replace(folder + "/", "");
        }
    }
}
