package org.breakwater.reports.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.breakwater.models.result.ScenarioResult;
import org.breakwater.reports.sample.SampleResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "venueInsolvencyProbability;P(venue insolvent)",
                "fundDraw.es99;Fund draw, ES 99 %",
                "fundDraw.var999;Fund draw, VaR 99.9 %",
                "fundDrawdown.q50;Fund drawdown, median",
                "fundDrawdown.q95;Fund drawdown, 95 % quantile",
                "badDebt.max;Bad debt, largest",
                "liquidationProbability.notional;P(account liquidated), by notional",
                "somethingNew.odd;Something new, odd",
                "x;X",
                "'';''"
            })
    void idsReadAsWords(String id, String title) {
        assertThat(MetricNames.title(id)).isEqualTo(title);
    }

    @Test
    void unitsImpliedByIdsAreThoseOfTheMetrics() {
        for (ScenarioResult scenario : SampleResult.rich().scenarios()) {
            scenario.metrics()
                    .forEach(
                            m -> assertThat(MetricNames.unit(m.id())).as(m.id()).isEqualTo(m.unit()));
        }
    }
}
