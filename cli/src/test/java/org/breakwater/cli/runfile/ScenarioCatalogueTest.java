package org.breakwater.cli.runfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScenarioCatalogueTest {

    @Test
    void everyScenarioOfEveryPackIsJustified() {
        assertThat(ScenarioCatalogue.scenarios())
                .hasSize(17)
                .allMatch(entry -> entry.justification().length() > 40);
    }

    @Test
    void theCrisesThatACommitteeNamesAreThere() {
        assertThat(ScenarioCatalogue.scenarios())
                .extracting(ScenarioCatalogue.Entry::id)
                .contains(
                        "covid-2020-03-12.day",
                        "may-2021-05-19.day",
                        "luna-2022-05.day",
                        "ftx-2022-11.day",
                        "usdc-2023-03.day",
                        "yen-2024-08-05.day",
                        "tariffs-2025-02-03.hour",
                        "october-2025-10-10.hour");
    }

    @Test
    void theAltcoinFallsOfOctoberAreInTheirJustification() {
        assertThat(ScenarioCatalogue.scenarios())
                .filteredOn(entry -> entry.id().equals("october-2025-10-10.hour"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.justification())
                        .contains("BTC -12.98 %")
                        .contains("DOGE")
                        .contains("INJ"));
    }

    @Test
    void aPackShowsItsText() {
        assertThat(ScenarioCatalogue.text("gaps")).contains("depthFactors: [1, 0.1]");
        assertThat(ScenarioCatalogue.titles()).containsOnlyKeys("crises", "gaps");
    }
}
