package org.breakwater.cli.inspect.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.breakwater.models.loss.adl.AdlTrigger;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.margin.schedule.MarginTier;
import org.breakwater.models.margin.schedule.SizeSchedule;
import org.junit.jupiter.api.Test;

/** Words for families of policies. */
class WordingTest {

    @Test
    void aFamilyWithAMemberThatHasNoWordsIsRefused() {
        Wording<AdlTrigger> halfTold = Wording.of(AdlTrigger.class)
                .say(AdlTrigger.Deficit.class, t -> "deficit")
                .say(AdlTrigger.PoolProfit.class, t -> "profit");
        assertThatIllegalStateException().isThrownBy(halfTold::complete).withMessageContaining("FinalSettlement");
    }

    @Test
    void membersOfAnInnerFamilyNeedWordsToo() {
        Wording<SizeSchedule> halfTold = Wording.of(SizeSchedule.class).say(SizeSchedule.Affine.class, s -> "affine");
        assertThatIllegalStateException().isThrownBy(halfTold::complete).withMessageContaining("SquareRoot");
        assertThat(ScheduleWords.of(new MarginSchedule.Flat(0.0125))).isEqualTo("1.25 % of notional");
    }

    @Test
    void tiersAreToldAsVenuesPrintThem() {
        MarginSchedule tiers =
                new MarginSchedule.Tiered(List.of(new MarginTier(0, 0.0125), new MarginTier(150_000_000, 0.025)));
        assertThat(ScheduleWords.of(tiers)).isEqualTo("1.25 % of notional; from 150,000,000 2.5 % less 1,875,000");
    }

    @Test
    void amountsKeepEveryDigit() {
        assertThat(Figures.amount(-1_234.5)).isEqualTo("-1,234.5");
        assertThat(Figures.amount(0.00005)).isEqualTo("0.00005");
        assertThat(Figures.amount(1e18)).isEqualTo("1000000000000000000");
        assertThat(Figures.percent(1 - 0.07)).isEqualTo("93 %");
    }
}
