package org.breakwater.models.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.breakwater.models.account.Position;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.margin.schedule.PriceScan;
import org.breakwater.models.market.Perpetual;
import org.junit.jupiter.api.Test;

/** Portfolio margin of positions without optionality, by hand. */
class PriceScanTest {

    /** Whole range up and down, three ranges at 35 %. */
    private static final PriceScan SCAN = new PriceScan(
            List.of(new PriceScan.Point(-0.1, 1), new PriceScan.Point(0.1, 1), new PriceScan.Point(-0.3, 0.35)), 0.02);

    private static final ContractRules RULES = new ContractRules(SCAN, SCAN);
    private static final Perpetual BTC = Perpetual.linear("BTC-PERP", "BTC", "USD");
    private static final Perpetual OTHER = Perpetual.linear("BTC-OTHER", "BTC", "USD");
    private static final Perpetual ETH = Perpetual.linear("ETH-PERP", "ETH", "USD");

    @Test
    void positionsOnOneUnderlyingAreNettedAndTheirGrossNotionalPaysTheContingency() {
        OneAccount account = account()
                .contract(BTC, RULES, new Position("BTC-PERP", 10, 100))
                .contract(OTHER, RULES, new Position("BTC-OTHER", -6, 100))
                .build();
        double scanned = 4 * 100 * 0.3 * 0.35;
        assertThat(account.margin.maintenance(account.state, 0))
                .isCloseTo(scanned + 0.02 * 16 * 100, within(1e-12 * scanned));
    }

    @Test
    void underlyingsAreNotNettedWithOneAnother() {
        OneAccount account = account()
                .contract(BTC, RULES, new Position("BTC-PERP", 1, 100))
                .contract(ETH, RULES, new Position("ETH-PERP", -10, 10))
                .build();
        double long100 = 0.105 * 100 + 0.02 * 100;
        double short100 = 0.1 * 100 + 0.02 * 100;
        assertThat(account.margin.maintenance(account.state, 0)).isCloseTo(long100 + short100, within(1e-10));
    }

    @Test
    void anInversePositionIsScannedByItsOwnPayoff() {
        Perpetual inverse = Perpetual.inverse("BTCUSD", "BTC");
        OneAccount account = account()
                .contract(inverse, RULES, new Position("BTCUSD", 1_000, 100))
                .build();
        double coins = 1_000 / 100.0;
        double loss = coins * Math.max(1 / 0.9 - 1, (1 / 0.7 - 1) * 0.35);
        assertThat(account.margin.maintenance(account.state, 0)).isCloseTo((loss + 0.02 * coins) * 100, within(1e-9));
    }

    @Test
    void aScanIsNoPartOfACompositionAndNoPriceFallsBelowZero() {
        assertThatThrownBy(() -> new MarginSchedule.Scale(SCAN, 2)).hasMessageContaining("must stand alone");
        assertThatThrownBy(() -> new PriceScan.Point(-1, 1)).hasMessageContaining("above -1");
    }

    private static OneAccount.Builder account() {
        return new OneAccount.Builder(100, 10).balance("USD", 1_000, 0);
    }
}
