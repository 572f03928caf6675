package org.breakwater.reports.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.breakwater.models.result.StressResult;

/**
 * Writes and reads {@code result.json}. The file is a pure function of the result: equal results give equal bytes, on any
 * JDK and under any locale, and reading gives back an equal result.
 */
public final class ResultJson {

    /** Version of the layout, the file's {@code schemaVersion}. */
    public static final int SCHEMA_VERSION = 1;

    private static final String SCHEMA = "result.schema.json";

    private ResultJson() {}

    /**
     * The file's bytes.
     *
     * @throws IllegalArgumentException when two metrics of a scenario or two inputs share a name
     */
    public static byte[] write(StressResult result) {
        return CanonicalJson.bytes(StrictJson.MAPPER.valueToTree(ToFile.result(result)));
    }

    /**
     * Reads a file's bytes.
     *
     * @param file the file's name, for messages
     * @throws DataException when the file is damaged, of another schema version or breaks a rule of the domain
     */
    public static StressResult read(byte[] json, String file) {
        ResultFile layout = StrictJson.read(json, file, SCHEMA_VERSION, ResultFile.class);
        try {
            return FromFile.result(layout);
        } catch (IllegalArgumentException e) {
            throw StrictJson.fault(DiagnosticCode.VALUE, String.valueOf(e.getMessage()), SourceLocation.of(file));
        }
    }

    /**
     * Reads a file.
     *
     * @throws DataException as {@link #read(byte[], String)}, and when there is no such file
     */
    public static StressResult read(Path file) {
        return read(StrictJson.load(file), file.toString());
    }

    /** JSON Schema (2020-12) of the file. */
    public static String schema() {
        try (InputStream in = ResultJson.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException(SCHEMA + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
