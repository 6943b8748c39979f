package dev.skidpad.sim.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.sim.episode.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DriveTest {
    @Test
    void theRecordIsADriveOfItsOwn() {
        Drive drive = Drive.of(Motions.ego(Motions.Way.straight(0, 0, 5)).episode());
        Drive record = drive.record().orElseThrow();
        assertThat(drive.ego().x(40)).isEqualTo(20);
        assertThat(record.ego().x(40)).isEqualTo(40);
        assertThat(record.ego().frames()).isEqualTo(41);
        assertThat(drive.record()).containsSame(record);
    }

    @Test
    void aRecordWithAGapIsNone() {
        Drive drive = Drive.of(
                Motions.ego(Motions.Way.straight(0, 0, 5)).recordedFrames(30).episode());
        assertThat(drive.record()).isEmpty();
    }

    @Test
    void aFailedPlannerDidNotDriveToTheEnd() {
        Outcome outcome =
                new Outcome(Motions.ego(Motions.Way.straight(0, 0, 5), 7).episode(), Optional.of("threw"));
        SubScore part = Drive.of(outcome).drivenToEnd();
        assertThat(part.value()).hasValue(0);
        assertThat(Motions.events(part)).containsExactly("planner-failed@6");
        assertThat(Drive.of(outcome.episode()).drivenToEnd().value()).hasValue(1);
    }
}
