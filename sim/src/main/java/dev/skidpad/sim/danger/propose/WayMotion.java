package dev.skidpad.sim.danger.propose;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.GrowingPath;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.lanes.LaneUse;
import dev.skidpad.core.lanes.LaneWalk;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.path.SampledPath;
import dev.skidpad.sim.vary.TravelPath;
import dev.skidpad.sim.world.RearAxle;
import java.util.ArrayList;
import java.util.List;

/// An agent's way after now, and how tracks are made of motions along it or beside it. Immutable.
///
/// The way is what the agent did in the record, carried on: the ego's along its route, the others' along
/// the lanes.
public final class WayMotion {
    private static final float SPACING_M = 1f;
    private static final float BEYOND_M = 60f;

    /// How far beside its way an agent is.
    @FunctionalInterface
    public interface Offset {
        /// @param s m along the way
        /// @return m to the left
        float at(float s);
    }

    private final Scenario scenario;
    private final int agent;
    private final TravelPath way;

    private WayMotion(Scenario scenario, int agent, TravelPath way) {
        this.scenario = scenario;
        this.agent = agent;
        this.way = way;
    }

    /// The way of an agent that is there now.
    public static WayMotion of(Scenario scenario, int agent) {
        Track track = scenario.tracks().get(agent);
        return new WayMotion(scenario, agent, carriedOn(scenario, agent, track));
    }

    /// A way from where an agent is now along a line, on lines that it can drive.
    static WayMotion onto(Scenario scenario, int agent, Polyline line) {
        Track track = scenario.tracks().get(agent);
        TravelPath start = TravelPath.at(track, scenario.nowStep());
        return new WayMotion(scenario, agent, start.onAlong(line, line.lengthM(), RearAxle.toCentreM(track.lengthM())));
    }

    private static TravelPath carriedOn(Scenario scenario, int agent, Track track) {
        TravelPath recorded = TravelPath.recorded(track, scenario.nowStep());
        float rear = RearAxle.toCentreM(track.lengthM());
        float more = Math.max(BEYOND_M, 30 * scenario.futureSteps() * scenario.dtSeconds() - recorded.lengthM());
        if (agent == scenario.egoIndex()) {
            return recorded.onAlong(scenario.route(), more, rear);
        }
        float[] end = new float[3];
        recorded.pose(recorded.lengthM(), end);
        GrowingPath path = new GrowingPath();
        path.add(end[0], end[1]);
        new LaneWalk(LaneGraph.of(scenario.map()), LaneUse.CAR_LANES).extend(path, end[2], more);
        return path.size() < 2 ? recorded : recorded.onAlong(path.toPolyline(), more, rear);
    }

    /// The way.
    public TravelPath way() {
        return way;
    }

    /// The speed now, m/s along the heading.
    public float speedMps() {
        Track track = scenario.tracks().get(agent);
        int now = scenario.nowStep();
        return track.vx(now) * Angles.cos(track.headingRad(now)) + track.vy(now) * Angles.sin(track.headingRad(now));
    }

    /// How far it is along its way at each step from now on, as in the record; at its last speed beyond
    /// the record.
    ///
    /// @return `[steps from now]` m
    public float[] recordedS() {
        float[] s = new float[scenario.futureSteps() + 1];
        int recorded = way.recordedSteps();
        float last = recorded == 0
                ? Math.max(0, speedMps()) * scenario.dtSeconds()
                : way.recordedS(recorded) - way.recordedS(recorded - 1);
        for (int k = 1; k < s.length; k++) {
            s[k] = k <= recorded ? way.recordedS(k) : s[k - 1] + last;
        }
        return s;
    }

    /// As in the record until a moment, then with a constant acceleration down to a stand or up to a
    /// speed.
    ///
    /// @param fromStep steps from now
    /// @param mostMps where speeding up ends
    float[] changedS(int fromStep, float accelMps2, float mostMps) {
        float[] s = recordedS();
        float dt = scenario.dtSeconds();
        int from = Math.min(fromStep, s.length - 1);
        float v = from == 0 ? Math.max(0, speedMps()) : (s[from] - s[from - 1]) / dt;
        for (int k = from + 1; k < s.length; k++) {
            float rise = Math.min(1, (k - from) * dt / 0.3f) * accelMps2 * dt;
            float faster = accelMps2 > 0 ? Math.max(v, Math.min(mostMps, v + rise)) : Math.max(0, v + rise);
            s[k] = s[k - 1] + 0.5f * (v + faster) * dt;
            v = faster;
        }
        return s;
    }

