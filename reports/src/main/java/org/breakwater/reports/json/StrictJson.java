package org.breakwater.reports.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;

/** Reads our own JSON files, forgiving nothing, and says where a file is wrong. */
final class StrictJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL))
            .build();

    private StrictJson() {}

    /**
     * Reads a file of a known version.
     *
     * @param json UTF-8 text
     * @param file its name, for messages
     * @param version the schema version that is read
     * @param type the file's layout
     * @throws DataException when it is not well formed, of another version or of another layout
     */
    static <T> T read(byte[] json, String file, int version, Class<T> type) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            JsonNode found = tree.path("schemaVersion");
            if (!found.isIntegralNumber() || found.longValue() != version) {
                throw fault(
                        DiagnosticCode.SCHEMA_VERSION,
                        "schemaVersion must be " + version + ", got " + found,
                        SourceLocation.of(file));
            }
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw fault(DiagnosticCode.LAYOUT, message(e), location(file, e.getLocation()));
        } catch (IOException e) {
            throw fault(
                    DiagnosticCode.FILE_MISSING, file + " cannot be read: " + e.getMessage(), SourceLocation.of(file));
        }
    }

    /** Bytes of {@code file}, a {@link DataException} where it cannot be read. */
    static byte[] load(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            String reason = e instanceof NoSuchFileException ? "there is no such file" : e.getMessage();
            throw fault(
                    DiagnosticCode.FILE_MISSING,
                    file + " cannot be read: " + reason,
                    SourceLocation.of(file.toString()));
        }
    }

    static DataException fault(DiagnosticCode code, String message, SourceLocation location) {
        return new DataException(Diagnostic.error(code, message, location));
    }

    private static String message(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            StringBuilder path = new StringBuilder();
            for (JsonMappingException.Reference step : mapping.getPath()) {
                path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
            }
            return path.substring(path.charAt(0) == '.' ? 1 : 0) + ": " + e.getOriginalMessage();
        }
        return e.getOriginalMessage();
    }

    private static SourceLocation location(String file, JsonLocation at) {
        return at == null
                ? SourceLocation.of(file)
                : new SourceLocation(file, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
    }
}
