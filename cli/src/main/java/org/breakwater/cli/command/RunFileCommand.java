package org.breakwater.cli.command;

import java.nio.file.Path;

/** A command that reads a run file. */
interface RunFileCommand {

    /** The run file as the user gave it, an empty path for none. */
    Path runFile();
}
