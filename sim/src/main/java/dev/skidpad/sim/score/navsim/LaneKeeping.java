package dev.skidpad.sim.score.navsim;

import dev.skidpad.sim.score.Recount;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.LanesDriven;
import java.util.List;
import java.util.Set;

/// LK: the ego's centre is never more than 0.5 m beside the centreline of its lane for 2 s on end.
///
/// Frames within intersections are skipped: they neither count nor end a stretch (as in NAVSIM's code).
/// The event is the frame that completes the first such stretch. Absent where no lane is near at any
/// frame.
///
/// Knowingly different: NAVSIM measures from the one centreline that its reference planner follows, so
/// that every lane change fails. Here each frame's own lane counts, and frames without a lane within 3 m
/// are skipped.
public final class LaneKeeping {
    private static final float LIMIT_M = 0.5f;
    private static final float WINDOW_S = 2f;
    private static final String RULE = "beside-the-lane";
    private static final Recount RECOUNT = new Recount.Unless(Set.of(RULE));

    private LaneKeeping() {}

    /// Judges a drive.
    public static SubScore judge(EgoMotion ego, LanesDriven lanes) {
        int needed = (int) Math.ceil(WINDOW_S / ego.dtSeconds() - 1e-3);
        int beside = 0;
        boolean known = false;
        for (int f = 0; f < ego.frames(); f++) {
            known |= lanes.lane(f) >= 0;
            if (lanes.inIntersection(f) || lanes.lane(f) < 0) {
                continue;
            }
            beside = lanes.besideM(f) > LIMIT_M ? beside + 1 : 0;
            if (beside >= needed) {
                SubScore.Event event = new SubScore.Event(f, -1, RULE, lanes.besideM(f), LIMIT_M);
                return SubScore.of(Scores.LANE_KEEPING, RECOUNT, List.of(event));
            }
        }
        return known
                ? SubScore.of(Scores.LANE_KEEPING, RECOUNT, List.of())
                : SubScore.absent(Scores.LANE_KEEPING, "no lane is near the ego");
    }
}
