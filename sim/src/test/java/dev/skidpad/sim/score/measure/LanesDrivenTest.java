package dev.skidpad.sim.score.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.Motions;
import dev.skidpad.sim.score.Motions.Way;
import org.junit.jupiter.api.Test;

class LanesDrivenTest {
    private static final float[] EAST = {-100, 300};
    private static final float[] WEST = {300, -100};

    @Test
    void theLaneThatGoesTheEgosWayCountsWhereBothAreNear() {
        LanesDriven lanes = lanes(Motions.ego(Way.straight(0, 0.2, 10))
                .lane(WEST, new float[] {1.75f, 1.75f})
                .lane(EAST, new float[] {-1.75f, -1.75f}));
        assertThat(lanes.lane(5)).isEqualTo(1);
        assertThat(lanes.against(5)).isFalse();
        assertThat(lanes.besideM(5)).isCloseTo(1.95f, within(1e-4f));
        assertThat(lanes.alongM(5)).isCloseTo(1, within(1e-4f));
        assertThat(lanes.alongM(0)).isZero();
    }

    @Test
    void onTheOtherSideItGoesAgainstTheTraffic() {
        LanesDriven lanes = lanes(Motions.ego(Way.straight(0, 1, 10))
                .lane(WEST, new float[] {1.75f, 1.75f})
                .lane(EAST, new float[] {-1.75f, -1.75f}));
        assertThat(lanes.against(5)).isTrue();
        assertThat(lanes.alongM(5)).isCloseTo(-1, within(1e-4f));
    }

    @Test
    void whereLanesCrossNobodyGoesAgainstTheTraffic() {
        LanesDriven lanes = lanes(Motions.ego(Way.straight(0, 0, 10))
                .lane(new float[] {-100, 100}, new float[] {0, 0})
                .lane(new float[] {20, 20}, new float[] {-50, 50}));
        assertThat(lanes.inIntersection(20)).isTrue();
        assertThat(lanes.inIntersection(0)).isFalse();
    }

    @Test
    void theLimitIsThatOfTheLane() {
        Motions motions = Motions.ego(Way.straight(0, 0, 10)).limitedLane(EAST, new float[] {0, 0}, 13.4);
        assertThat(lanes(motions).limitMps(3)).hasValue(13.4);
        assertThat(lanes(Motions.ego(Way.straight(0, 0, 10)).lane(EAST, new float[] {0, 0}))
                        .limitMps(3))
                .isEmpty();
    }

    @Test
    void withoutLanesNothingIsKnown() {
        LanesDriven lanes = lanes(Motions.ego(Way.straight(0, 0, 10)));
        assertThat(lanes.known()).isFalse();
        assertThat(lanes.lane(0)).isEqualTo(-1);
        assertThat(lanes.alongM(7)).isZero();
    }

    private static LanesDriven lanes(Motions motions) {
        Drive drive = Drive.of(motions.episode());
        return drive.lanes();
    }
}
