package dev.skidpad.sim.danger.react;

import dev.skidpad.core.geometry.GrowingPath;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.lanes.LanePlace;
import dev.skidpad.core.lanes.LaneUse;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.ArrayList;
import java.util.List;

/// Draws what the others mean to do from what can be seen of them now, and from nothing else: at forks any of the
/// ways with equal chance, a desired speed about that of the lane or their own, people on foot straight on, faster
/// or slower or not at all.
///
/// Two draws are exchangeable: none is the truth more than another. That is why re-simulating with many of them
/// tells what can be known at the moment, where one of them is what then happened. Whoever is not there now does not
/// come.
public final class Intentions {
    private static final float STANDING_MPS = 0.5f;
    private static final float BLEND_M = 20f;
    private static final float AHEAD_S = 9f;
    private static final float WALKER_STOPS = 0.1f;
    private static final float MIN_SPEED_MPS = 3f;

    private final Scenario scenario;
    private final LaneGraph graph;
    private final LanePlace place;

    private Intentions(Scenario scenario) {
        this.scenario = scenario;
        graph = LaneGraph.of(scenario.map());
        place = graph.newPlace();
    }

    /// The intentions of a hidden world: those that belong to the seed of everybody's reflexes.
    public static Scenario ofSeed(Scenario scenario, long hiddenSeed) {
        return draw(scenario, RandomStream.of(hiddenSeed, "intentions", 0));
    }

    /// The scenario with other intentions after now. The ego's track is the same.
    public static Scenario draw(Scenario scenario, RandomStream random) {
        Intentions intentions = new Intentions(scenario);
        List<Track> tracks = new ArrayList<>(scenario.agentCount());
        for (int a = 0; a < scenario.agentCount(); a++) {
            Track track = scenario.tracks().get(a);
            tracks.add(a == scenario.egoIndex() ? track : intentions.draw(track, random.child("intention", a)));
        }
        return scenario.withTracks(scenario.id(), tracks, "intentions drawn");
    }

    private Track draw(Track track, RandomStream random) {
        int now = scenario.nowStep();
        Future future = new Future(track, now);
        if (!track.valid(now)) {
            return future.track(now);
        }
        boolean wheels = track.type() == AgentType.VEHICLE || track.type() == AgentType.CYCLIST;
        float speed = track.speedMps(now);
        if (wheels) {
            boolean onLane = graph.locate(track.x(now), track.y(now), track.headingRad(now), use(track), place);
            if (!onLane && speed < STANDING_MPS) {
                future.stay();
            } else {
                drive(track, future, onLane, random);
            }
        } else {
            walk(track, future, random);
        }
        return future.track(scenario.steps() - 1);
    }

    private static LaneUse use(Track track) {
        return track.type() == AgentType.CYCLIST ? LaneUse.ALL_LANES : LaneUse.CAR_LANES;
    }

    private void drive(Track track, Future future, boolean onLane, RandomStream random) {
        int now = scenario.nowStep();
        float speed = track.speedMps(now);
        float usual = onLane && track.type() == AgentType.VEHICLE ? graph.speedMps(place.lane()) : speed;
        float desired = Math.max(MIN_SPEED_MPS, Math.max(speed, usual) * random.uniform(0.85f, 1.1f));
        float length = AHEAD_S * desired + BLEND_M;
        GrowingPath path = new GrowingPath();
        path.add(track.x(now), track.y(now));
        if (onLane) {
            follow(path, track, length, random);
        } else {
            path.add(
                    track.x(now) + length * Trig.cos(track.headingRad(now)),
                    track.y(now) + length * Trig.sin(track.headingRad(now)));
        }
        future.along(path.toPolyline(), desired, scenario.dtSeconds());
    }

    // Along the lanes, from beside the first one onto its middle.
    private void follow(GrowingPath path, Track track, float lengthM, RandomStream random) {
        int now = scenario.nowStep();
        int lane = place.lane();
        float s = place.s();
        float beside = place.lateralM();
        float gone = 0;
        Polyline.Sample sample = new Polyline.Sample();
        while (gone < lengthM) {
            Polyline line = graph.lane(lane).centerline();
            while (s + 1 < line.lengthM() && gone < lengthM) {
                s++;
                gone++;
                float u = Math.min(1, gone / BLEND_M);
                float offset = beside * (1 - u * u * (3 - 2 * u));
                line.sample(s, sample);
                path.add(
                        sample.x() - offset * Trig.sin(sample.headingRad()),
                        sample.y() + offset * Trig.cos(sample.headingRad()));
            }
            int ways = graph.successors(lane);
            if (ways == 0) {
                float heading = path.size() > 1 ? sample.headingRad() : track.headingRad(now);
                float left = Math.max(1, lengthM - gone);
                path.add(path.lastX() + left * Trig.cos(heading), path.lastY() + left * Trig.sin(heading));
                return;
            }
            gone += 0.1f;
            lane = graph.successor(lane, random.nextInt(ways));
            s = 0;
        }
    }

    private void walk(Track track, Future future, RandomStream random) {
        float pace = random.uniform(0.7f, 1.3f);
        float stopsAfter = random.chance(WALKER_STOPS) ? random.uniform(0.5f, 3f) : Float.POSITIVE_INFINITY;
        int now = scenario.nowStep();
        float dt = scenario.dtSeconds();
        float x = track.x(now);
        float y = track.y(now);
        for (int t = now + 1; t < scenario.steps(); t++) {
            boolean walks = (t - now) * dt < stopsAfter;
            float vx = walks ? pace * track.vx(now) : 0;
            float vy = walks ? pace * track.vy(now) : 0;
            x += dt * vx;
            y += dt * vy;
            future.set(t, x, y, track.headingRad(now), vx, vy);
        }
    }

    /// A track being written after now. A buffer.
    private static final class Future {
        private final Track past;
        private final int now;
        private final float[] x;
        private final float[] y;
        private final float[] headingRad;
        private final float[] vx;
        private final float[] vy;

        Future(Track past, int now) {
            this.past = past;
            this.now = now;
            int steps = past.steps();
            x = new float[steps];
            y = new float[steps];
            headingRad = new float[steps];
            vx = new float[steps];
            vy = new float[steps];
            for (int t = 0; t <= now; t++) {
                set(t, past.x(t), past.y(t), past.headingRad(t), past.vx(t), past.vy(t));
            }
        }

        void set(int t, float newX, float newY, float newHeading, float newVx, float newVy) {
            x[t] = newX;
            y[t] = newY;
            headingRad[t] = newHeading;
            vx[t] = newVx;
            vy[t] = newVy;
        }

        void stay() {
            for (int t = now + 1; t < x.length; t++) {
                set(t, past.x(now), past.y(now), past.headingRad(now), 0, 0);
            }
        }

        void along(Polyline line, float speed, float dt) {
            Polyline.Sample sample = new Polyline.Sample();
            for (int t = now + 1; t < x.length; t++) {
                line.sample((t - now) * dt * speed, sample);
                float heading = sample.headingRad();
                set(t, sample.x(), sample.y(), heading, speed * Trig.cos(heading), speed * Trig.sin(heading));
            }
        }

        /// Up to a step.
        Track track(int last) {
            boolean[] valid = new boolean[x.length];
            for (int t = 0; t <= last; t++) {
                valid[t] = t > now || past.valid(t);
            }
            return new Track(
                    past.id(),
                    past.type(),
                    past.lengthM(),
                    past.widthM(),
                    past.heightM(),
                    x,
                    y,
                    headingRad,
                    vx,
                    vy,
                    valid);
        }
    }
}
