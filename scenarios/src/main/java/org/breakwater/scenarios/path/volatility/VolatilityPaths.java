package org.breakwater.scenarios.path.volatility;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.breakwater.scenarios.path.PathGenerator;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.SignificantDigits;
import org.breakwater.scenarios.path.TimeGrid;

/**
 * Every path of another model, with an implied volatility that moves by its own law along it.
 *
 * <p>The draws are of a stream named by the asset, so prices are those of the model underneath, to the bit.
 *
 * @param base the model underneath; its prices stay as they are, and its factors on implied volatility are multiplied
 * @param factors law of the factor by asset; an asset that is not named keeps what the base says
 * @param seed seed of the run
 */
public record VolatilityPaths(PathModel base, Map<String, VolatilityFactor> factors, long seed) implements PathModel {

    public VolatilityPaths {
        factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
        for (String named : factors.keySet()) {
            if (!base.assetNames().contains(named)) {
                throw new IllegalArgumentException(
                        "volatilityFactor." + named + " must refer to one of the assets " + base.assetNames());
            }
        }
    }

    /** The model itself where no asset has a law. */
    public static PathModel over(PathModel base, Map<String, VolatilityFactor> factors, long seed) {
        return factors.isEmpty() ? base : new VolatilityPaths(base, factors, seed);
    }

    @Override
    public List<String> assetNames() {
        return base.assetNames();
    }

    @Override
    public TimeGrid grid() {
        return base.grid();
    }

    @Override
    public int pointsPerStep() {
        return base.pointsPerStep();
    }

    @Override
    public long pathLimit() {
        return base.pathLimit();
    }

    @Override
    public OptionalLong historyMillis(long pathId) {
        return base.historyMillis(pathId);
    }

    @Override
    public PathGenerator newGenerator() {
        final PathGenerator underneath = base.newGenerator();
        final FactorColumn[] columns = columns();
        return (pathId, out) -> {
            underneath.generate(pathId, out);
            for (FactorColumn column : columns) {
                column.apply(pathId, out);
            }
        };
    }

    private FactorColumn[] columns() {
        final double pointSeconds = stepSeconds() / pointsPerStep();
        final List<FactorColumn> columns = new ArrayList<>();
        factors.forEach((name, law) ->
                columns.add(new FactorColumn(seed, name, assetNames().indexOf(name), law, pointSeconds)));
        return columns.toArray(FactorColumn[]::new);
    }

    @Override
    public String describe() {
        final StringBuilder text = new StringBuilder(base.describe());
        factors.forEach((name, law) -> text.append("; implied volatility of ")
                .append(name)
                .append(" moves by itself: ")
                .append(SignificantDigits.of(law.volOfVolAnnual()))
                .append(" a year, half-life ")
                .append(SignificantDigits.of(law.halfLifeSeconds()))
                .append(" s, correlation ")
                .append(SignificantDigits.of(law.correlation())));
        return text.toString();
    }
}
