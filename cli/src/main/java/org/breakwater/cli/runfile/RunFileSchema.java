package org.breakwater.cli.runfile;

import org.breakwater.datasets.located.schema.SchemaWriter;

/** The JSON schema of run files, for editors and for the command {@code schema}. */
public final class RunFileSchema {

    private RunFileSchema() {}

    /** The schema, indented, lines ending in LF. */
    public static String text() {
        return SchemaWriter.textOf(RunFile.class);
    }
}
