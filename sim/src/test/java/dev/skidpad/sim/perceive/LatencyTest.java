package dev.skidpad.sim.perceive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.perceive.Latency.Stale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The lead is at 30 m + 0.8 m for each step, the ego at 1 m for each; now is step 10.
class LatencyTest {
    private static final Scenario SCENE = TestScenes.road("latency", 10)
            .agent(TestScenes.car("lead").at(30, 0).speed(8))
            .light(60, redFrom(20))
            .build();

    private static List<SignalState> redFrom(int step) {
        List<SignalState> states = new ArrayList<>(Collections.nCopies(step, SignalState.GO));
        states.addAll(Collections.nCopies(TestScenes.STEPS - step, SignalState.STOP));
        return states;
    }

    @Test
    void theOthersAreSeenWhereTheyWere() {
        Watched watched = new Watched(SCENE, new Latency(3, Stale.OTHERS)).step(5);
        assertThat(watched.truth.x(1)).isEqualTo(SCENE.tracks().get(1).x(15));
        assertThat(watched.seen.x(1)).isEqualTo(SCENE.tracks().get(1).x(12));
        assertThat(watched.seen.x(1, 4)).isEqualTo(SCENE.tracks().get(1).x(8));
        assertThat(watched.seen.x(0)).isEqualTo(SCENE.tracks().get(0).x(15));
    }

    @Test
    void withAllThatIsLateTheEgoIsToo() {
        Watched watched = new Watched(SCENE, new Latency(3, Stale.ALL)).step(5);
        assertThat(watched.seen.x(0)).isEqualTo(SCENE.tracks().get(0).x(12));
        assertThat(watched.seen.x(0, 2)).isEqualTo(SCENE.tracks().get(0).x(10));
        assertThat(watched.seen.x(1)).isEqualTo(SCENE.tracks().get(1).x(12));
    }

    @Test
    void lightsAreLate() {
        Watched watched = new Watched(SCENE, new Latency(3, Stale.OTHERS)).step(12);
        assertThat(watched.truth.signal(0)).isEqualTo(SignalState.STOP);
        assertThat(watched.seen.signal(0)).isEqualTo(SignalState.GO);
        watched.step(1);
        assertThat(watched.seen.signal(0)).isEqualTo(SignalState.STOP);
        assertThat(watched.seen.signal(0, 1)).isEqualTo(SignalState.GO);
    }

    @Test
    void historyBeginsSoMuchLater() {
        Watched watched = new Watched(SCENE, new Latency(3, Stale.OTHERS));
        assertThat(watched.seen.x(1)).isEqualTo(SCENE.tracks().get(1).x(7));
        assertThat(watched.seen.active(1, 7)).isTrue();
        assertThat(watched.seen.active(1, 8)).isFalse();
        watched.step(3);
        assertThat(watched.seen.active(1, 10)).isTrue();
    }
}
