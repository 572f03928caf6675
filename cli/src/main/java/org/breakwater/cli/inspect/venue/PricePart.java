package org.breakwater.cli.inspect.venue;

import static org.breakwater.cli.inspect.wording.Figures.amount;
import static org.breakwater.cli.inspect.wording.Figures.percent;
import static org.breakwater.cli.inspect.wording.Figures.time;
import static org.breakwater.cli.inspect.wording.Figures.word;

import java.util.Map;
import java.util.stream.Collectors;
import org.breakwater.datasets.preset.VenueFile;
import org.breakwater.models.engine.FundingPolicy;
import org.breakwater.models.oracle.MarkPolicy;
import org.breakwater.models.oracle.OraclePolicy;
import org.breakwater.models.oracle.OracleSource;
import org.breakwater.models.oracle.PricePolicy;
import org.breakwater.models.oracle.PriceSource;
import org.breakwater.models.oracle.Purpose;
import org.breakwater.models.oracle.StablePriceRules;

/** Prices: which one is used for what, the oracle behind them, the mark and funding. */
final class PricePart {

    private static final double OFF = Double.POSITIVE_INFINITY;

    private PricePart() {}

    static Section prices(VenueFile venue) {
        PricePolicy policy = venue.prices().toDomain();
        Section section = new Section("prices")
                .say("initial margin", source(policy, Purpose.INITIAL), "prices.initial")
                .say("maintenance", source(policy, Purpose.MAINTENANCE), "prices.maintenance")
                .say("profit", source(policy, Purpose.TRIGGER), "prices.profit")
                .say("collateral", source(policy, Purpose.COLLATERAL), "prices.collateral");
        if (uses(policy, PriceSource.WORSE_OF_INDEX_AND_TWAP)) {
            section.say("average", "over " + time(policy.twapSeconds()), "prices.twapSeconds");
        }
        if (policy.stable() != null) {
            section.say("stable price", stable(policy.stable()), "prices.stable");
        }
        if (uses(policy, PriceSource.ADVERSE_OF_PAIR)) {
            section.say("oracle's pair", percent(policy.pairSpread()) + " off the index", "prices.pairSpread");
        }
        return section;
    }

    private static String source(PricePolicy policy, Purpose purpose) {
        return switch (policy.source(purpose)) {
            case INDEX -> "the index";
            case MARK -> "the mark";
            case WORSE_OF_INDEX_AND_TWAP -> "the less favourable of the index and its average";
            case WORSE_OF_INDEX_AND_STABLE -> "the less favourable of the index and the stable price";
            case ADVERSE_OF_PAIR -> "the less favourable of the oracle's pair";
        };
    }

    private static boolean uses(PricePolicy policy, PriceSource source) {
        return policy.sources().containsValue(source);
    }

    private static String stable(StablePriceRules rules) {
        return rules.intervals() + " intervals of " + time(rules.intervalSeconds()) + " late, each within "
                + percent(rules.intervalGrowth()) + " of the last; it moves by at most "
                + percent(rules.growthPerSecond()) + " a second, told every " + time(rules.minSeconds()) + " to "
                + time(rules.maxSeconds());
    }

    static Section oracle(VenueFile venue) {
        OraclePolicy policy = venue.oracle().toDomain();
        Section section = new Section("oracle");
        section.say("index", index(policy), "oracle.delaySeconds", "oracle.ownPriceWeight", "oracle.sources");
        double staleness = policy.stalenessSeconds();
        section.say("stale", staleness < OFF ? "after " + time(staleness) : "never", "oracle.stalenessSeconds");
        if (policy.validity().tooVolatileRatio() < OFF) {
            section.say(
                    "too volatile",
                    "beyond " + amount(policy.validity().tooVolatileRatio()) + " times its average over "
                            + time(policy.validity().twapSeconds()) + ", or below its inverse",
                    "oracle.tooVolatileRatio",
                    "oracle.volatilityTwapSeconds");
        }
        if (policy.divergence().max() < OFF) {
            section.say(
                    "funding waits",
                    "while the mark is more than " + percent(policy.divergence().max()) + " off the average over "
                            + time(policy.divergence().twapSeconds()),
                    "oracle.markDivergence",
                    "oracle.divergenceTwapSeconds");
        }
        return section.say("needed to act", actions(policy), "oracle.whenStale", "oracle.allows");
    }

    private static String index(OraclePolicy policy) {
        String sources = policy.sources().stream().map(PricePart::source).collect(Collectors.joining("; "));
        return policy.sources().size() == 1 ? sources : "the median of: " + sources;
    }

    private static String source(OracleSource source) {
        String age = source.delaySeconds() > 0 ? time(source.delaySeconds()) + " old" : "current";
        String own = source.ownPriceWeight() > 0
                ? ", " + percent(source.ownPriceWeight()) + " of it this venue's own price"
                : "";
        return age + own;
    }

    private static String actions(OraclePolicy policy) {
        if (policy.allows().least().isEmpty()) {
            return "any price will do";
        }
        return policy.allows().least().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> word(entry.getKey()) + ": " + word(entry.getValue()) + " or better")
                .collect(Collectors.joining("; "));
    }

    static Section mark(VenueFile venue) {
        MarkPolicy mark = venue.mark().toDomain();
        String follows = mark.basisCap() > 0
                ? "the index and the average basis of half-life " + time(mark.basisHalfLifeSeconds()) + ", at most "
                        + percent(mark.basisCap())
                : "the index";
        return new Section("mark and funding")
                .say("mark", follows, "mark")
                .say("funding", funding(venue.funding().toDomain()), "funding")
                .say(
                        "expiry",
                        "at the index averaged over " + time(venue.settlementWindowSeconds()),
                        "settlementWindowSeconds");
    }

    private static String funding(FundingPolicy policy) {
        if (policy.cap() == 0) {
            return "none where a path records none";
        }
        return "every " + time(policy.intervalSeconds()) + " " + percent(policy.baseRate()) + " and the basis, at most "
                + percent(policy.cap()) + " either way";
    }
}
