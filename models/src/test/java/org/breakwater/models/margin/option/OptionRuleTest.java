package org.breakwater.models.margin.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.breakwater.models.option.OptionType;
import org.junit.jupiter.api.Test;

/** What a short option must keep, by hand. */
class OptionRuleTest {

    /** Deribit's standard margin. */
    private static final OptionRule RULE = new OptionRule(0.15, 0.1, 0.075, 0.075, 0.075, 1);

    @Test
    void theShareOfTheIndexShrinksAsTheOptionIsOutOfTheMoneyDownToAFloor() {
        assertThat(RULE.initial(OptionType.CALL, 100, 100, 4)).isCloseTo(4 + 15, within(1e-12));
        assertThat(RULE.initial(OptionType.CALL, 103, 100, 3)).isCloseTo(3 + 12, within(1e-12));
        assertThat(RULE.initial(OptionType.CALL, 130, 100, 1)).isCloseTo(1 + 10, within(1e-12));
        assertThat(RULE.initial(OptionType.CALL, 80, 100, 21)).isCloseTo(21 + 15, within(1e-12));
        assertThat(RULE.initial(OptionType.PUT, 97, 100, 3)).isCloseTo(3 + 12, within(1e-12));
        assertThat(RULE.initial(OptionType.PUT, 60, 100, 1)).isCloseTo(1 + 10, within(1e-12));
    }

    @Test
    void maintenanceOfAPutGrowsWithItsMark() {
        assertThat(RULE.maintenance(OptionType.CALL, 100, 300)).isCloseTo(300 + 7.5, within(1e-12));
        assertThat(RULE.maintenance(OptionType.PUT, 100, 50)).isCloseTo(50 + 7.5, within(1e-12));
        assertThat(RULE.maintenance(OptionType.PUT, 100, 300)).isCloseTo(300 + 22.5, within(1e-12));
    }

    @Test
    void initialMarginOfAPutIsAtLeastItsMaintenance() {
        assertThat(RULE.initial(OptionType.PUT, 400, 100, 300)).isCloseTo(322.5, within(1e-12));
    }

    @Test
    void ratesMustBeInTheirRangesAndNumbers() {
        assertThatThrownBy(() -> new OptionRule(Double.NaN, 0.1, 0.075, 0.075, 0.075, 1))
                .hasMessageContaining("initialRate must be in [0.0, 1.2], got NaN");
        assertThatThrownBy(() -> new OptionRule(0.1, 0.15, 0.075, 0.075, 0.075, 1))
                .hasMessageContaining("initialFloor must be in [0.0, 0.1], got 0.15");
        assertThatThrownBy(() -> new OptionRule(0.15, 0.1, 0.075, 0.075, 0.075, Double.POSITIVE_INFINITY))
                .hasMessageContaining("initialOverMaintenance must be >= 0");
    }
}