    /// A track that moves along the way itself.
    Track along(float[] s) {
        return beside(s, at -> 0);
    }

    /// A track that moves beside the way, its rear axle drawn along.
    ///
    /// @param s `[steps from now]` m along the way
    public Track beside(float[] s, Offset offset) {
        float length = s[s.length - 1] + 2;
        GrowingPath points = new GrowingPath();
        float[] pose = new float[3];
        for (float at = 0; at <= length + SPACING_M; at += SPACING_M) {
            way.pose(at, pose);
            float d = offset.at(at);
            points.add(pose[0] - d * Angles.sin(pose[2]), pose[1] + d * Angles.cos(pose[2]));
        }
        Track track = scenario.tracks().get(agent);
        Polyline line = points.toPolyline();
        float start = track.headingRad(scenario.nowStep());
        return moving(SampledPath.along(line, length, RearAxle.toCentreM(track.lengthM()), start), s);
    }

    private Track moving(SampledPath path, float[] s) {
        Track before = scenario.tracks().get(agent);
        int now = scenario.nowStep();
        int steps = scenario.steps();
        float[] x = new float[steps];
        float[] y = new float[steps];
        float[] heading = new float[steps];
        float[] vx = new float[steps];
        float[] vy = new float[steps];
        boolean[] valid = new boolean[steps];
        SampledPath.Pose pose = new SampledPath.Pose();
        for (int t = 0; t < steps; t++) {
            valid[t] = t > now || before.valid(t);
            if (t <= now) {
                x[t] = before.x(t);
                y[t] = before.y(t);
                heading[t] = before.headingRad(t);
                vx[t] = before.vx(t);
                vy[t] = before.vy(t);
            } else {
                path.pose(s[t - now], pose);
                x[t] = pose.x();
                y[t] = pose.y();
                heading[t] = pose.headingRad();
            }
        }
        velocities(s, path, now, vx, vy);
        return new Track(
                before.id(),
                before.type(),
                before.lengthM(),
                before.widthM(),
                before.heightM(),
                x,
                y,
                heading,
                vx,
                vy,
                valid);
    }

    // Along the direction of the path, with the speed by which s grows around each step.
    private void velocities(float[] s, SampledPath path, int now, float[] vx, float[] vy) {
        float dt = scenario.dtSeconds();
        SampledPath.Pose ahead = new SampledPath.Pose();
        SampledPath.Pose behind = new SampledPath.Pose();
        for (int k = 1; k < s.length; k++) {
            int next = Math.min(k + 1, s.length - 1);
            float speed = (s[next] - s[k - 1]) / ((next - k + 1) * dt);
            path.pose(s[k] + 0.5f, ahead);
            path.pose(s[k] - 0.5f, behind);
            float dx = ahead.x() - behind.x();
            float dy = ahead.y() - behind.y();
            float length = (float) Math.sqrt(dx * dx + dy * dy);
            vx[now + k] = length > 0 ? speed * dx / length : 0;
            vy[now + k] = length > 0 ? speed * dy / length : 0;
        }
    }

    /// A plan that follows another one until a moment, then brakes along the same way to a stand.
    ///
    /// @param plan of this agent, there at every step after now
    /// @param fromStep the scenario step from which it brakes
    public static Track braked(Scenario scenario, int agent, Track plan, int fromStep, float brakingMps2) {
        List<Track> tracks = new ArrayList<>(scenario.tracks());
        tracks.set(agent, plan);
        Scenario planned = scenario.withTracks(scenario.id(), tracks, "planned");
        WayMotion motion = new WayMotion(planned, agent, TravelPath.recorded(plan, scenario.nowStep()));
        return motion.along(motion.changedS(fromStep - scenario.nowStep(), -brakingMps2, 0));
    }
}
