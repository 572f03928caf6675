package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpTest {

    /** The text of an option or a command: two spaces or more after its name, then lines that are further in. */
    private static final Pattern DESCRIPTION = Pattern.compile("(?m)^ {2,6}\\S.*? {2,}(\\S.*(?:\\n {9,}\\S.*)*)$");

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
            assertThat(help.lines()).allMatch(line -> line.length() <= 100);
        }
    }

    @Test
    void descriptionsAreSentencesAndNoHeadingStandsAlone() {
        List<List<String>> commands = new ArrayList<>();
        collect(List.of(), commands);
        for (List<String> command : commands) {
            String help = help(command);
            assertThat(help).as(String.join(" ", command)).doesNotContain(":\n\n");
            String descriptions = help.substring(help.indexOf('\n'), help.indexOf("\nExit codes:"));
            assertThat(DESCRIPTION.matcher(descriptions).results().map(found -> found.group(1)))
                    .as(String.join(" ", command))
                    .isNotEmpty()
                    .allMatch(text -> text.strip().endsWith("."));
        }
    }

    @Test
    void onlyCommandsThatRunScenariosSpeakOfLimitsAndEngines() {
        assertThat(help(List.of("stress"))).contains("  0     done; every declared limit held\n", "--engine=HOW");
        assertThat(help(List.of("version"))).contains("  0   done\n");
        assertThat(help(List.of("config")))
                .contains("--set=PATH=VALUE")
                .doesNotContain("--engine", "--threads", "--out");
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
