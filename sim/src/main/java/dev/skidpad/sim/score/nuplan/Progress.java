package dev.skidpad.sim.score.nuplan;

import dev.skidpad.sim.score.EgoProgress;
import dev.skidpad.sim.score.Recount;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.SubScore;
import java.util.List;
import java.util.OptionalDouble;

/// EP and MP of nuPlan: the ego's progress along the route relative to the expert's, and whether it is a
/// fifth of it.
///
/// `EP = min(1, max(ego, 0.1 m) / max(expert, 0.1 m))`, 0 if the ego came back by more than 0.1 m;
/// `MP = 1` if `EP >= 0.2`. The expert is the record.
final class Progress {
    private static final double TOLERANCE_M = 0.1;
    private static final double LEAST_RATIO = 0.2;
    private static final String PROGRESS = "progress";
    private static final String STUCK = "hardly-any-progress";
    private static final String MISSING = "there is no route, or no record of the ego after the start";

    private Progress() {}

    /// EP.
    static SubScore ratio(EgoProgress progress) {
        OptionalDouble ratio = ratioOf(progress);
        if (ratio.isEmpty()) {
            return SubScore.absent(Scores.EGO_PROGRESS, MISSING);
        }
        List<SubScore.Event> trace = ratio.getAsDouble() == 1
                ? List.of()
                : List.of(new SubScore.Event(
                        progress.lastFrame(),
                        -1,
                        PROGRESS,
                        progress.comparedM().orElseThrow(),
                        progress.recordM().orElseThrow()));
        return SubScore.of(Scores.EGO_PROGRESS, ratio.getAsDouble(), new FromDistances(), trace);
    }

    /// MP.
    static SubScore making(EgoProgress progress) {
        OptionalDouble ratio = ratioOf(progress);
        if (ratio.isEmpty()) {
            return SubScore.absent(Scores.MAKING_PROGRESS, MISSING);
        }
        List<SubScore.Event> trace = ratio.getAsDouble() >= LEAST_RATIO
                ? List.of()
                : List.of(new SubScore.Event(progress.lastFrame(), -1, STUCK, ratio.getAsDouble(), LEAST_RATIO));
        return SubScore.of(Scores.MAKING_PROGRESS, new Recount.Unless(java.util.Set.of(STUCK)), trace);
    }

    private static OptionalDouble ratioOf(EgoProgress progress) {
        return progress.comparedM().isEmpty() || progress.recordM().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(ratio(
                        progress.comparedM().getAsDouble(), progress.recordM().getAsDouble()));
    }

    private static double ratio(double egoM, double expertM) {
        return egoM < -TOLERANCE_M ? 0 : Math.min(1, Math.max(egoM, TOLERANCE_M) / Math.max(expertM, TOLERANCE_M));
    }

    /// From both distances; 1 where there was nothing to tell.
    private record FromDistances() implements Recount {
        @Override
        public double value(List<SubScore.Event> trace) {
            return trace.isEmpty()
                    ? 1
                    : ratio(trace.getFirst().value(), trace.getFirst().threshold());
        }
    }
}
