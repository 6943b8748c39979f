package dev.skidpad.sim.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.world.WorldBatch;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalStopsTest {
    @Test
    void aRedLightEndsTheFreeWayAtItsStopPoint() {
        assertThat(freeWay(SignalState.STOP, 2, 10)).isCloseTo(48, within(0.5f));
        assertThat(freeWay(SignalState.GO, 2, 10)).isInfinite();
        assertThat(freeWay(SignalState.UNKNOWN, 2, 10)).isInfinite();
    }

    @Test
    void whoCannotStopAnyMoreGoesThrough() {
        assertThat(freeWay(SignalState.STOP, 45, 10)).isInfinite();
        assertThat(freeWay(SignalState.STOP, 45, 5)).isCloseTo(5, within(0.5f));
    }

    @Test
    void yellowIsOnlyForThoseWhoStopEasily() {
        assertThat(freeWay(SignalState.CAUTION, 35, 10)).isInfinite();
        assertThat(freeWay(SignalState.CAUTION, 20, 10)).isCloseTo(30, within(0.5f));
    }

    @Test
    void aLightBehindDoesNotCount() {
        assertThat(freeWay(SignalState.STOP, 52, 1)).isInfinite();
    }

    @Test
    void theLightOfALaneThatTurnsOffDoesNotCount() {
        Scenario scene =
                TestScenes.road("arrows", 10).light(50, SignalState.ARROW_STOP).build();
        Polyline turning = Polyline.of(new float[] {0, 50, 55, 55}, new float[] {0, 0, 5, 50});
        SampledPath path = SampledPath.along(turning, 90, 1.3f, 0);

        assertThat(SignalStops.along(scene, path)
                        .freeWayM(WorldBatch.of(List.of(scene), new int[] {10}).view(0), 0, 10))
                .isInfinite();
    }

    private static float freeWay(SignalState state, float frontS, float speed) {
        Scenario scene = TestScenes.road("light", 10).light(50, state).build();
        SampledPath path = SampledPath.along(TestScenes.line(0, 0, 100, 0), 100, 1.3f, 0);
        return SignalStops.along(scene, path)
                .freeWayM(WorldBatch.of(List.of(scene), new int[] {10}).view(0), frontS, speed);
    }
}
