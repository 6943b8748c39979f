package dev.skidpad.sim.score;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.RouteFollower;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// EP: how far the ego came along the scenario's route, relative to how far the record came.
///
/// NAVSIM's order of operations: with `raw = max(0, s(end) - s(start))`, the multipliers come first,
/// then the normalisation: `N = max(record's raw, ego's raw · NC · DAC)`, and `EP = ego's raw · NC · DAC
/// / N` if `N > 5 m`, else 1. So a collision takes the progress away before it is compared, and going
/// further than the record earns no more than 1.
///
/// Knowingly different: the reference is the record itself, taken to be without fault, not a rule-based
/// planner. Where the record of the ego ends early, both are compared over the frames that both have;
/// where there is none after the start, or the route has no length, EP is absent.
public final class EgoProgress {
    /// 1 unless the planner failed.
    static final Recount UNLESS_FAILED = new Recount.Unless(Set.of(Verdict.PLANNER_FAILED));

    private static final double MATTERS_M = 5;
    private static final String PROGRESS = "progress";
    private static final String MULTIPLIED = "progress-multiplied";
    static final Recount RECOUNT = new Ratio();

    /// How far the ego came along the route over the whole episode, m; negative if it went back.
    private final double progressM;

    private final OptionalDouble egoM;
    private final OptionalDouble recordM;
    private final int lastFrame;

    /// Measures the progress of an ego whose frame 0 is a step of the scenario.
    public EgoProgress(EgoMotion ego, Scenario scenario, int startStep) {
        Polyline route = scenario.route();
        Track record = scenario.ego();
        lastFrame = ego.frames() - 1;
        int common = Math.min(lastFrame, record.lastValid(startStep + lastFrame) - startStep);
        boolean comparable = common > 0 && route.lengthM() > 0 && record.valid(startStep);
        RouteFollower follower = new RouteFollower(route);
        double start = follower.start(ego.x(0), ego.y(0), ego.cos(0), ego.sin(0));
        double atCommon = start;
        double now = start;
        for (int f = 1; f < ego.frames(); f++) {
            now = follower.follow(ego.x(f), ego.y(f));
            atCommon = f == common ? now : atCommon;
        }
        progressM = now - start;
        egoM = comparable ? OptionalDouble.of(atCommon - start) : OptionalDouble.empty();
        recordM = comparable
                ? OptionalDouble.of(progressOf(record, startStep, common, follower))
                : OptionalDouble.empty();
    }

    /// Measures the progress of an ego along a route, to be compared with something else than the
    /// record: [#against].
    public EgoProgress(EgoMotion ego, Polyline route) {
        lastFrame = ego.frames() - 1;
        RouteFollower follower = new RouteFollower(route);
        double start = follower.start(ego.x(0), ego.y(0), ego.cos(0), ego.sin(0));
        double now = start;
        for (int f = 1; f < ego.frames(); f++) {
            now = follower.follow(ego.x(f), ego.y(f));
        }
        progressM = now - start;
        egoM = route.lengthM() > 0 ? OptionalDouble.of(progressM) : OptionalDouble.empty();
        recordM = OptionalDouble.empty();
    }

    private static double progressOf(Track record, int from, int frames, RouteFollower follower) {
        float heading = record.headingRad(from);
        double start = follower.start(record.x(from), record.y(from), Trig.cos(heading), Trig.sin(heading));
        double now = start;
        for (int t = from + 1; t <= from + frames; t++) {
            if (record.valid(t)) {
                now = follower.follow(record.x(t), record.y(t));
            }
        }
        return now - start;
    }

    /// How far the ego came along the route over all frames, m; negative if it went back.
    public double progressM() {
        return progressM;
    }

    /// The last frame that was measured.
    public int lastFrame() {
        return lastFrame;
    }

    /// How far the ego came over the frames that the record has, too, m.
    public OptionalDouble comparedM() {
        return egoM;
    }

    /// How far the record came over the same frames, m.
    public OptionalDouble recordM() {
        return recordM;
    }

    /// The sub-score.
    ///
    /// @param multipliers NC · DAC, of those that are present
    public SubScore subScore(double multipliers) {
        return against(recordM, multipliers);
    }

    /// The sub-score relative to another reference than the record: the progress of a rule-based
    /// planner, or of the best of some plans.
    ///
    /// @param referenceM how far the reference came, m, after its own multipliers
    /// @param multipliers NC · DAC, of those that are present
    public SubScore against(OptionalDouble referenceM, double multipliers) {
        if (egoM.isEmpty() || referenceM.isEmpty()) {
            return SubScore.absent(
                    Scores.EGO_PROGRESS, "there is no route, or no record of the ego after the start to compare with");
        }
        List<SubScore.Event> events = new ArrayList<>();
        if (ratio(egoM.getAsDouble(), referenceM.getAsDouble(), multipliers) < 1) {
            events.add(new SubScore.Event(lastFrame, -1, PROGRESS, egoM.getAsDouble(), referenceM.getAsDouble()));
            if (multipliers < 1) {
                events.add(new SubScore.Event(lastFrame, -1, MULTIPLIED, multipliers, 1));
            }
        }
        return SubScore.of(Scores.EGO_PROGRESS, RECOUNT, events);
    }

    private static double ratio(double egoM, double recordM, double multipliers) {
        double own = Math.max(0, egoM) * multipliers;
        double norm = Math.max(Math.max(0, recordM), own);
        return norm > MATTERS_M ? Math.min(1, own / norm) : 1;
    }

    /// From the two distances and the multipliers; 1 where there was nothing to tell.
    private record Ratio() implements Recount {
        @Override
        public double value(List<SubScore.Event> trace) {
            double multipliers = 1;
            double value = 1;
            for (SubScore.Event event : trace.reversed()) {
                if (event.rule().equals(MULTIPLIED)) {
                    multipliers = event.value();
                } else if (event.rule().equals(PROGRESS)) {
                    value = ratio(event.value(), event.threshold(), multipliers);
                }
            }
            return value;
        }
    }
}
