package dev.skidpad.serve.alpasim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import org.junit.jupiter.api.Test;

class DriverBenchmarkTest {
    @Test
    void thePercentilesAreInOrder() {
        DriverBenchmark.Report report =
                DriverBenchmark.measure(Scenes.straight("scene", 10), new ConstantVelocityPlanner(), 20, 100);
        assertThat(report.plans()).isEqualTo(100);
        assertThat(report.medianMillis()).isPositive();
        assertThat(report.p99Millis()).isGreaterThanOrEqualTo(report.medianMillis());
        assertThat(report.worstMillis()).isGreaterThanOrEqualTo(report.p99Millis());
    }
}
