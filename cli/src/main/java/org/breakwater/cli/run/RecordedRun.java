package org.breakwater.cli.run;

import java.util.List;
import java.util.TreeMap;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.breakwater.reports.json.Manifest;
import org.breakwater.reports.run.ExistingRun;
import org.breakwater.reports.run.RunDirectory;

/** A run directory whose configuration is made into a plan once more. */
public final class RecordedRun {

    private RecordedRun() {}

    /**
     * Refuses a plan that is not the recorded one.
     *
     * @throws DataException when the configuration or an input has changed
     */
    public static void requireSame(ExistingRun recorded, ResolvedRun now) {
        Manifest manifest = recorded.manifest();
        String file = recorded.directory().resolve(RunDirectory.MANIFEST).toString();
        if (!manifest.configHash().equals(now.plan().configHash())) {
            throw changed(
                    "the configuration resolves to " + now.plan().configHash() + ", recorded is "
                            + manifest.configHash(),
                    file);
        }
        TreeMap<String, String> hashes = new TreeMap<>();
        manifest.inputs().forEach(input -> hashes.put(input.name(), input.sha256()));
        for (Manifest.Input input : now.inputs()) {
            boolean data = !input.name().equals(RunFileLoader.RECORDED);
            if (data && !input.sha256().equals(hashes.get(input.name()))) {
                throw changed("input " + input.name() + " has changed since the run", file);
            }
        }
    }

    private static DataException changed(String what, String file) {
        return new DataException(List.of(Diagnostic.error(DiagnosticCode.CHECKSUM, what, SourceLocation.of(file))
                .withHint("run the scenario again, or replay with the version and the files of the run")));
    }
}
