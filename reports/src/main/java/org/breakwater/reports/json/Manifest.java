package org.breakwater.reports.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a run came about: what {@code result.json} leaves out because it differs between equal runs, and what is needed to run
 * it again. Layout of {@code manifest.json}, in the order of the components.
 *
 * @param schemaVersion {@link ManifestJson#SCHEMA_VERSION}
 * @param tool name and version, for instance {@code breakwater 0.1.0}
 * @param commit commit that it was built from, null when unknown
 * @param jdk Java version and vendor
 * @param os operating system and architecture
 * @param status {@code complete} or {@code partial}
 * @param startedAt start, UTC as {@code 2025-10-10T21:15:00Z}
 * @param arguments command line after the program's name
 * @param threads worker threads
 * @param seed random seed
 * @param configHash SHA-256 of the canonical resolved configuration
 * @param resultSha256 SHA-256 of {@code result.json}, null until it is written
 * @param inputs every file that was read, in order of name
 * @param timingsSeconds seconds by phase
 * @param configuration the resolved configuration
 */
public record Manifest(
        int schemaVersion,
        String tool,
        @JsonSetter(nulls = Nulls.SET) @Nullable String commit,
        String jdk,
        String os,
        String status,
        String startedAt,
        List<String> arguments,
        int threads,
        long seed,
        String configHash,
        @JsonSetter(nulls = Nulls.SET) @Nullable String resultSha256,
        List<Input> inputs,
        SortedMap<String, Double> timingsSeconds,
        JsonNode configuration) {

    public Manifest {
        arguments = List.copyOf(arguments);
        inputs = List.copyOf(inputs);
        timingsSeconds = new TreeMap<>(timingsSeconds);
    }

    /**
     * A file that was read.
     *
     * @param name as the run file names it
     * @param bytes its length
     * @param sha256 its hash, hexadecimal
     */
    public record Input(String name, long bytes, String sha256) {}

    /** The same with the hash of the result. */
    public Manifest withResultSha256(String hash) {
        return new Manifest(
                schemaVersion,
                tool,
                commit,
                jdk,
                os,
                status,
                startedAt,
                arguments,
                threads,
                seed,
                configHash,
                hash,
                inputs,
                timingsSeconds,
                configuration);
    }
}
