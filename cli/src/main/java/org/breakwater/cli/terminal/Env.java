package org.breakwater.cli.terminal;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What surrounds the program. Nothing else in {@code cli} asks the machine for it, so a test can state it.
 *
 * @param variables environment variables
 * @param directory working directory, against which names of files are resolved
 * @param terminal what the streams are connected to
 * @param clockMillis the clock, UTC epoch milliseconds; it names run directories and times progress, never a result
 * @param cores processors, the default number of threads
 * @param interruption hears Ctrl-C and SIGTERM
 */
public record Env(
        Map<String, String> variables,
        Path directory,
        Terminal terminal,
        LongSupplier clockMillis,
        int cores,
        Interruption interruption) {

    /** The machine as it is. */
    public static Env system() {
        return new Env(
                System.getenv(),
                Path.of(""),
                Terminal.detect(),
                System::currentTimeMillis,
                Runtime.getRuntime().availableProcessors(),
                new Interruption());
    }

    /** A path that the user gave, relative to the working directory. */
    public Path resolve(Path given) {
        return directory.resolve(given);
    }

    /** A variable, empty when it is not set. */
    public String variable(String name) {
        return variables.getOrDefault(name, "");
    }
}
