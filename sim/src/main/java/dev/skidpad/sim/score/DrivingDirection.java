package dev.skidpad.sim.score;

import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.LanesDriven;
import java.util.List;

/// DDC: how far the ego goes against the traffic within a second: below 2 m 1, below 6 m ½, else 0.
///
/// Knowingly different: NAVSIM counts every place outside the lanes of the route. The maps read here
/// have centrelines only, so only a lane that runs against the ego tells that it drives against the
/// traffic.
public final class DrivingDirection {
    private static final double COMPLIANT_M = 2;
    private static final double VIOLATION_M = 6;
    private static final float WINDOW_S = 1f;
    private static final String RULE = "against-traffic";
    private static final Recount RECOUNT = new Worst();

    private DrivingDirection() {}

    /// What is measured.
    public enum Measure {
        /// The way of the centre while it is on a lane of the opposite direction (NAVSIM).
        DISTANCE_AGAINST,
        /// The way back along the lane that the ego is on, whatever it has made good within the second
        /// (nuPlan).
        PROGRESS_BACK
    }

    /// Judges a drive; absent where the map has no lanes. The event is the worst second, at its end.
    public static SubScore judge(EgoMotion ego, LanesDriven lanes, Measure measure) {
        if (!lanes.known()) {
            return SubScore.absent(Scores.DRIVING_DIRECTION_COMPLIANCE, "the map has no lanes");
        }
        int window = Math.round(WINDOW_S / ego.dtSeconds());
        double[] way = new double[ego.frames()];
        for (int f = 1; f < way.length; f++) {
            way[f] = switch (measure) {
                case DISTANCE_AGAINST -> lanes.against(f) ? distance(ego, f) : 0;
                case PROGRESS_BACK -> -lanes.alongM(f);
            };
        }
        double worst = 0;
        int at = 0;
        for (int f = 0; f < way.length; f++) {
            double sum = 0;
            for (int i = Math.max(0, f - window); i <= f; i++) {
                sum += way[i];
            }
            if (sum > worst) {
                worst = sum;
                at = f;
            }
        }
        List<SubScore.Event> trace = worst < COMPLIANT_M
                ? List.of()
                : List.of(new SubScore.Event(at, -1, RULE, worst, worst < VIOLATION_M ? COMPLIANT_M : VIOLATION_M));
        return SubScore.of(Scores.DRIVING_DIRECTION_COMPLIANCE, RECOUNT, trace);
    }

    private static double distance(EgoMotion ego, int frame) {
        double dx = ego.x(frame) - ego.x(frame - 1);
        double dy = ego.y(frame) - ego.y(frame - 1);
        return Math.sqrt(dx * dx + dy * dy);
    }

    /// From the longest way against the traffic.
    private record Worst() implements Recount {
        @Override
        public double value(List<SubScore.Event> trace) {
            double worst = 0;
            for (SubScore.Event event : trace) {
                worst = Math.max(worst, event.value());
            }
            return worst < COMPLIANT_M ? 1 : worst < VIOLATION_M ? 0.5 : 0;
        }
    }
}
