package dev.skidpad.eval.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.why.Roads;
import dev.skidpad.eval.why.Roads.Mover;
import dev.skidpad.learn.dream.TrafficWorld;
import dev.skidpad.sim.traffic.LogTraffic;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrafficStudyTest {
    private static final TrafficStudy.Settings SETTINGS = new TrafficStudy.Settings(2, 6, List.of("brake:2"), 3);

    /// Somebody follows at 10.5 m, as fast as the ego, and never brakes.
    private static final Scenario FOLLOWED =
            Roads.narrow("followed", 10, new Mover("follower", 4.5f, -15, 0, 0, 10, 91));

    /// Far ahead, one who is faster runs into one who is slower.
    private static final Scenario CROWDED = Roads.narrow(
            "crowded", 5, new Mover("slow", 4.5f, 70, 0, 0, 2, 91), new Mover("fast", 4.5f, 60, 0, 0, 8, 91));

    @Test
    void whoNeverBrakesMeetsAnEgoThatDoes() {
        TrafficStudy.Report report = measure(FOLLOWED);
        TrafficStudy.Row constant = report.rows().getFirst();
        assertThat(constant.name()).isEqualTo("constant-velocity");
        assertThat(constant.colliding().orElseThrow().ratio()).isZero(); // while the ego keeps to its log
        assertThat(constant.ego().orElseThrow().ratio()).isEqualTo(1);
        assertThat(constant.egoOverReplay().orElseThrow().ratio()).isEqualTo(1);
        assertThat(constant.overFirst()).isEmpty(); // nobody collides, so there is nothing to divide by
        assertThat(report.rows().getLast().name()).isEqualTo("log replay");
    }

    @Test
    void bothWhoCollideAreCounted() {
        TrafficStudy.Report report = measure(CROWDED);
        assertThat(report.agents()).isEqualTo(2);
        assertThat(report.rows().getFirst().colliding().orElseThrow().ratio()).isEqualTo(1);
        assertThat(report.rows().getFirst().ego().orElseThrow().ratio()).isZero();
    }

    @Test
    void sumsRunOverAllScenes() {
        TrafficStudy.Report report = measure(FOLLOWED, CROWDED);
        assertThat(report.scenes()).isEqualTo(2);
        assertThat(report.rows().getFirst().colliding().orElseThrow().ratio()).isEqualTo(2.0 / 3);
        assertThat(report.rows().getFirst().ego().orElseThrow().ratio()).isEqualTo(0.5);
    }

    @Test
    void scenesWithTooShortARecordAreRefused() {
        TrafficStudy.Settings longer = new TrafficStudy.Settings(1, 60, List.of("brake:2"), 3);
        assertThatThrownBy(() -> TrafficStudy.measure(
                        List.of(TrafficWorld.constantVelocity()), List.of(FOLLOWED), longer, 1, done -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none has an ego with a record of 60.0 s");
    }

    private static TrafficStudy.Report measure(Scenario... scenes) {
        return TrafficStudy.measure(
                List.of(TrafficWorld.constantVelocity(), new TrafficWorld("log", new LogTraffic())),
                List.of(scenes),
                SETTINGS,
                1,
                done -> {});
    }
}
