package org.breakwater.models.oracle.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What each class of validity still allows. */
class ActionMatrixTest {

    @Test
    void anUncertainPriceBlocksNewRiskAndStillAllowsLiquidation() {
        ActionMatrix matrix = new ActionMatrix(Map.of(
                OracleAction.LIQUIDATE, Validity.TOO_UNCERTAIN, OracleAction.OPEN_RISK, Validity.STALE_FOR_MARGIN));
        assertThat(matrix.allows(OracleAction.OPEN_RISK, Validity.TOO_UNCERTAIN))
                .isFalse();
        assertThat(matrix.allows(OracleAction.LIQUIDATE, Validity.TOO_UNCERTAIN))
                .isTrue();
        assertThat(matrix.allows(OracleAction.LIQUIDATE, Validity.TOO_VOLATILE)).isFalse();
    }

    @Test
    void anActionWithoutARowIsAlwaysAllowed() {
        assertThat(ActionMatrix.all().allowed(OracleAction.MARGIN)).containsExactly(Validity.values());
    }

    @Test
    void staleAndWorsePricesHaltLiquidation() {
        assertThat(ActionMatrix.haltingOnStalePrices().allowed(OracleAction.LIQUIDATE))
                .containsExactly(Validity.INSUFFICIENT_DATA, Validity.STALE_FOR_AMM, Validity.VALID);
    }

    @Property(seed = "304")
    void aMoreSevereClassNeverAllowsMore(
            @ForAll Map<OracleAction, Validity> least,
            @ForAll OracleAction action,
            @ForAll Validity one,
            @ForAll Validity other) {
        ActionMatrix matrix = new ActionMatrix(least);
        if (one.isAtLeast(other) && matrix.allows(action, other)) {
            assertThat(matrix.allows(action, one)).isTrue();
        }
        assertThat(matrix.allowed(action).contains(one)).isEqualTo(matrix.allows(action, one));
        assertThat(matrix.allows(action, Validity.VALID)).isTrue();
    }
}
