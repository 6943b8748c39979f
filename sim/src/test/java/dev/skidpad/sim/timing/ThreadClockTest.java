package dev.skidpad.sim.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThreadClockTest {
    @Test
    void workTakesTime() {
        long began = ThreadClock.cpuNanos();
        double sum = 0;
        for (int i = 1; i < 20_000_000; i++) {
            sum += 1.0 / i;
        }
        assertThat(sum).isPositive();
        assertThat(ThreadClock.cpuNanos()).isGreaterThan(began);
    }

    @Test
    void anArrayTakesAtLeastItsElements() {
        long before = ThreadClock.allocatedBytes();
        byte[] array = new byte[1 << 16];
        assertThat(ThreadClock.allocatedBytes() - before).isGreaterThanOrEqualTo(array.length);
    }
}
