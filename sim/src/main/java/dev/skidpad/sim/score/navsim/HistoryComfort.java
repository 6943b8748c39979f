package dev.skidpad.sim.score.navsim;

import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.score.Comfort;
import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.Kinematics;

/// HC: comfort with the record before the start put in front, so that taking over with a jolt shows.
///
/// Knowingly different: NAVSIM holds the record's own discomfort against the planner, too; here the
/// bounds count from the moment at which the planner took over. Without a record before the start NAVSIM
/// gives 1; here HC is absent.
public final class HistoryComfort {
    /// As much of the past as NAVSIM has: 1.5 s.
    private static final float PAST_S = 1.5f;

    private HistoryComfort() {}

    /// Judges a drive.
    public static SubScore judge(Drive drive) {
        Track record = drive.scenario().ego();
        int wanted = Math.round(PAST_S / drive.ego().dtSeconds());
        int past = 0;
        while (past < wanted && past < drive.startStep() && record.valid(drive.startStep() - past - 1)) {
            past++;
        }
        if (past == 0) {
            return SubScore.absent(Scores.HISTORY_COMFORT, "there is no record before the start");
        }
        if (past + drive.ego().frames() < Kinematics.MIN_FRAMES) {
            return SubScore.absent(
                    Scores.HISTORY_COMFORT, "fewer than " + Kinematics.MIN_FRAMES + " frames have no derivatives");
        }
        EgoMotion longer = EgoMotion.withPast(drive.ego(), record, drive.startStep(), past);
        return Comfort.judge(Scores.HISTORY_COMFORT, Kinematics.ofVelocities(longer), past);
    }
}
