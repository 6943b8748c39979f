package dev.skidpad.sim.score.navsim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.Motions;
import dev.skidpad.sim.score.Motions.Way;
import dev.skidpad.sim.score.SubScore;
import org.junit.jupiter.api.Test;

class LaneKeepingTest {
    @Test
    void besideTheCentrelineForTwoSecondsFails() {
        SubScore part = judge(Way.straight(0, 0.6, 10));
        assertThat(part.value()).hasValue(0);
        assertThat(Motions.events(part)).containsExactly("beside-the-lane@19");
    }

    @Test
    void halfAMetreIsKept() {
        assertThat(judge(Way.straight(0, 0.45, 10)).value()).hasValue(1);
    }

    @Test
    void comingBackInTimeIsKept() {
        // 19 frames beside it, three on it, 19 beside it again.
        Way weaving = t -> new double[] {10 * t, t > 1.85 && t < 2.15 ? 0 : 0.8, 0};
        assertThat(judge(weaving).value()).hasValue(1);
    }

    @Test
    void aLaneChangeIsTooShortToFail() {
        Way change = t -> new double[] {10 * t, Math.max(0, Math.min(3.5, 1.75 * (t - 0.5))), 0};
        assertThat(judge(change).value()).hasValue(1);
    }

    @Test
    void farFromAnyLaneItIsAbsent() {
        assertThat(judge(Way.straight(0, 50, 10)).absence()).hasValue("no lane is near the ego");
    }

    private static SubScore judge(Way way) {
        Drive drive = Drive.of(Motions.ego(way)
                .lane(new float[] {-100, 300}, new float[] {0, 0})
                .lane(new float[] {-100, 300}, new float[] {3.5f, 3.5f})
                .episode());
        return LaneKeeping.judge(drive.ego(), drive.lanes());
    }
}
