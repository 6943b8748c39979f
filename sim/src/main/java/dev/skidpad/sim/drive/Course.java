package dev.skidpad.sim.drive;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.GrowingPath;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.lanes.LanePlace;
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
import java.util.List;

/// Where an agent of a record means to go from one of its steps on, and what the rules of the road ask of it on the
/// way. Immutable.
///
/// Its way is its recorded one, without the jitter of standing, carried on along the lanes; its pace is
/// that of the curves and of its top speed. Where it stood in the record it stops
/// again and does not leave earlier than it did then, so that it keeps what made it wait and is not on the
/// map: a light, somebody to let pass. Where its record ends standing, it stays.
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
    private final Trail trail;
    private final List<Zone> zones;
    private final List<Crosswalks.Span> crosswalks;
    private final float[] stopS; // [stop signs] m along the path
    private final float[] holdS; // [stands] m along the path
    private final int[] holdUntil; // [stands] the step at which the agent may go on

    private Course(
            Scenario scenario, LaneUse use, SampledPath path, float topSpeedMps, float[] holdS, int[] holdUntil) {
        this.path = path;
        this.topSpeedMps = topSpeedMps;
        this.holdS = holdS;
        this.holdUntil = holdUntil;
        speeds = SpeedProfile.withLimit(path, topSpeedMps, LATERAL_MPS2, BRAKING_MPS2);
        lights = SignalStops.along(scenario, path);
        LaneGraph graph = LaneGraph.of(scenario.map());
        LanePlace place = graph.newPlace();
        trail = new Trail();
        trail.follow(graph, place, use, path);
        zones = Zone.along(graph, trail);
        crosswalks = Crosswalks.along(scenario.map(), path);
        stopS = stops(graph, trail);
    }

    /// The course of an agent from its recorded pose at a step on.
    ///
    /// @param fromStep a valid step of the track
    static Course of(Scenario scenario, int agent, int fromStep, DriverStyle style) {
        Track track = scenario.tracks().get(agent);
        float topSpeed = topSpeed(track, style);
        GrowingPath points = new GrowingPath();
        points.add(track.x(fromStep), track.y(fromStep));
        float[] arc = addRecord(track, fromStep, points);
        float lastHeading = points.size() > 1 ? headingOfEnd(points) : track.headingRad(fromStep);
        float length = topSpeed * (track.steps() - fromStep) * scenario.dtSeconds() + MARGIN_M;
        LaneUse use = use(track);
        float beyond = Math.max(MARGIN_M, length - arc[track.steps() - 1]);
        new LaneWalk(LaneGraph.of(scenario.map()), use).extend(points, lastHeading, beyond);
        SampledPath path = SampledPath.along(
                points.toPolyline(), length, RearAxle.toCentreM(track.lengthM()), track.headingRad(fromStep));
        float[] holdS = new float[track.steps()];
        int[] holdUntil = new int[track.steps()];
        int holds = findHolds(track, fromStep, arc, holdS, holdUntil);
        return new Course(scenario, use, path, topSpeed, Arrays.copyOf(holdS, holds), Arrays.copyOf(holdUntil, holds));
    }

    /// The same agent's course along another way that begins where this one is at an arc length, such as that of a
    /// lane change.
    ///
    /// @param way `[P]` from the agent's present place on
    Course onto(Scenario scenario, int agent, GrowingPath way, float fromS, float startHeadingRad) {
        Track track = scenario.tracks().get(agent);
        SampledPath changed = SampledPath.along(
                way.toPolyline(), path.lengthM() - fromS, RearAxle.toCentreM(track.lengthM()), startHeadingRad);
        float[] holds = holdS.clone();
        for (int i = 0; i < holds.length; i++) {
            holds[i] -= fromS;
        }
        return new Course(scenario, use(track), changed, topSpeedMps, holds, holdUntil);
    }

    private static LaneUse use(Track track) {
        return track.type() == AgentType.CYCLIST ? LaneUse.ALL_LANES : LaneUse.CAR_LANES;
    }

    private static float topSpeed(Track track, DriverStyle style) {
        return switch (style.topSpeed()) {
            case RECORDED -> {
                float fastest = SLOWEST_TOP_SPEED_MPS;
                for (int t = 0; t < track.steps(); t++) {
                    fastest = track.valid(t) ? Math.max(fastest, track.speedMps(t)) : fastest;
                }
                yield fastest;
            }
            case OF_MODEL -> style.idm().desiredSpeedMps();
        };
    }

    SampledPath path() {
        return path;
    }

    SignalStops lights() {
        return lights;
    }

    Trail trail() {
        return trail;
    }

    List<Zone> zones() {
        return zones;
    }

    List<Crosswalks.Span> crosswalks() {
        return crosswalks;
    }

    /// How many stop signs it passes.
    int stops() {
        return stopS.length;
    }

    /// Where to stop for a stop sign, m along the path; ascending.
    float stopS(int stop) {
        return stopS[stop];
    }

    /// The desired speed on a straight and empty road.
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

    private static float[] stops(LaneGraph graph, Trail trail) {
        float[] found = new float[trail.pieces()];
        int count = 0;
        for (int piece = 0; piece < trail.pieces(); piece++) {
            double line = graph.stopLineS(trail.lane(piece)).orElse(Double.NaN);
            if (line >= trail.laneFromS(piece) && line <= trail.laneToS(piece)) {
                found[count++] = trail.wayS(piece, (float) line);
            }
        }
        return Arrays.copyOf(found, count);
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
        int last = points.size() - 1;
        return Angles.atan2(points.y(last) - points.y(last - 1), points.x(last) - points.x(last - 1));
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
