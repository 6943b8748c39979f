package dev.skidpad.sim.score.nuplan;

import dev.skidpad.sim.score.Recount;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.LanesDriven;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// SL of nuPlan: `max(0, 1 - Σ overspeed·dt / (2.23 m/s · T))` over the drive of `T` seconds.
///
/// Where the ego is on no lane, or on one without a limit, it is not too fast. Each event is a stretch
/// of overspeed: its value is `Σ overspeed·dt` in m, its threshold `2.23 m/s · T` in m. Absent where no
/// lane that the ego was on has a limit.
final class SpeedLimit {
    private static final double OVERSPEED_MPS = 2.23;
    private static final String RULE = "too-fast";
    private static final Recount RECOUNT = new Share();

    private SpeedLimit() {}

    static SubScore judge(EgoMotion ego, LanesDriven lanes) {
        double allowedM = OVERSPEED_MPS * (ego.frames() - 1) * ego.dtSeconds();
        List<SubScore.Event> trace = new ArrayList<>();
        boolean known = false;
        int since = -1;
        double excessM = 0;
        for (int f = 0; f < ego.frames(); f++) {
            OptionalDouble limit = lanes.limitMps(f);
            known |= limit.isPresent();
            double over = limit.isPresent() ? ego.groundSpeedMps(f) - limit.getAsDouble() : 0;
            if (over > 0) {
                since = since < 0 ? f : since;
                excessM += over * ego.dtSeconds();
            } else if (since >= 0) {
                trace.add(new SubScore.Event(since, -1, RULE, excessM, allowedM));
                since = -1;
                excessM = 0;
            }
        }
        if (since >= 0) {
            trace.add(new SubScore.Event(since, -1, RULE, excessM, allowedM));
        }
        if (!known || ego.frames() < 2) {
            return SubScore.absent(Scores.SPEED_LIMIT_COMPLIANCE, "no lane on the way has a speed limit");
        }
        return SubScore.of(Scores.SPEED_LIMIT_COMPLIANCE, RECOUNT, trace);
    }

    /// From the stretches of overspeed.
    private record Share() implements Recount {
        @Override
        public double value(List<SubScore.Event> trace) {
            double loss = 0;
            for (SubScore.Event event : trace) {
                loss += event.value() / event.threshold();
            }
            return Math.max(0, 1 - loss);
        }
    }
}
