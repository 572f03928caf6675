package org.breakwater.scenarios.run;

import org.breakwater.models.engine.EngineSettings;
import org.breakwater.models.engine.VenueRules;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.scenarios.path.PathModel;

/**
 * One law of paths, one venue, one book, one market: what a worker needs to run any path of it.
 *
 * @param rules the venue
 * @param book its accounts, resolved against the assets of the model
 * @param settings market and mode
 * @param model law of the paths
 */
public record Simulation(VenueRules rules, ResolvedBook book, EngineSettings settings, PathModel model) {

    public Simulation {
        if (!book.assets.subList(0, book.quote).equals(model.assetNames())) {
            throw new IllegalArgumentException("paths must have the assets of the book, "
                    + book.assets.subList(0, book.quote) + ", got " + model.assetNames());
        }
    }

    public Simulation withModel(PathModel other) {
        return new Simulation(rules, book, settings, other);
    }

    public Simulation withSettings(EngineSettings other) {
        return new Simulation(rules, book, other, model);
    }

    public Simulation withRules(VenueRules other) {
        return new Simulation(other, book, settings, model);
    }

    /** Length of a path in seconds. */
    public double horizonSeconds() {
        return model.grid().horizonSeconds();
    }

    /** Hours of a path, begun ones included. */
    int hours() {
        return Math.max(1, (int) Math.ceil(horizonSeconds() / 3_600 - 1e-9));
    }
}
