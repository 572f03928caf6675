package org.breakwater.cli.export;

import org.breakwater.models.engine.EngineSettings;
import org.breakwater.models.engine.Measure;
import org.breakwater.models.engine.PathOutcome;
import org.breakwater.models.engine.RiskEngine;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.reports.run.RunDraft;
import org.breakwater.scenarios.path.PathGenerator;
import org.breakwater.scenarios.run.Simulation;

/** Writes the first paths of a simulation with everything that is needed to recompute them. */
public final class AuditExport {

    private final Simulation simulation;
    private final RunDraft draft;

    /**
     * @param simulation law, venue, book and market
     * @param draft takes the files
     */
    public AuditExport(Simulation simulation, RunDraft draft) {
        this.simulation = simulation;
        this.draft = draft;
    }

    /**
     * Runs and writes.
     *
     * @param scenario name of the scenario, for {@code rules.csv}
     * @param paths number of paths
     */
    public void write(String scenario, long paths) {
        PathBuffer buffer = simulation.model().newBuffer();
        new BookTables(simulation.book()).write(draft);
        RiskEngine real = engine(buffer, false);
        new RuleTables(simulation, scenario, real.ticksPerPoint()).write(buffer, draft);
        try (CsvFile prices = CsvFile.in(draft, "paths.csv.gz");
                CsvFile events = CsvFile.in(draft, "events.csv.gz");
                CsvFile outcomes = CsvFile.in(draft, "outcomes.csv")) {
            PathTable pathTable = new PathTable(prices, simulation.model().assetNames());
            EventTable eventTable = new EventTable(events, real);
            OutcomeTable outcomeTable = new OutcomeTable(outcomes);
            run(buffer, paths, real, pathTable, eventTable, outcomeTable);
            prices.finish();
            events.finish();
            outcomes.finish();
        }
    }

    private void run(
            PathBuffer buffer,
            long paths,
            RiskEngine real,
            PathTable prices,
            EventTable events,
            OutcomeTable outcomes) {
        PathGenerator generator = simulation.model().newGenerator();
        RiskEngine shadow = engine(buffer, true);
        PathOutcome out = new PathOutcome((int) Math.ceil(simulation.horizonSeconds() / 3_600) + 1);
        for (long path = 0; path < paths; path++) {
            generator.generate(path, buffer);
            prices.write(path, buffer);
            shadow.run(buffer, path, out);
            double demand = out.get(Measure.FUND_DEMAND);
            events.begin(path);
            real.run(buffer, path, out, events, events);
            out.set(Measure.FUND_DEMAND, demand);
            outcomes.write(path, out);
        }
    }

    private RiskEngine engine(PathBuffer buffer, boolean unlimitedFund) {
        EngineSettings settings = simulation.settings().withUnlimitedFund(unlimitedFund);
        return new RiskEngine(
                simulation.rules(), simulation.book(), settings, buffer.pointSeconds(), buffer.stepSeconds());
    }
}
