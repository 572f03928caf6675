package org.breakwater.cli.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.breakwater.cli.run.FinishedRun;
import org.breakwater.cli.run.ResolvedRun;
import org.breakwater.cli.run.RunLoader;
import org.breakwater.cli.run.RunPlace;
import org.breakwater.cli.run.RunRequest;
import org.breakwater.cli.run.StressSession;
import org.breakwater.datasets.located.tree.NearestName;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.datasets.preset.VenuePresets;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.engine.VenueRules;
import org.breakwater.models.market.Instrument;
import org.breakwater.scenarios.run.StressPlan;
import org.breakwater.scenarios.run.StressRunner;

/** One book on the same paths under the rules of several venues, one run directory each, and a table beside them. */
public final class VenueSweep {

    /** The word for all presets. */
    public static final String ALL = "all-presets";

    /** Where the run directories go unless the user says otherwise. */
    public static final Path FOLDER = Path.of("venues");

    /** Why a venue has no figures after the user has stopped the sweep. */
    static final String INTERRUPTED = "interrupted";

    private final RunLoader loader;
    private final StressSession session;
    private final SourceTexts sources;

    public VenueSweep(RunLoader loader, StressSession session, SourceTexts sources) {
        this.loader = loader;
        this.session = session;
        this.sources = sources;
    }

    /**
     * Presets that a list names.
     *
     * @param words {@link #ALL}, or names separated by commas; repeats count once
     * @throws ConfigurationException naming the first that is none
     */
    public static List<String> names(String words) {
        if (words.equals(ALL)) {
            return VenuePresets.names();
        }
        Set<String> names = new LinkedHashSet<>();
        for (String word : words.split(",")) {
            String name = word.strip();
            if (!VenuePresets.names().contains(name)) {
                Diagnostic unknown = Diagnostic.error(
                        DiagnosticCode.UNKNOWN_REFERENCE, "there is no venue preset \"" + name + "\"", null);
                throw new ConfigurationException(unknown.withHint(NearestName.hint(name, VenuePresets.names())));
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    /**
     * Runs all of them, until the user stops it.
     *
     * @param base the run as its file states it
     * @param folder where the run directories go, each under the name of its preset
     */
    public List<VenueOutcome> run(ResolvedRun base, RunRequest request, List<String> presets, RunPlace folder) {
        List<VenueOutcome> outcomes = new ArrayList<>();
        Path into = folder.directory() == null ? FOLDER : folder.directory();
        boolean interrupted = false;
        for (String preset : presets) {
            VenueOutcome outcome = interrupted
                    ? VenueOutcome.notRun(preset, INTERRUPTED)
                    : outcome(base, request, preset, new RunPlace(into.resolve(preset), folder.force()));
            interrupted |= outcome.isInterrupted();
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private VenueOutcome outcome(ResolvedRun base, RunRequest request, String preset, RunPlace place) {
        try {
            ResolvedRun run = loader.under(base, preset, request, sources);
            List<String> unlisted = unlisted(run);
            if (!unlisted.isEmpty()) {
                return VenueOutcome.notRun(preset, "not listed: " + String.join(", ", unlisted));
            }
            int excluded = excluded(run.plan());
            FinishedRun finished = session.run(run, place);
            return finished.result()
                            .scenario(finished.result().headlineScenario())
                            .isPresent()
                    ? VenueOutcome.of(preset, run, excluded, finished)
                    : VenueOutcome.notRun(preset, INTERRUPTED);
        } catch (ConfigurationException wrong) {
            return VenueOutcome.notRun(preset, wrong.diagnostics().get(0).message());
        }
    }

    /** Accounts that are left out at the start. A book that does not fit the rules is no fault of the program. */
    private static int excluded(StressPlan plan) {
        try {
            return StressRunner.belowMaintenance(plan).size();
        } catch (IllegalArgumentException unfit) {
            throw new ConfigurationException(
                    Diagnostic.error(DiagnosticCode.RULE, String.valueOf(unfit.getMessage()), null));
        }
    }

    private static List<String> unlisted(ResolvedRun run) {
        VenueRules rules = run.plan().rules();
        return run.plan().book().instruments().stream()
                .filter(instrument -> !rules.lists(instrument))
                .map(Instrument::symbol)
                .toList();
    }
}
