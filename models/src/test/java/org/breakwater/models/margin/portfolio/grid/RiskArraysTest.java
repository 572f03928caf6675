package org.breakwater.models.margin.portfolio.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.breakwater.models.margin.option.ContractQuotes;
import org.breakwater.models.margin.option.ListedContract;
import org.breakwater.models.margin.option.Listing;
import org.breakwater.models.option.Black76;
import org.breakwater.models.option.OptionType;
import org.junit.jupiter.api.Test;

/** Changes of value of single contracts, by hand. */
class RiskArraysTest {

    private static final long TEN_DAYS = 864_000;
    private static final double YEARS = 10 / 365.0;
    private static final Listing LISTING = Listing.of(List.of(
            ListedContract.spot(0),
            ListedContract.perpetual(0).coinSettled(),
            ListedContract.option(OptionType.CALL, 0, TEN_DAYS, 110),
            ListedContract.option(OptionType.PUT, 0, TEN_DAYS, 90).coinSettled()));

    private static final VolatilityShock SHOCK =
            VolatilityShock.relative(VolatilityRange.Banded.flat(0.5), VolatilityRange.Banded.flat(0.25));

    private static RiskArrays filled(ContractQuotes quotes, Scenario... scenarios) {
        RiskArrays risk = new RiskArrays(LISTING, new ScanGrid(List.of(scenarios), SHOCK).probes());
        risk.fill(quotes);
        return risk;
    }

    private static ContractQuotes quotes() {
        ContractQuotes quotes = new ContractQuotes(LISTING);
        for (int i = 0; i < LISTING.contracts(); i++) {
            quotes.forward[i] = 100;
            quotes.volatility[i] = 0.8;
        }
        quotes.years[LISTING.series(2)] = YEARS;
        quotes.discount[LISTING.series(2)] = 0.99;
        return quotes;
    }

    private static double call(double forward, double volatility, double years) {
        return Black76.price(OptionType.CALL, forward, 110, volatility, years, 0.99);
    }

    @Test
    void whatIsLinearMovesWithThePrice() {
        RiskArrays risk = filled(quotes(), Scenario.of(0.1, 1), Scenario.of(-0.2, 0));
        assertThat(risk.change(0, 0)).isCloseTo(10, within(1e-13));
        assertThat(risk.change(0, 1)).isCloseTo(-20, within(1e-13));
    }

    @Test
    void whatIsSettledInCoinsLosesCoinsAtTodaysPrice() {
        RiskArrays risk = filled(quotes(), Scenario.of(-0.2, 0));
        double coins = 1 / 0.8 - 1;
        assertThat(risk.change(1, 0)).isCloseTo(-100 * coins, within(1e-12));
        double now = Black76.price(OptionType.PUT, 100, 90, 0.8, YEARS, 0.99);
        double then = Black76.price(OptionType.PUT, 80, 90, 0.8, YEARS, 0.99);
        assertThat(risk.change(3, 0)).isCloseTo(100 * (then / 80 - now / 100), within(1e-12));
    }

    @Test
    void anOptionIsValuedAgainAtTheShockedPriceVolatilityAndAge() {
        RiskArrays risk = filled(quotes(), Scenario.of(0.1, 1), Scenario.of(-0.1, -1), new Scenario(0, 0, 1, 1));
        double now = call(100, 0.8, YEARS);
        assertThat(risk.change(2, 0)).isCloseTo(call(110, 1.2, YEARS) - now, within(1e-12));
        assertThat(risk.change(2, 1)).isCloseTo(call(90, 0.6, YEARS) - now, within(1e-12));
        assertThat(risk.change(2, 2)).isCloseTo(call(100, 0.8, 9 / 365.0) - now, within(1e-12));
    }

    @Test
    void anOptionNeverAgesBeyondItsExpiry() {
        RiskArrays risk = filled(quotes(), new Scenario(0.3, 0, 1, 11));
        assertThat(risk.change(2, 0)).isCloseTo(0.99 * 20 - call(100, 0.8, YEARS), within(1e-12));
    }

    @Test
    void whatAnAverageHasFixedDoesNotMove() {
        ContractQuotes quotes = quotes();
        quotes.fixed[2] = 60;
        RiskArrays risk = filled(quotes, Scenario.of(0.25, 0));
        assertThat(risk.change(2, 0)).isCloseTo(call(110, 0.8, YEARS) - call(100, 0.8, YEARS), within(1e-12));
    }

    @Test
    void aPublishedArrayStandsUntilTheNextFill() {
        RiskArrays risk = filled(quotes(), Scenario.of(0.1, 0), Scenario.of(-0.1, 0));
        risk.publish(2, new double[] {3, -4});
        assertThat(risk.change(2, 1)).isEqualTo(-4);
        risk.fill(quotes());
        assertThat(risk.change(2, 0)).isPositive().isNotEqualTo(3);
        assertThatThrownBy(() -> risk.publish(2, new double[1])).hasMessageContaining("must be 2, got 1");
    }
}
