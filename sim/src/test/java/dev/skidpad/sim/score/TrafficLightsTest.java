package dev.skidpad.sim.score;

import static dev.skidpad.core.scene.SignalState.CAUTION;
import static dev.skidpad.core.scene.SignalState.GO;
import static dev.skidpad.core.scene.SignalState.STOP;
import static dev.skidpad.core.scene.SignalState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.SignalState;
import dev.skidpad.sim.score.Motions.Way;
import org.junit.jupiter.api.Test;

class TrafficLightsTest {
    @Test
    void enteringOnRedFails() {
        // The front is 2.3 m ahead of the centre; it passes 21 m with the centre at 18.7 m: frame 19 at 10 m/s.
        SubScore part = judge(Way.straight(0, 0, 10), STOP, 99, STOP);
        assertThat(part.value()).hasValue(0);
        assertThat(Motions.events(part)).containsExactly("red-light@19");
        assertThat(part.events().getFirst().value()).isCloseTo(1.3, within(1e-3));
    }

    @Test
    void enteringOnGreenOrYellowAndClearingOnRedIsFine() {
        assertThat(judge(Way.straight(0, 0, 10), GO, 20, STOP).value()).hasValue(1);
        assertThat(judge(Way.straight(0, 0, 10), CAUTION, 20, STOP).value()).hasValue(1);
    }

    @Test
    void waitingAtTheStopPointIsFine() {
        // It stands with its front 0.8 m beyond the stop point.
        Way waiting = t -> new double[] {Math.min(18.5, 10 * t), 0, 0};
        assertThat(judge(waiting, STOP, 99, STOP).value()).hasValue(1);
    }

    @Test
    void aLightBesideTheRouteDoesNotCount() {
        Motions motions = Motions.ego(Way.straight(0, 0, 10)).light(7, 20, 5, STOP, 99, STOP);
        assertThat(judge(motions).value()).hasValue(1);
    }

    @Test
    void aLightThatTheRecordDoesNotKnowCannotBeJudged() {
        SubScore part = judge(Way.straight(0, 0, 10), UNKNOWN, 99, UNKNOWN);
        assertThat(part.value()).isEmpty();
        assertThat(part.absence()).hasValue("the ego passes a light whose state is not known");
    }

    @Test
    void withoutLightsItIsAbsent() {
        assertThat(judge(Motions.ego(Way.straight(0, 0, 10))).absence()).hasValue("the record has no lights");
    }

    private static SubScore judge(Way way, SignalState first, int change, SignalState then) {
        return judge(
                Motions.ego(way).lane(new float[] {20, 60}, new float[] {0, 0}).light(0, 20, 0, first, change, then));
    }

    private static SubScore judge(Motions motions) {
        Drive drive = Drive.of(motions.episode());
        return TrafficLights.judge(drive.ego(), drive.scenario(), drive.startStep());
    }
}
