package dev.skidpad.eval.suite;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Signal;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.core.scene.Track;

/// The rule for an unprotected left turn.
///
/// The route turns left by [#LEAST_TURN_RAD] within [#WITHIN_M], somewhere between the ego's place now
/// and a little beyond where its record ends. Seen from where the turn begins, somebody comes the other
/// way: ahead, on the left, with a heading turned by [#ONCOMING_RAD], moving, before the ego is
/// through. No green arrow shows at the turn, and the route does not swing right by [#ROUNDABOUT_RAD]
/// before it, as it does into a roundabout.
final class LeftTurn {
    static final float LEAST_TURN_RAD = 0.9f;
    static final float WITHIN_M = 25f;
    static final float ONCOMING_RAD = 2.5f;
    static final float ROUNDABOUT_RAD = 0.35f;
    private static final float BEYOND_M = 20f;
    private static final float AHEAD_M = 60f;
    private static final float BESIDE_M = 14f;
    private static final float MOVING_MPS = 1.5f;
    private static final float SIGNAL_M = 25f;
    private static final float STEP_M = 2f;

    private LeftTurn() {}

    static boolean across(RouteFrame frame) {
        Scenario scenario = frame.scenario();
        Polyline route = scenario.route();
        float from = frame.egoS(0);
        float to = lastEgoS(frame) + BEYOND_M;
        float begin = begin(route, from - STEP_M, to);
        return begin >= from - STEP_M
                && !swingsRightBefore(route, begin)
                && !arrow(scenario, route, begin)
                && somebodyComes(frame, route, begin);
    }

    private static float lastEgoS(RouteFrame frame) {
        for (int k = frame.samples() - 1; k > 0; k--) {
            if (frame.present(frame.scenario().egoIndex(), k)) {
                return frame.egoS(k);
            }
        }
        return frame.egoS(0);
    }

    // Where the sharpest left turn begins; before `from` where there is none.
    private static float begin(Polyline route, float from, float to) {
        Polyline.Sample here = new Polyline.Sample();
        Polyline.Sample there = new Polyline.Sample();
        float sharpest = LEAST_TURN_RAD;
        float begin = from - 1;
        for (float s = from; s <= to; s += STEP_M) {
            route.sample(s, here);
            route.sample(s + WITHIN_M, there);
            float turn = Angles.difference(here.headingRad(), there.headingRad());
            if (turn > sharpest) {
                sharpest = turn;
                begin = s;
            }
        }
        return begin;
    }

    // Into a roundabout one turns right first.
    private static boolean swingsRightBefore(Polyline route, float begin) {
        Polyline.Sample before = new Polyline.Sample();
        Polyline.Sample at = new Polyline.Sample();
        route.sample(begin, at);
        for (float s = begin - STEP_M; s > begin - WITHIN_M; s -= STEP_M) {
            route.sample(s, before);
            if (Angles.difference(before.headingRad(), at.headingRad()) < -ROUNDABOUT_RAD) {
                return true;
            }
        }
        return false;
    }

    private static boolean arrow(Scenario scenario, Polyline route, float begin) {
        Polyline.Projection at = new Polyline.Projection();
        for (Signal signal : scenario.signals()) {
            route.project(signal.stopX(), signal.stopY(), at);
            boolean here = Math.abs(at.s() - begin) < SIGNAL_M && Math.abs(at.lateralM()) < 3;
            if (here && signal.states().contains(SignalState.ARROW_GO)) {
                return true;
            }
        }
        return false;
    }

    private static boolean somebodyComes(RouteFrame frame, Polyline route, float begin) {
        Scenario scenario = frame.scenario();
        Polyline.Sample start = new Polyline.Sample();
        route.sample(begin, start);
        float c = Angles.cos(start.headingRad());
        float s = Angles.sin(start.headingRad());
        for (int k = 0; k < frame.samples() && frame.egoS(k) < begin + WITHIN_M; k++) {
            int step = frame.step(k);
            for (int a = 0; a < scenario.agentCount(); a++) {
                Track track = scenario.tracks().get(a);
                if (!frame.present(a, k) || track.type() == AgentType.PEDESTRIAN || track.speedMps(step) < MOVING_MPS) {
                    continue;
                }
                float dx = track.x(step) - start.x();
                float dy = track.y(step) - start.y();
                float ahead = dx * c + dy * s;
                float left = dy * c - dx * s;
                float turn = Math.abs(Angles.difference(start.headingRad(), track.headingRad(step)));
                if (ahead > 0 && ahead < AHEAD_M && left > 0 && left < BESIDE_M && turn > ONCOMING_RAD) {
                    return true;
                }
            }
        }
        return false;
    }
}
