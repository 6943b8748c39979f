package dev.skidpad.sim.traffic;

import dev.skidpad.core.geometry.GrowingPath;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.lanes.LaneUse;
import dev.skidpad.core.lanes.LaneWalk;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.path.SampledPath;
import dev.skidpad.sim.path.SignalStops;
import dev.skidpad.sim.path.SpeedProfile;
import dev.skidpad.sim.world.RearAxle;
import java.util.Arrays;

/// Where an agent of a record means to go from one of its steps on. Immutable.
///
/// Its way is its recorded one, without the jitter of standing, carried on along the lanes; its pace is
/// that of the curves and of the fastest it drove in the record. Where it stood in the record it stops
/// again and does not leave earlier than it did then, so that it keeps what made it wait and is not on the
/// map: a stop sign, a light, somebody to let pass. Where its record ends standing, it stays.
final class Course {
    private static final float POINT_SPACING_M = 1f;
    private static final float LATERAL_MPS2 = 3f;
    private static final float BRAKING_MPS2 = 2f;
    private static final float SLOWEST_TOP_SPEED_MPS = 3f;
    private static final float MARGIN_M = 30f;
    private static final float STANDING_MPS = 0.5f;
    private static final int STANDING_STEPS = 5;

    private final SampledPath path;
    private final SpeedProfile speeds;
    private final SignalStops lights;
    private final float topSpeedMps;
    private final float[] holdS; // [stands] m along the path
    private final int[] holdUntil; // [stands] the step at which the agent may go on

    private Course(
            SampledPath path,
            SpeedProfile speeds,
            SignalStops lights,
            float topSpeedMps,
            float[] holdS,
            int[] holdUntil) {
        this.path = path;
        this.speeds = speeds;
        this.lights = lights;
        this.topSpeedMps = topSpeedMps;
        this.holdS = holdS;
        this.holdUntil = holdUntil;
    }

    /// The course of an agent from its recorded pose at a step on.
    ///
    /// @param fromStep a valid step of the track
    static Course of(Scenario scenario, int agent, int fromStep) {
        Track track = scenario.tracks().get(agent);
        float topSpeed = SLOWEST_TOP_SPEED_MPS;
        for (int t = 0; t < track.steps(); t++) {
            topSpeed = track.valid(t) ? Math.max(topSpeed, track.speedMps(t)) : topSpeed;
        }
        GrowingPath points = new GrowingPath();
        points.add(track.x(fromStep), track.y(fromStep));
        float[] arc = addRecord(track, fromStep, points);
        float lastHeading = points.size() > 1 ? headingOfEnd(points) : track.headingRad(fromStep);
        float length = topSpeed * (track.steps() - fromStep) * scenario.dtSeconds() + MARGIN_M;
        LaneUse use = track.type() == AgentType.CYCLIST ? LaneUse.ALL_LANES : LaneUse.CAR_LANES;
        new LaneWalk(LaneGraph.of(scenario.map()), use).extend(points, lastHeading, length);
        SampledPath path = SampledPath.along(
                points.toPolyline(), length, RearAxle.toCentreM(track.lengthM()), track.headingRad(fromStep));
        SpeedProfile speeds = SpeedProfile.withLimit(path, topSpeed, LATERAL_MPS2, BRAKING_MPS2);
        float[] holdS = new float[track.steps()];
        int[] holdUntil = new int[track.steps()];
        int holds = findHolds(track, fromStep, arc, holdS, holdUntil);
        return new Course(
                path,
                speeds,
                SignalStops.along(scenario, path),
                topSpeed,
                Arrays.copyOf(holdS, holds),
                Arrays.copyOf(holdUntil, holds));
    }

    SampledPath path() {
        return path;
    }

    SignalStops lights() {
        return lights;
    }

    /// The fastest that the agent was recorded with, at least a walking pace.
    float topSpeedMps() {
        return topSpeedMps;
    }

    float allowedMps(float s) {
        return speeds.allowedMps(s);
    }

    /// How far the agent may go before the place at which it has to wait; infinite if there is none.
    float freeWayM(float s, int step) {
        float free = Float.POSITIVE_INFINITY;
        for (int i = 0; i < holdS.length; i++) {
            if (holdUntil[i] > step && holdS[i] >= s - POINT_SPACING_M) {
                free = Math.min(free, Math.max(0, holdS[i] - s));
            }
        }
        return free;
    }

    /// Adds the recorded points that lie ahead of the last one; returns the arc length at each step, `[T]`.
    private static float[] addRecord(Track track, int fromStep, GrowingPath points) {
        float[] arc = new float[track.steps()];
        float length = 0;
        for (int t = fromStep; t < track.steps(); t++) {
            if (!track.valid(t)) {
                arc[t] = length;
                continue;
            }
            float dx = track.x(t) - points.lastX();
            float dy = track.y(t) - points.lastY();
            float heading = track.headingRad(t);
            float ahead = dx * Trig.cos(heading) + dy * Trig.sin(heading);
            arc[t] = length + Math.max(0, ahead);
            if (ahead >= POINT_SPACING_M) {
                length += (float) Math.sqrt(dx * dx + dy * dy);
                arc[t] = length;
                points.add(track.x(t), track.y(t));
            }
        }
        return arc;
    }

    private static float headingOfEnd(GrowingPath points) {
        Polyline line = points.toPolyline();
        return line.headingRad(line.size() - 1);
    }

    private static int findHolds(Track track, int fromStep, float[] arc, float[] holdS, int[] holdUntil) {
        int holds = 0;
        int since = -1;
        int last = track.lastValid(track.steps() - 1);
        for (int t = fromStep; t <= last; t++) {
            boolean stands = !track.valid(t) ? since >= 0 : track.speedMps(t) < STANDING_MPS;
            if (stands && since < 0) {
                since = t;
            }
            boolean ends = since >= 0 && (!stands || t == last);
            if (ends) {
                if (stands || t - since >= STANDING_STEPS) {
                    holdS[holds] = arc[t];
                    holdUntil[holds] = stands ? Integer.MAX_VALUE : t;
                    holds++;
                }
                since = -1;
            }
        }
        return holds;
    }
}
