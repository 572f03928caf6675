package org.breakwater.models.margin.portfolio.contingency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.breakwater.models.margin.option.ContractQuotes;
import org.breakwater.models.margin.option.ListedContract;
import org.breakwater.models.margin.option.Listing;
import org.breakwater.models.margin.portfolio.grid.AccountScan;
import org.breakwater.models.margin.portfolio.grid.RiskArrays;
import org.breakwater.models.margin.portfolio.grid.VolatilityRange;
import org.breakwater.models.margin.portfolio.grid.VolatilityShock;
import org.breakwater.models.option.OptionType;
import org.junit.jupiter.api.Test;

/** Charges, by hand: the index is 100, forwards expire in a quarter and in half a year. */
class ContingencyTest {

    private static final long YEAR = 365 * 86_400;
    private static final Listing LISTING = Listing.of(List.of(
            ListedContract.spot(0),
            ListedContract.perpetual(0),
            ListedContract.future(0, YEAR / 4),
            ListedContract.future(0, YEAR / 2),
            ListedContract.option(OptionType.CALL, 0, YEAR / 4, 100),
            ListedContract.option(OptionType.PUT, 0, YEAR / 4, 100),
            ListedContract.option(OptionType.CALL, 0, YEAR / 2, 100)));

    private static double charge(Contingency contingency, double... quantity) {
        ContractQuotes quotes = new ContractQuotes(LISTING);
        for (int i = 0; i < LISTING.contracts(); i++) {
            quotes.forward[i] = 100;
            quotes.volatility[i] = 0.5;
            if (LISTING.exposure(i).expires()) {
                quotes.years[LISTING.series(i)] = LISTING.contract(i).expirySeconds() / (double) YEAR;
            }
        }
        quotes.index[0] = 100;
        quotes.markByModel();
        RiskArrays risk = new RiskArrays(LISTING, contingency.probes());
        risk.fill(quotes);
        AccountScan account = new AccountScan(quotes, risk, true);
        account.load(new int[] {0, 1, 2, 3, 4, 5, 6}, quantity, 0, quantity.length);
        return contingency.charge(account, 0, new int[] {0, 1});
    }

    @Test
    void grossNotionalCountsBothSides() {
        assertThat(charge(new NotionalContingency(0.02, 0.01, 0.005), 3, -4, 5, 0, -6, 2))
                .isCloseTo(0.02 * 300 + 0.01 * 900 + 0.005 * 800, within(1e-12));
    }

    @Test
    void futuresThatOffsetAreTheSmallerSide() {
        assertThat(charge(new FuturesOffset(0.02), 7, 100, -60, -70)).isCloseTo(0.02 * 100 * 100, within(1e-12));
        assertThat(charge(new FuturesOffset(0.02), 7, 100, 60)).isZero();
    }

    @Test
    void shortOptionsAreNettedAtEachStrikeOfAnExpiryOrNot() {
        assertThat(charge(new ShortOptions(0.01, true), 0, 0, 0, 0, 10, -20, -1))
                .isCloseTo(11, within(1e-12));
        assertThat(charge(new ShortOptions(0.01, false), 0, 0, 0, 0, 10, -20, -1))
                .isCloseTo(21, within(1e-12));
    }

    @Test
    void theBasisOfEachExpiryIsWorseOnItsOwn() {
        Contingency basis = new BasisContingency(0.05, 0.04, 0.25, 0.01);
        double quarter = 2 * 5 * (0.25 + 0.01 / 4);
        double half = 3 * 4 * (0.25 + 0.01 / 2);
        assertThat(charge(basis, 9, 9, 2, -3)).isCloseTo(quarter + half, within(1e-12));
    }

    @Test
    void anAnnualBasisMovesFarForwardsMoreAndIsNettedAsTold() {
        TermStructureContingency.Move move = new TermStructureContingency.AnnualBasis(0.05);
        double quarter = 8 * 100 * 0.05 / 4;
        double half = 3 * 100 * 0.05 / 2;
        assertThat(charge(new TermStructureContingency(move, 1, 0), 0, 0, 8, -3))
                .isCloseTo(quarter - half, within(1e-9));
        assertThat(charge(new TermStructureContingency(move, 1, 1), 0, 0, 8, -3))
                .isCloseTo(quarter + half, within(1e-9));
        assertThat(charge(new TermStructureContingency(move, 0, 0.25), 0, 0, 8, -3))
                .isCloseTo(0.25 * 2 * half, within(1e-9));
    }

    @Test
    void volatilitiesOfTwoExpiriesThatMoveAlikeOffset() {
        VolatilityRange range = VolatilityRange.Banded.flat(0.2);
        TermStructureContingency.Move move =
                new TermStructureContingency.Volatility(VolatilityShock.relative(range, range));
        double near = charge(new TermStructureContingency(move, 1, 0), 0, 0, 0, 0, 1);
        double far = charge(new TermStructureContingency(move, 1, 0), 0, 0, 0, 0, 0, 0, -1);
        double apart = charge(new TermStructureContingency(move, 1, 1), 0, 0, 0, 0, 1, 0, -1);
        double alike = charge(new TermStructureContingency(move, 1, 0), 0, 0, 0, 0, 1, 0, -1);
        assertThat(apart).isCloseTo(near + far, within(1e-12));
        assertThat(alike).isLessThan(0.2 * apart).isPositive();
    }

    @Test
    void pinnedOptionsAreThoseAboutToExpireNearTheIndex() {
        assertThat(charge(new PinContingency(92, 0.01, 0.03), 0, 0, 0, 0, 5, -2, 7))
                .isCloseTo(9, within(1e-12));
        assertThat(charge(new PinContingency(90, 0.01, 0.03), 0, 0, 0, 0, 5, -2, 7))
                .isZero();
    }

    @Test
    void aMinimumChargeGrowsBandByBand() {
        MinimumCharge charge =
                new MinimumCharge(1, 1, List.of(new MinimumCharge.Band(0, 1), new MinimumCharge.Band(10_000, 2)));
        assertThat(charge.multiplied(30_000)).isEqualTo(50_000);
        assertThat(charge(charge, 0, 200, -50, 0, 10, -50)).isEqualTo(50_000);
        assertThatThrownBy(() ->
                        new MinimumCharge(1, 1, List.of(new MinimumCharge.Band(0, 2), new MinimumCharge.Band(10, 1))))
                .hasMessageContaining("not fall in multiple");
    }

    @Test
    void deltaIsNettedAndWhatIsHedgedStillPays() {
        assertThat(charge(new DeltaCharge(0.02, 0.01), 3, -5)).isCloseTo(0.02 * 200 + 0.01 * 300, within(1e-9));
    }

    @Test
    void ratesMustBeNumbersThatAreNotNegative() {
        assertThatThrownBy(() -> new FuturesOffset(Double.NaN)).hasMessageContaining("must be >= 0");
        assertThatThrownBy(() -> new BasisContingency(1, 0.05, 0.25, 0.01)).hasMessageContaining("down of the basis");
        assertThatThrownBy(() -> new DeltaCharge(0.02, -1)).hasMessageContaining("hedgedRate");
    }
}
