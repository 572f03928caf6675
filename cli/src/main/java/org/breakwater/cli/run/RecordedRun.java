package org.breakwater.cli.run;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.terminal.Console;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.breakwater.reports.json.Hashes;
import org.breakwater.reports.json.Manifest;
import org.breakwater.reports.json.ResultJson;
import org.breakwater.reports.run.ExistingRun;
import org.breakwater.reports.run.RunDirectory;

/** A run directory whose configuration is made into a plan once more. */
public final class RecordedRun {

    private final ExistingRun recorded;
    private final Manifest manifest;

    /** @throws DataException when it has no manifest, or a damaged one */
    public RecordedRun(ExistingRun recorded) {
        this.recorded = recorded;
        this.manifest = recorded.manifest();
    }

    /** Where it is. */
    public Path directory() {
        return recorded.directory();
    }

    /** How it came about. */
    public Manifest manifest() {
        return manifest;
    }

    /**
     * The plan of the run.
     *
     * @param now what its configuration resolves to today
     * @throws DataException when that or an input has changed
     */
    public ResolvedRun requireSame(ResolvedRun now) {
        if (!manifest.configHash().equals(now.plan().configHash())) {
            throw changed("the configuration resolves to " + now.plan().configHash() + ", recorded is "
                    + manifest.configHash());
        }
        TreeMap<String, String> hashes = new TreeMap<>();
        manifest.inputs().forEach(input -> hashes.put(input.name(), input.sha256()));
        for (Manifest.Input input : now.inputs()) {
            boolean data = !input.name().equals(RunFileLoader.RECORDED);
            if (data && !input.sha256().equals(hashes.get(input.name()))) {
                throw changed("input " + input.name() + " has changed since the run");
            }
        }
        return now;
    }

    /** Says whether a new run of the same plan gave the same result, byte for byte. */
    public ExitCode compare(FinishedRun again, Console console) {
        String hash = Hashes.sha256(ResultJson.write(again.result()));
        if (hash.equals(manifest.resultSha256())) {
            console.note("identical to " + recorded.directory() + ": result.json has SHA-256 " + hash);
            return ExitCode.DONE;
        }
        console.note("DIFFERS from " + recorded.directory() + ": result.json has SHA-256 " + hash + ", recorded is "
                + manifest.resultSha256());
        return ExitCode.INTERNAL;
    }

    private DataException changed(String what) {
        String file = recorded.directory().resolve(RunDirectory.MANIFEST).toString();
        return new DataException(List.of(Diagnostic.error(DiagnosticCode.CHECKSUM, what, SourceLocation.of(file))
                .withHint("use the version and the files of the run, or run the scenario again")));
    }
}
