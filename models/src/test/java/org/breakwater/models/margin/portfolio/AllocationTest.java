package org.breakwater.models.margin.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.breakwater.models.margin.option.OptionMargin;
import org.breakwater.models.margin.option.OptionRule;
import org.breakwater.models.margin.option.StandardCheck;
import org.breakwater.models.margin.option.StandardMargin;
import org.junit.jupiter.api.Test;

/** A step and an account allocate nothing. */
class AllocationTest {

    @Test
    void stepsAndAccountsAllocateNothing() {
        PortfolioCheck portfolio = new PortfolioCheck(SampleMargins.EVERYTHING, SampleMarket.quotes());
        StandardCheck standard = new StandardCheck(
                StandardMargin.of(
                        new OptionMargin.ExpiryOffset(new OptionRule(0.15, 0.1, 0.075, 0.075, 0.075, 1.05), 1.2, 1.1)),
                SampleMarket.quotes());
        int lines = SampleMarket.LISTING.contracts();
        int[] instrument = new int[lines];
        double[] quantity = new double[lines];
        for (int i = 0; i < lines; i++) {
            instrument[i] = i;
            quantity[i] = i % 5 - 2;
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        double sum = 0;
        for (int round = 0; round < 40; round++) {
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            portfolio.step();
            for (int account = 0; account < 50; account++) {
                portfolio.assess(instrument, quantity, account / 2, lines - account / 2);
                standard.assess(instrument, quantity, account / 2, lines - account / 2);
                sum += portfolio.initial() + standard.initial();
            }
            least = Math.min(
                    least,
                    threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before);
        }
        assertThat(sum).isPositive();
        assertThat(least).isZero();
    }
}
