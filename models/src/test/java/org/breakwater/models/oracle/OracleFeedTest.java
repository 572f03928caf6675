package org.breakwater.models.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakwater.models.account.Account;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.account.MarginMode;
import org.breakwater.models.account.Position;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.oracle.OraclePolicy.WhenStale;
import org.breakwater.models.oracle.validity.ActionMatrix;
import org.breakwater.models.oracle.validity.MarkDivergence;
import org.breakwater.models.oracle.validity.OracleAction;
import org.breakwater.models.oracle.validity.OracleValidity;
import org.breakwater.models.oracle.validity.Validity;
import org.breakwater.models.state.BookResolution;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.junit.jupiter.api.Test;

/** One asset, tick by tick of 60 s. */
class OracleFeedTest {

    private static final double OFF = Double.POSITIVE_INFINITY;
    private static final OracleSource OWN = new OracleSource(0, 0);

    private final MarketState market = new MarketState(1);
    private final VenueState venue = new VenueState(book(), 0);

    private static ResolvedBook book() {
        return BookResolution.resolve(
                new AccountBook(
                        "book",
                        List.of(Perpetual.linear("BTC-PERP", "BTC", "USD")),
                        List.of(
                                new Account(
                                        "a", "a", MarginMode.CROSS, List.of(), List.of(new Position("BTC-PERP", 1, 1))),
                                new Account(
                                        "b",
                                        "b",
                                        MarginMode.CROSS,
                                        List.of(),
                                        List.of(new Position("BTC-PERP", -1, 1))))),
                List.of("BTC"),
                "USD",
                List.of("USD"),
                Set.of());
    }

    private OracleFeed started(OraclePolicy oracle, PricePolicy prices) {
        OracleFeed feed = new OracleFeed(oracle, MarkPolicy.index(), prices, 1, new int[] {0}, 60);
        market.mid[0] = 100;
        feed.start(market, venue);
        return feed;
    }

    private void tick(OracleFeed feed, double mid) {
        market.mid[0] = mid;
        venue.traded[0] = mid;
        feed.observe(market, venue);
        feed.mark(venue);
    }

    private static OraclePolicy judged(OracleValidity validity, MarkDivergence divergence, ActionMatrix allows) {
        return new OraclePolicy(List.of(OWN), validity, divergence, allows);
    }

    @Test
    void theIndexIsTheMedianOfItsSources() {
        List<OracleSource> sources = List.of(new OracleSource(120, 0), OWN, new OracleSource(60, 0));
        OraclePolicy three =
                new OraclePolicy(sources, OracleValidity.ofAge(OFF), MarkDivergence.unlimited(), ActionMatrix.all());
        OracleFeed feed = started(three, PricePolicy.neutral());
        double[] seen = new double[4];
        double[] mids = {90, 80, 95, 70};
        for (int k = 0; k < mids.length; k++) {
            tick(feed, mids[k]);
            seen[k] = venue.index[0];
        }
        assertThat(seen).as("middle of now, a minute ago and two").containsExactly(100, 90, 90, 80);
        OraclePolicy two = new OraclePolicy(
                sources.subList(0, 2), OracleValidity.ofAge(OFF), MarkDivergence.unlimited(), ActionMatrix.all());
        tick(started(two, PricePolicy.neutral()), 90);
        assertThat(venue.index[0]).as("mean of an even count").isEqualTo(95);
    }

    @Test
    void oldQuotesHaltWhatTheMatrixDoesNotAllow() {
        OracleFeed feed = started(new OraclePolicy(0, 45, 0, WhenStale.HALT), PricePolicy.neutral());
        market.quoteAgeSeconds[0] = 45;
        tick(feed, 100);
        assertThat(feed.validity(0)).isEqualTo(Validity.VALID);
        market.quoteAgeSeconds[0] = 46;
        tick(feed, 100);
        assertThat(feed.validity(0)).isEqualTo(Validity.STALE_FOR_MARGIN);
        assertThat(feed.halts()).isTrue();
        assertThat(feed.halts(1)).as("the quote asset is never stale").isFalse();
        assertThat(feed.fundingWaits(venue, 0)).isFalse();
        feed.start(market, venue);
        assertThat(feed.halts()).isFalse();
    }

