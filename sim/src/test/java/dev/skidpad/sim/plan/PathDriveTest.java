package dev.skidpad.sim.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.path.SampledPath;
import org.junit.jupiter.api.Test;

class PathDriveTest {
    @Test
    void itBrakesToAStandAndStaysThere() {
        SampledPath path = SampledPath.along(TestScenes.line(0, 0, 50, 0), 50, 1.3f, 0);
        PathDrive drive = new PathDrive(0.1f);
        Plan plan = new Plan(3);

        drive.start(1);
        drive.step(path, -5, plan);
        drive.step(path, -5, plan);
        drive.step(path, -5, plan);

        // 1 to 0.5 m/s: 0.075 m; 0.5 m/s to a stand: 0.025 m; and no further
        assertThat(plan.x(0)).isCloseTo(0.075f, within(1e-5f));
        assertThat(plan.x(1)).isCloseTo(0.1f, within(1e-5f));
        assertThat(plan.x(2)).isEqualTo(plan.x(1));
        assertThat(drive.speedMps()).isZero();
        assertThat(drive.s()).isCloseTo(0.1f, within(1e-5f));
    }
}
