package org.breakwater.datasets.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.ResourceException;
import org.breakwater.models.diagnostic.SourceLocation;

/**
 * Writes a table: UTF-8, LF, quotes only where needed, gzip without name or time when the file's name ends in
 * {@code .gz}. The file appears under its name only when it is complete; without {@link #finish()} nothing is left.
 */
public final class CsvOutput implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path part;
    private final OutputStream bytes;
    private final CsvWriter writer;
    private boolean finished;

    private CsvOutput(Path file, Path part, OutputStream bytes, CsvWriter writer) {
        this.file = file;
        this.part = part;
        this.bytes = bytes;
        this.writer = writer;
    }

    /**
     * @param replace whether a file of that name may be replaced
     * @throws ResourceException when it may not and exists, or cannot be written
     */
    public static CsvOutput create(Path file, boolean replace) {
        if (!replace && Files.exists(file)) {
            throw fault(DiagnosticCode.OUTPUT_EXISTS, file, "exists; name another file or use --force");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            OutputStream bytes = Files.newOutputStream(part);
            OutputStream buffered = new BufferedOutputStream(bytes, BUFFER);
            OutputStream packed = file.toString().endsWith(".gz") ? new GZIPOutputStream(buffered, BUFFER) : buffered;
            OutputStreamWriter text = new OutputStreamWriter(packed, StandardCharsets.UTF_8.newEncoder());
            return new CsvOutput(
                    file,
                    part,
                    bytes,
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text));
        } catch (IOException e) {
            throw fault(DiagnosticCode.RESOURCE, file, "cannot be written: " + e.getMessage());
        }
    }

    /** Writes one row; text cells must have gone through {@link SafeCell#guard}. */
    public void row(String... cells) {
        try {
            writer.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw unwritable(e);
        }
    }

    /** Completes the file and gives it its name. */
    public void finish() {
        try {
            writer.close();
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            finished = true;
        } catch (IOException | UncheckedIOException e) {
            throw unwritable(e);
        }
    }

    /** Removes what {@link #finish()} did not complete. */
    @Override
    public void close() {
        if (!finished) {
            try {
                bytes.close();
                Files.deleteIfExists(part);
            } catch (IOException e) {
                throw unwritable(e);
            }
        }
    }

    private ResourceException unwritable(Exception cause) {
        return fault(DiagnosticCode.RESOURCE, file, "cannot be written: " + cause.getMessage());
    }

    private static ResourceException fault(DiagnosticCode code, Path file, String what) {
        return new ResourceException(Diagnostic.error(code, file + " " + what, SourceLocation.of(file.toString())));
    }
}
