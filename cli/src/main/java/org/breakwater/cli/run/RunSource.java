package org.breakwater.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/** Where a run's configuration comes from. */
public sealed interface RunSource {

    /** The demo that ships with the program. */
    record Demo() implements RunSource {}

    /**
     * A run file.
     *
     * @param file as the user gave it, relative to the working directory
     */
    record RunFile(Path file) implements RunSource {}

    /**
     * A configuration that a manifest recorded.
     *
     * @param configuration resolved: nothing to extend, nothing left to default
     * @param folder folder that its paths are relative to
     */
    record Recorded(JsonNode configuration, Path folder) implements RunSource {}
}
