package dev.skidpad.eval.rfb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.why.Roads;
import dev.skidpad.eval.why.Roads.Mover;
import dev.skidpad.sim.score.measure.RecordedAgents;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeetingTest {
    private static Optional<Meeting.Met> first(Scenario scene) {
        return Meeting.first(new RecordedAgents(scene, Roads.NOW, 51), 0, 50, 0.1);
    }

    private static Mover moving(float lengthM, float x, float headingRad, float speedMps) {
        return new Mover("other", lengthM, x, 0, headingRad, speedMps, 91);
    }

    @Test
    void theEgoMeetsWhoStandsInItsWayWhenTheBoxesMeet() {
        // 20 m between centres less two halves of 4.5 m are 15.5 m: 1.55 s at 10 m/s.
        assertThat(first(Roads.narrow("standing", 10, Mover.standing("other", 20))))
                .hasValue(new Meeting.Met(16, 1));
    }

    @Test
    void twoWhoPassThroughEachOtherBetweenFramesHaveMet() {
        // 8 m a frame nearer; 4 m apart at frame 5 and 4 m behind each other at frame 6, where 2.5 m would touch.
        Scenario scene = Roads.narrow("oncoming", 40, moving(0.5f, 44, (float) Math.PI, 40));

        assertThat(first(scene)).hasValue(new Meeting.Met(6, 1));
    }

    @Test
    void whoOverlapsFromTheStartHasNotMet() {
        assertThat(first(Roads.narrow("overlapping", 5, Mover.standing("other", 3))))
                .isEmpty();
    }

    @Test
    void whoComesTogetherSlowlyHasBrushedPast() {
        assertThat(first(Roads.narrow("brushing", 10, moving(4.5f, 4.6f, 0, 9.8f))))
                .isEmpty();
        assertThat(first(Roads.narrow("bumping", 10, moving(4.5f, 4.6f, 0, 9.5f))))
                .isPresent();
    }

    @Test
    void whoStaysApartHasNotMet() {
        assertThat(first(Roads.narrow("ahead", 10, moving(4.5f, 10, 0, 10)))).isEmpty();
    }
}
