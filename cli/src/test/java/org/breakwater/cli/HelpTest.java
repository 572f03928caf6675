package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpTest {

    @TempDir
    private Path folder;

    @Test
    void everyCommandShowsAnExampleAndItsExitCodes() {
        List<List<String>> commands = new ArrayList<>();
        collect(List.of(), commands);
        assertThat(commands).hasSizeGreaterThan(19);
        for (List<String> command : commands) {
            String help = help(command);
            assertThat(help).as(String.join(" ", command)).contains("Exit codes:", "Example", "breakwater ", "--json");
            assertThat(help.lines()).allMatch(line -> line.length() <= 110);
        }
    }

    /** A command and those below it, as its own help lists them. */
    private void collect(List<String> command, List<List<String>> into) {
        into.add(command);
        String help = help(command);
        int list = help.indexOf("\nCommands:\n");
        if (list >= 0) {
            help.substring(list + 11)
                    .lines()
                    .takeWhile(line -> !line.isBlank())
                    .filter(line -> line.matches("  [a-z].*"))
                    .forEach(line -> {
                        List<String> below = new ArrayList<>(command);
                        below.add(line.strip().split(" ")[0]);
                        collect(below, into);
                    });
        }
    }

    private String help(List<String> command) {
        List<String> words = new ArrayList<>(command);
        words.add("--help");
        Program.Outcome shown = Program.in(folder).run(words.toArray(String[]::new));
        assertThat(shown.code()).isZero();
        return shown.out();
    }

    @Test
    void withoutACommandTheProgramShowsWhatThereIs() {
        assertThat(Program.in(folder).run().out()).contains("Usage: breakwater [OPTIONS] COMMAND", "stress");
    }

    @Test
    void completionAndVersionArePrinted() {
        assertThat(Program.in(folder).run("generate-completion").out()).contains("complete -F _complete_breakwater");
        assertThat(Program.in(folder).run("version").out()).matches("breakwater \\d.*, JDK .*, result schema 1\n");
        assertThat(Program.in(folder).run("version", "--json").out()).contains("\"resultSchemaVersion\": 1");
        assertThat(Program.in(folder).run("doctor").out()).contains("JDK", "memory", "temporary folder");
    }
}
