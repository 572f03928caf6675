package org.breakwater.reports.run;

import java.nio.file.Path;

/** Names of output files: relative, without steps upward, whatever a scenario is called. */
final class OutputName {

    private OutputName() {}

    static Path below(Path folder, String name) {
        Path relative = Path.of(name);
        if (name.isEmpty()
                || relative.isAbsolute()
                || !relative.normalize().equals(relative)
                || relative.startsWith("..")) {
            throw new IllegalArgumentException(
                    "the name of an output must be relative and stay in its folder, got " + name);
        }
        return folder.resolve(relative);
    }
}
