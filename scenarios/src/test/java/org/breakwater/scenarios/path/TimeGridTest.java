package org.breakwater.scenarios.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TimeGridTest {

    @Test
    void aHorizonIsCoveredByWholeSteps() {
        assertThat(TimeGrid.covering(86_400, 60, 5)).isEqualTo(new TimeGrid(5, 60, 1_440));
        assertThat(TimeGrid.covering(1, 0.1, 0).steps()).isEqualTo(10);
        assertThat(TimeGrid.covering(86_400, 60, 0).horizonSeconds()).isEqualTo(86_400);
        assertThat(new TimeGrid(0, 86_400, 365).horizonYears()).isEqualTo(1);
    }

    @Test
    void aHorizonThatIsNoMultipleOfTheStepIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeGrid.covering(100, 60, 0))
                .withMessageContaining("multiple of stepSeconds");
        assertThatIllegalArgumentException().isThrownBy(() -> TimeGrid.covering(0, 60, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeGrid.covering(Double.NaN, 60, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeGrid(0, Double.NaN, 1));
    }

    @Test
    void numbersInSentencesAreRoundedToFourDigits() {
        assertThat(SignificantDigits.of(0.602418)).isEqualTo("0.6024");
        assertThat(SignificantDigits.of(86_400)).isEqualTo("86400");
        assertThat(SignificantDigits.of(-0.0)).isEqualTo("0");
        assertThat(SignificantDigits.of(123_456.7)).isEqualTo("123500");
    }
}
