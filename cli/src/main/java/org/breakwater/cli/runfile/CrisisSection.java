package org.breakwater.cli.runfile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breakwater.datasets.crisis.Crisis;
import org.breakwater.datasets.crisis.CrisisCatalogue;
import org.breakwater.datasets.crisis.CrisisFact;
import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.Identifier;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.scenarios.path.SignificantDigits;
import org.breakwater.scenarios.path.shock.GapShape;
import org.breakwater.scenarios.path.shock.PriceGap;
import org.breakwater.scenarios.spec.GapTiming;
import org.breakwater.scenarios.spec.PriceGapSpec;
import org.breakwater.scenarios.spec.Proxy;
import org.breakwater.scenarios.spec.ScenarioSpec.Naming;

/**
 * A dated crisis as a parametric shape: every asset falls by what it fell then within an hour, four hours or a day. It needs
 * no history, and shows no more of the crisis than that.
 */
@Kind("crisis")
@Describe("A dated crisis as a parametric shape: every asset falls by what it fell then; needs no history.")
record CrisisSection(
        @Describe("Its name.") @Identifier String id,
        @Describe("One line in words.") @Default("\"\"") String title,
        @Describe("A named crisis.") @Identifier String event,

        @Describe("Time over which the falls were observed, and which the shape takes.") @Default("one-day")
        Within within,

        @Describe("How it gets there; exponential: half of the fall in the last sixth of the time.")
        @Default("exponential")
        GapShape shape,

        @Describe("Part of the fall that is made good.") @Default("0") @Fraction
        double rebound,

        @Describe("Time that takes.") @Default("3600") @NonNegative
        double reboundSeconds,

        @Describe("Length of a step.") @Default("30") @Between(min = 0.001, max = 86_400)
        double stepSeconds,

        @Describe("Time after it in which liquidations go on.") @Default("3600") @NonNegative
        double settleSeconds,

        @Describe("How much impact of liquidations enters prices; the observed fall already holds a cascade.")
        @Default("none")
        ImpactMode impact)
        implements ScenarioSection {

    /** Time over which a fall was observed. */
    enum Within {
        ONE_HOUR(3_600, "an hour"),
        FOUR_HOURS(14_400, "four hours"),
        ONE_DAY(86_400, "a day");

        private final double seconds;
        private final String words;

        Within(double seconds, String words) {
            this.seconds = seconds;
            this.words = words;
        }

        private double fall(CrisisFact fact) {
            return switch (this) {
                case ONE_HOUR -> fact.maxDrawdown1h();
                case FOUR_HOURS -> fact.maxDrawdown4h();
                case ONE_DAY -> fact.maxDrawdown24h();
            };
        }
    }

    /**
     * @param assets the market's assets
     * @param proxies what stands in for an asset that the crisis has no figure of
     * @throws IllegalArgumentException naming an asset with neither figure nor proxy
     */
    PriceGapSpec toSpec(CrisisCatalogue crises, List<String> assets, Map<String, Proxy> proxies) {
        Crisis crisis = named(crises, event);
        Map<String, Double> shocks = new LinkedHashMap<>();
        assets.forEach(asset -> shocks.put(asset, shock(crisis, asset, proxies)));
        PriceGap gap = new PriceGap(shocks, within.seconds, shape, rebound, reboundSeconds);
        return new PriceGapSpec(
                new Naming(id, title.isEmpty() ? title(crisis, shocks) : title, justification(crisis)),
                gap,
                new GapTiming(stepSeconds, settleSeconds),
                impact,
                null);
    }

    static Crisis named(CrisisCatalogue crises, String event) {
        try {
            return crises.named(event);
        } catch (ConfigurationException unknown) {
            String hint = unknown.diagnostics().get(0).hint();
            throw new IllegalArgumentException(
                    "event must be a named crisis, got " + event + (hint == null ? "" : "; " + hint));
        }
    }

    private double shock(Crisis crisis, String asset, Map<String, Proxy> proxies) {
        Optional<CrisisFact> own = crisis.fact(asset);
        if (own.isPresent()) {
            return -within.fall(own.get());
        }
        Proxy proxy = proxies.get(asset);
        Optional<CrisisFact> other = proxy == null ? Optional.empty() : crisis.fact(proxy.of());
        if (proxy == null || other.isEmpty()) {
            throw new IllegalArgumentException("event " + event + " has no figure of " + asset + ", only of "
                    + String.join(", ", crisis.assets()) + "; give the asset a proxy");
        }
        return StrictMath.expm1(proxy.beta() * StrictMath.log1p(-within.fall(other.get())));
    }

    private String title(Crisis crisis, Map<String, Double> shocks) {
        StringBuilder text = new StringBuilder(crisis.title()).append(":");
        String separator = " ";
        for (Map.Entry<String, Double> shock : shocks.entrySet()) {
            text.append(separator).append(shock.getKey()).append(' ');
            text.append(SignificantDigits.of(shock.getValue() * 100)).append(" %");
            separator = ", ";
        }
        return text.append(" within ").append(within.words).toString();
    }

    /** {@code BTC -51.32 %}: what an asset did within the time of the shape. */
    String words(String asset, CrisisFact fact) {
        return asset + " " + SignificantDigits.of(-100 * within.fall(fact)) + " %";
    }

    /** Where the figures come from; an asset without one moves by its proxy. */
    String justification(Crisis crisis) {
        CrisisFact leading = crisis.facts().get(0);
        return "largest falls within " + within.words + ", "
                + Instant.ofEpochMilli(crisis.startMillis()).toString().substring(0, 10) + " to "
                + Instant.ofEpochMilli(crisis.endMillis() - 1).toString().substring(0, 10) + ", " + leading.market();
    }
}
