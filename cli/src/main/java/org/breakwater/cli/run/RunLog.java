package org.breakwater.cli.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.ResourceException;
import org.breakwater.models.diagnostic.Severity;

/** {@code log.jsonl}: one JSON object a line with {@code time}, {@code level}, {@code event} and {@code message}. */
final class RunLog implements AutoCloseable {

    private final BufferedWriter out;
    private final LongSupplier clockMillis;

    /** @param file a file that does not exist yet */
    RunLog(Path file, LongSupplier clockMillis) {
        this.clockMillis = clockMillis;
        try {
            out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    void info(String event, String message) {
        write("info", event, message);
    }

    void finding(Diagnostic finding) {
        String level = finding.severity() == Severity.NOTE
                ? "info"
                : finding.severity().name().toLowerCase(Locale.ROOT);
        write(level, finding.code().id(), finding.message());
    }

    private void write(String level, String event, String message) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("time", Instant.ofEpochMilli(clockMillis.getAsLong()).toString());
        line.put("level", level).put("event", event).put("message", message);
        try {
            out.write(line.toString());
            out.write('\n');
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private static ResourceException cannotWrite(IOException cause) {
        return new ResourceException(Diagnostic.error(
                DiagnosticCode.RESOURCE, "the log of the run cannot be written: " + cause.getMessage(), null));
    }
}
