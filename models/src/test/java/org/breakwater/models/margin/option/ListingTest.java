package org.breakwater.models.margin.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.breakwater.models.option.OptionType;
import org.junit.jupiter.api.Test;

/** How contracts are grouped. */
class ListingTest {

    private static final Listing LISTING = Listing.of(List.of(
            ListedContract.option(OptionType.PUT, 1, 900, 50),
            ListedContract.perpetual(1),
            ListedContract.option(OptionType.CALL, 1, 900, 50),
            ListedContract.future(1, 900),
            ListedContract.option(OptionType.CALL, 1, 900, 60),
            ListedContract.spot(0),
            ListedContract.option(OptionType.CALL, 1, 1_800, 50),
            ListedContract.spot(1)));

    @Test
    void contractsOfOneUnderlyingAndExpiryAreASeries() {
        assertThat(LISTING.series()).isEqualTo(4);
        assertThat(LISTING.series(0)).isEqualTo(LISTING.series(2)).isEqualTo(LISTING.series(3));
        assertThat(LISTING.series(6)).isNotEqualTo(LISTING.series(0));
        assertThat(LISTING.series(1)).isEqualTo(LISTING.series(7)).isNotEqualTo(LISTING.series(5));
        assertThat(LISTING.seriesExpires(LISTING.series(1))).isFalse();
        assertThat(LISTING.seriesExpires(LISTING.series(3))).isTrue();
    }

    @Test
    void optionsOfOneSeriesAtOneStrikeAreARung() {
        assertThat(LISTING.rungs()).isEqualTo(3);
        assertThat(LISTING.rung(0)).isEqualTo(LISTING.rung(2)).isNotEqualTo(LISTING.rung(4));
        assertThat(LISTING.rung(3)).isEqualTo(-1);
        assertThat(LISTING.strikeOfRung(LISTING.rung(4))).isEqualTo(60);
        assertThat(LISTING.underlyingOfRung(LISTING.rung(6))).isEqualTo(1);
    }

    @Test
    void everyContractKeepsItsNumberAndUnderlying() {
        assertThat(LISTING.contracts()).isEqualTo(8);
        assertThat(LISTING.underlyings()).isEqualTo(2);
        assertThat(LISTING.exposure(0)).isEqualTo(Exposure.PUT);
        assertThat(LISTING.underlying(5)).isZero();
        assertThat(LISTING.contract(4).strike()).isEqualTo(60);
    }

    @Test
    void termsMustFitTheExposure() {
        assertThatThrownBy(() -> ListedContract.option(OptionType.CALL, 0, 900, Double.NaN))
                .hasMessageContaining("strike must be positive");
        assertThatThrownBy(() -> new ListedContract(Exposure.PERPETUAL, 0, 900, 0, false))
                .hasMessageContaining("expirySeconds must be given for what expires");
        assertThatThrownBy(() -> ListedContract.spot(0).coinSettled()).hasMessageContaining("inCoin must be false");
        assertThatThrownBy(() -> ListedContract.spot(-1)).hasMessageContaining("underlying must be >= 0");
    }

    @Test
    void forwardsAreCarried() {
        assertThat(ContractQuotes.carried(100, 0.08, 0.5)).isCloseTo(100 * Math.exp(0.04), within(1e-12));
    }
}
