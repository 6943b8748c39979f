package dev.skidpad.sim.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.sim.score.DrivingDirection.Measure;
import dev.skidpad.sim.score.Motions.Way;
import org.junit.jupiter.api.Test;

class DrivingDirectionTest {
    private static final float[] EAST = {-100, 300};
    private static final float[] WEST = {300, -100};

    @Test
    void onItsOwnSideNothingIsAgainstTheTraffic() {
        assertThat(judge(Way.straight(0, -1.75, 10), Measure.DISTANCE_AGAINST).value())
                .hasValue(1);
        assertThat(judge(Way.straight(0, -1.75, 10), Measure.PROGRESS_BACK).value())
                .hasValue(1);
    }

    @Test
    void onTheOppositeLaneASecondsWayCounts() {
        SubScore part = judge(Way.straight(0, 2, 10), Measure.DISTANCE_AGAINST);
        assertThat(part.value()).hasValue(0);
        // Eleven steps of 1 m lie between the first and the last frame of a window of ten.
        assertThat(part.events().getFirst().value()).isCloseTo(11, within(1e-3));
        assertThat(part.events().getFirst().threshold()).isEqualTo(6);
    }

    @Test
    void aShortWayAgainstTheTrafficCostsHalf() {
        SubScore part = judge(Way.straight(0, 2, 3), Measure.DISTANCE_AGAINST);
        assertThat(part.value()).hasValue(0.5);
        assertThat(part.events().getFirst().value()).isCloseTo(3.3, within(1e-3));
        assertThat(judge(Way.straight(0, 2, 1.8), Measure.DISTANCE_AGAINST).value())
                .hasValue(1);
    }

    @Test
    void reversingInItsOwnLaneIsGoingBackForNuPlanAlone() {
        Way back = t -> new double[] {-4 * t, -1.75, 0};
        assertThat(judge(back, Measure.PROGRESS_BACK).value()).hasValue(0.5);
        assertThat(judge(back, Measure.DISTANCE_AGAINST).value()).hasValue(1);
    }

    @Test
    void withoutLanesThereIsNoDirection() {
        Drive drive = Drive.of(Motions.ego(Way.straight(0, 0, 10)).episode());
        SubScore part = DrivingDirection.judge(drive.ego(), drive.lanes(), Measure.DISTANCE_AGAINST);
        assertThat(part.value()).isEmpty();
        assertThat(part.absence()).hasValue("the map has no lanes");
    }

    private static SubScore judge(Way way, Measure measure) {
        Drive drive = Drive.of(Motions.ego(way)
                .lane(EAST, new float[] {-1.75f, -1.75f})
                .lane(WEST, new float[] {1.75f, 1.75f})
                .episode());
        return DrivingDirection.judge(drive.ego(), drive.lanes(), measure);
    }
}
