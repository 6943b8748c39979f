package dev.skidpad.sim.score;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.sim.path.SampledPath;
import dev.skidpad.sim.path.SignalStops;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.RouteFollower;
import dev.skidpad.sim.world.RearAxle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// TLC: the ego's front never passes a stop point of its route by more than 1 m while the light is red.
///
/// Events have how far the front is beyond the stop point in m. Absent where the record has no lights,
/// or where the ego passes one whose state the record does not know; a route that passes none of those
/// that it has keeps 1.
///
/// Knowingly different: NAVSIM fails an ego whose box touches the lane behind a red light at any time,
/// also one that entered on green and clears the intersection. Here the moment of entering counts.
public final class TrafficLights {
    private static final float TOLERANCE_M = 1f;
    private static final String RULE = "red-light";
    private static final String UNKNOWN = "unknown-light";
    private static final Recount RECOUNT = new Recount.Unless(Set.of(RULE));

    private TrafficLights() {}

    /// Judges a drive.
    ///
    /// @param startStep the scenario step of frame 0
    public static SubScore judge(EgoMotion ego, Scenario scenario, int startStep) {
        if (scenario.signals().isEmpty()) {
            return SubScore.absent(Scores.TRAFFIC_LIGHT_COMPLIANCE, "the record has no lights");
        }
        if (scenario.route().size() < 2) {
            return SubScore.absent(Scores.TRAFFIC_LIGHT_COMPLIANCE, "there is no route");
        }
        SampledPath path = SampledPath.along(
                scenario.route(),
                scenario.route().lengthM(),
                RearAxle.toCentreM(2 * ego.halfLengthM()),
                scenario.route().headingRad(0));
        SignalStops stops = SignalStops.along(scenario, path);
        List<SubScore.Event> trace = stops.count() == 0 ? List.of() : passed(ego, scenario, startStep, stops);
        boolean unknown = trace.stream().anyMatch(event -> event.rule().equals(UNKNOWN));
        return unknown && RECOUNT.value(trace) == 1
                ? SubScore.absent(
                        Scores.TRAFFIC_LIGHT_COMPLIANCE, "the ego passes a light whose state is not known", trace)
                : SubScore.of(Scores.TRAFFIC_LIGHT_COMPLIANCE, RECOUNT, trace);
    }

    private static List<SubScore.Event> passed(EgoMotion ego, Scenario scenario, int startStep, SignalStops stops) {
        List<SubScore.Event> trace = new ArrayList<>();
        RouteFollower follower = new RouteFollower(scenario.route());
        float before = follower.start(ego.x(0), ego.y(0), ego.cos(0), ego.sin(0)) + ego.halfLengthM();
        for (int f = 1; f < ego.frames(); f++) {
            float front = follower.follow(ego.x(f), ego.y(f)) + ego.halfLengthM();
            for (int i = 0; i < stops.count(); i++) {
                float limit = stops.stopS(i) + TOLERANCE_M;
                SignalState state = scenario.signals().get(stops.signal(i)).at(startStep + f);
                boolean told = state.forbidsEntry() || state == SignalState.UNKNOWN;
                if (before <= limit && front > limit && told) {
                    String rule = state.forbidsEntry() ? RULE : UNKNOWN;
                    trace.add(new SubScore.Event(f, -1, rule, front - stops.stopS(i), TOLERANCE_M));
                }
            }
            before = front;
        }
        return trace;
    }
}
