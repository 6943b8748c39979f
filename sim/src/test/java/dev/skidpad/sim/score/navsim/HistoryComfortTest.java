package dev.skidpad.sim.score.navsim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.sim.score.Comfort;
import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.Motions;
import dev.skidpad.sim.score.Motions.Way;
import dev.skidpad.sim.score.SubScore;
import org.junit.jupiter.api.Test;

class HistoryComfortTest {
    @Test
    void takingOverAtAnotherSpeedIsAJolt() {
        // The record drove 10 m/s up to the start, the ego goes on with 7: comfortable in itself, but not after that.
        Drive drive = Drive.of(Motions.ego(Way.straight(0, 0, 7)).episode());
        assertThat(Comfort.judge(drive.ego()).value()).hasValue(1);
        SubScore part = HistoryComfort.judge(drive);
        assertThat(part.value()).hasValue(0);
        assertThat(Motions.events(part)).first().isEqualTo("longitudinal-acceleration@0");
    }

    @Test
    void goingOnAsBeforeIsComfortable() {
        Drive drive = Drive.of(Motions.ego(Way.straight(0, 0, 10)).episode());
        assertThat(HistoryComfort.judge(drive).value()).hasValue(1);
    }

    @Test
    void theRecordsOwnDiscomfortIsNotHeldAgainstThePlanner() {
        // Until half a second before the start the record braked from 30 m/s.
        Way record = t -> new double[] {t < -0.5 ? 10 * t + 20 * (t + 0.5) * (t + 0.5) * -1 : 10 * t, 0, 0};
        Drive drive =
                Drive.of(Motions.ego(Way.straight(0, 0, 10)).recorded(record).episode());
        assertThat(Motions.events(HistoryComfort.judge(drive)))
                .allSatisfy(event -> assertThat(event).doesNotContain("acceleration@0"));
    }
}