    @Test
    void aJumpIsTooVolatileUntilItsAverageHasCaughtUp() {
        OracleValidity validity = new OracleValidity(2, 300, OFF, 1, OFF, OFF, 0, 0);
        ActionMatrix matrix = new ActionMatrix(Map.of(OracleAction.LIQUIDATE, Validity.TOO_UNCERTAIN));
        OracleFeed feed = started(judged(validity, MarkDivergence.unlimited(), matrix), PricePolicy.neutral());
        int waited = 0;
        for (int k = 0; k < 20; k++) {
            tick(feed, 40);
            waited += feed.halts(0) ? 1 : 0;
        }
        double minutes = -StrictMath.log((80 - 40) / 60.0) * 5;
        assertThat(minutes).isBetween(2.0, 3.0);
        assertThat(waited).as("a tick is judged by the average before it").isEqualTo(3);
    }

    @Test
    void aPriceThatMayNotBeAveragedLeavesTheAverageAlone() {
        OracleValidity validity = new OracleValidity(2, 300, OFF, 1, OFF, OFF, 0, 0);
        ActionMatrix matrix = new ActionMatrix(Map.of(OracleAction.UPDATE_TWAP, Validity.TOO_UNCERTAIN));
        OracleFeed feed = started(judged(validity, MarkDivergence.unlimited(), matrix), PricePolicy.neutral());
        for (int k = 0; k < 100; k++) {
            tick(feed, 40);
        }
        assertThat(feed.validity(0)).isEqualTo(Validity.TOO_VOLATILE);
    }

    @Test
    void fundingWaitsWhileTheMarkHasLeftTheAverageBehind() {
        OracleFeed feed = started(
                judged(OracleValidity.ofAge(OFF), new MarkDivergence(0.1, 300, 0), ActionMatrix.all()),
                PricePolicy.neutral());
        tick(feed, 120);
        assertThat(feed.fundingWaits(venue, 0)).isTrue();
        tick(feed, 103);
        assertThat(feed.fundingWaits(venue, 0)).isFalse();
    }

    @Test
    void averagesAndTheStablePriceLagBehindAndAnswerByPurpose() {
        PricePolicy prices = new PricePolicy(
                Map.of(
                        Purpose.INITIAL, PriceSource.WORSE_OF_INDEX_AND_STABLE,
                        Purpose.COLLATERAL, PriceSource.WORSE_OF_INDEX_AND_TWAP),
                300,
                StablePriceRules.daily(),
                0);
        OracleFeed feed = started(OraclePolicy.current(), prices);
        tick(feed, 200);
        assertThat(feed.contractPrice(venue, Purpose.INITIAL, 0, true)).isCloseTo(101.8, within(1e-12));
        assertThat(feed.contractPrice(venue, Purpose.INITIAL, 0, false)).isEqualTo(200);
        assertThat(feed.contractPrice(venue, Purpose.MAINTENANCE, 0, true)).isEqualTo(200);
        double average = 200 - 100 * StrictMath.exp(-0.2);
        assertThat(feed.collateralPrice(venue, 0, true)).isCloseTo(average, within(1e-12));
        assertThat(feed.collateralPrice(venue, 0, false)).isEqualTo(200);
        assertThat(feed.collateralPrice(venue, 1, true)).isEqualTo(1);
    }

    @Test
    void theAverageIsTheSameHoweverTimeIsCut() {
        for (int cuts : new int[] {1, 7, 60}) {
            Twap twap = new Twap(1, 300, 420.0 / cuts);
            twap.start(0, 100);
            for (int k = 0; k < cuts; k++) {
                twap.observe(0, 50);
            }
            assertThat(twap.value(0)).isCloseTo(50 + 50 * StrictMath.exp(-1.4), within(1e-12));
        }
    }

    @Test
    void anIndexHasASource() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OraclePolicy(
                        List.of(), OracleValidity.ofAge(1), MarkDivergence.unlimited(), ActionMatrix.all()))
                .withMessage("sources must be at least one, got none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OracleSource(86_401, 0))
                .withMessage("delaySeconds must be in [0, 86400], got 86401.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new OracleSource(0, 1.5));
    }
}
