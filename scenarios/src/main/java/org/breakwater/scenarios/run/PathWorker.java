package org.breakwater.scenarios.run;

import org.breakwater.models.engine.EngineSettings;
import org.breakwater.models.engine.Measure;
import org.breakwater.models.engine.PathOutcome;
import org.breakwater.models.engine.PointMonitor;
import org.breakwater.models.engine.RiskEngine;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.scenarios.path.PathGenerator;

/**
 * Everything one thread needs to run paths of a {@link Simulation}.
 *
 * <p>A path runs with an unlimited fund first. If no payment met an empty fund, the real fund would have given the same
 * bits and the outcome stands; otherwise the path runs again with the real fund, and only the demand is kept from the
 * shadow run.
 */
final class PathWorker {

    private final PathGenerator generator;
    private final PathBuffer buffer;
    private final RiskEngine shadow;
    private final RiskEngine real;

    PathWorker(Simulation simulation) {
        generator = simulation.model().newGenerator();
        buffer = simulation.model().newBuffer();
        shadow = engine(simulation, simulation.settings().withUnlimitedFund(true));
        real = engine(simulation, simulation.settings().withUnlimitedFund(false));
    }

    private RiskEngine engine(Simulation simulation, EngineSettings settings) {
        return new RiskEngine(
                simulation.rules(), simulation.book(), settings, buffer.pointSeconds(), buffer.stepSeconds());
    }

    void run(long path, PathOutcome out) {
        generator.generate(path, buffer);
        shadow.run(buffer, path, out);
        if (shadow.fundWasShort()) {
            double demand = out.get(Measure.FUND_DEMAND);
            real.run(buffer, path, out);
            out.set(Measure.FUND_DEMAND, demand);
        }
    }

    /** Runs one path with the real fund under observation. */
    void replay(long path, PathOutcome out, EventSink sink, PointMonitor monitor) {
        generator.generate(path, buffer);
        shadow.run(buffer, path, out);
        double demand = out.get(Measure.FUND_DEMAND);
        real.run(buffer, path, out, sink, monitor);
        out.set(Measure.FUND_DEMAND, demand);
    }

    /** Time of the moment that {@link #replay} is working on, seconds from the start of the path. */
    double seconds() {
        return real.seconds();
    }

    PathBuffer buffer() {
        return buffer;
    }
}
