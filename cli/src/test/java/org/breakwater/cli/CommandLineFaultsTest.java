package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.breakwater.cli.Program.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F64: whatever is wrong with the words, the exit code is 2, usage stands on stderr, and nothing is written. */
class CommandLineFaultsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    stress --pths 3            | Unknown option: '--pths'
                    strss                      | Unmatched argument at index 0: 'strss'; did you mean stress?
                    stress --paths             | Missing required parameter
                    stress --paths 0           | must be a whole number from 1
                    stress --paths 1e3         | must be a whole number from 1
                    stress --threads -1        | must be a whole number from 1
                    stress --seed 1.5          | must be a whole number of 64 bits
                    stress --seed 18446744073709551616 | must be a whole number of 64 bits
                    stress --color sometimes   | expected one of [AUTO, ALWAYS, NEVER]
                    stress a.yaml b.yaml       | Unmatched argument at index 2: 'b.yaml'
                    stress --export x          | --export needs --paths
                    stress --from-manifest x --seed 3 | --from-manifest runs what was recorded
                    replay                     | Missing required
                    replay dir                 | --path
                    backtest                   | Missing required parameter
                    report dir --format pdf    | report format must be one of html
                    datasets inspect           | Missing required parameter
                    datasets convert a.csv     | Missing required parameter
                    backtest r.yaml --from 2020-01-02 --to 2020-01-01 | --from and --to must name a window
                    """)
    void f64WrongWordsEndWithTwoAndUsage(String words, String message) {
        Outcome end = Program.in(folder).with(new TinyRun()).run(words.strip().split(" +"));
        assertThat(end.code()).as(end.err()).isEqualTo(2);
        assertThat(end.out()).isEmpty();
        assertThat(end.err()).startsWith("error[E101]: ").contains(message);
        assertThat(Folders.listing(folder)).isEmpty();
    }

    @Test
    void f64TheUsageOfTheCommandFollowsTheMessage() {
        assertThat(Program.in(folder).run("stress", "--pths", "3").err().lines().toList())
                .isEqualTo(List.of(
                        "error[E101]: Unknown option: '--pths'; see breakwater stress --help",
                        "Usage: breakwater stress [OPTIONS] [RUN.yaml]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-9223372036854775808", "9223372036854775807", "18446744073709551615", "0xffffffffffffffff"})
    void aSeedTakesAll64Bits(String seed) {
        Outcome end = Program.in(folder).with(new TinyRun()).run("stress", "--seed", seed, "--paths", "2");
        assertThat(end.out()).contains(", seed " + (seed.startsWith("1") || seed.startsWith("0x") ? "-1" : seed));
    }

    @Test
    void anOptionGoesBeforeAnAssignmentAndThatBeforeTheEnvironment() {
        String[] assigned = {"config", "--set", "seed=5", "--json"};
        Program program = Program.in(folder).with("BREAKWATER_SEED", "3");
        assertThat(program.run("config", "--json").out()).contains("\"seed\": 3,");
        assertThat(program.run(assigned).out()).contains("\"seed\": 5,");
        assertThat(program.run("config", "--set", "seed=5", "--seed", "7", "--json")
                        .out())
                .contains("\"seed\": 7,");
    }

    @Test
    void theEnvironmentSetsThreadsAndAnOptionGoesBeforeIt() {
        Program program = Program.in(folder).with(new TinyRun()).with("BREAKWATER_THREADS", "3");
        program.run("stress", "--out", "a");
        program.run("stress", "--out", "b", "--threads", "4");
        assertThat(Folders.text(folder.resolve("a/manifest.json"))).contains("\"threads\": 3,");
        assertThat(Folders.text(folder.resolve("b/manifest.json"))).contains("\"threads\": 4,");
    }
}
