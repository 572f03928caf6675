package org.breakwater.cli.runfile;

import java.util.List;
import java.util.Optional;
import org.breakwater.datasets.located.tree.LocatedDocument;
import org.breakwater.scenarios.run.PlannedScenario.Ensemble;
import org.breakwater.scenarios.run.StressPlan;

/**
 * A run file, ready to run.
 *
 * @param plan what is run
 * @param document the resolved configuration: with what it extends, the overrides and the defaults; it knows the origin of
 *     every value
 * @param inputs every file that was read, sorted by name: run file, presets, packs, data
 * @param formats outputs asked for, in lower case
 * @param converted number of accounts that sold collateral which the venue does not accept
 */
public record LoadedRun(
        StressPlan plan, LocatedDocument document, List<Input> inputs, List<String> formats, int converted) {

    /**
     * A file that was read.
     *
     * @param name as the run file names it
     * @param bytes its length, −1 where it is not known
     * @param sha256 hexadecimal SHA-256 of its stored bytes
     */
    public record Input(String name, long bytes, String sha256) {}

    public LoadedRun {
        inputs = List.copyOf(inputs);
        formats = List.copyOf(formats);
    }

    /** The ensemble behind the headline: the first scenario of many paths. */
    public Optional<Ensemble> headline() {
        return plan.scenarios().stream()
                .filter(Ensemble.class::isInstance)
                .map(Ensemble.class::cast)
                .findFirst();
    }
}
