package dev.skidpad.eval.why;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.Provenance;
import dev.skidpad.core.scene.RoadEdge;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.LogTraffic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Straight roads made by hand, along the x axis: 91 steps of 0.1 s, now at step 10, at which the ego
/// is at the origin.
///
/// Cars are 4.5 m by 1.9 m. A narrow road has room for one: nobody passes anybody.
public final class Roads {
    public static final int NOW = 10;
    private static final int STEPS = 91;
    private static final float DT = 0.1f;

    private Roads() {}

    /// Somebody who keeps a velocity until a step, then loses 8 m/s² until it stands.
    ///
    /// @param x where it is at now, m
    /// @param y where it is at now, m
    /// @param brakesAt the step; beyond the last where it never does
    public record Mover(String id, float lengthM, float x, float y, float headingRad, float speedMps, int brakesAt) {
        public static Mover standing(String id, float x) {
            return new Mover(id, 4.5f, x, 0, 0, 0, STEPS);
        }
    }

    /// A road of one lane between edges at y = -2 and y = 2.
    public static Scenario narrow(String id, float egoMps, Mover... others) {
        List<Track> tracks = new ArrayList<>();
        tracks.add(track(new Mover("ego", 4.5f, 0, 0, 0, egoMps, STEPS)));
        for (Mover other : others) {
            tracks.add(track(other));
        }
        RoadMap map = new RoadMap(
                List.of(Lane.unconnected(1, LaneType.SURFACE_STREET, line(-100, 0, 400, 0))),
                List.of(new RoadEdge(1, line(-100, -2, 400, -2), false), new RoadEdge(2, line(400, 2, -100, 2), false)),
                List.of(),
                List.of(),
                List.of());
        return new Scenario(
                id,
                "place-" + id,
                "hand-made",
                0,
                0,
                DT,
                STEPS,
                NOW,
                tracks,
                0,
                map,
                List.of(),
                line(-100, 0, 400, 0),
                new Provenance("made by hand", "test/1", "none", List.of()));
    }

    /// Drives a scene to its end, the others as recorded.
    public static Outcome drive(Scenario scene, Planner planner, Perception perception) {
        return Simulator.run(
                EpisodeSpec.whole(scene, planner, new LogTraffic(), 1, 2).with(perception));
    }

    private static Track track(Mover mover) {
        float[] x = new float[STEPS];
        float[] y = new float[STEPS];
        float[] heading = new float[STEPS];
        float[] vx = new float[STEPS];
        float[] vy = new float[STEPS];
        boolean[] valid = new boolean[STEPS];
        Arrays.fill(valid, true);
        Arrays.fill(heading, mover.headingRad());
        float cos = (float) Math.cos(mover.headingRad());
        float sin = (float) Math.sin(mover.headingRad());
        float v = mover.speedMps();
        float s = -NOW * DT * v;
        for (int t = 0; t < STEPS; t++) {
            x[t] = mover.x() + s * cos;
            y[t] = mover.y() + s * sin;
            vx[t] = v * cos;
            vy[t] = v * sin;
            float next = t < mover.brakesAt() ? v : Math.max(0, v - 8 * DT);
            s += 0.5f * (v + next) * DT;
            v = next;
        }
        return new Track(mover.id(), AgentType.VEHICLE, mover.lengthM(), 1.9f, 1.6f, x, y, heading, vx, vy, valid);
    }

    private static Polyline line(float x0, float y0, float x1, float y1) {
        return Polyline.of(new float[] {x0, x1}, new float[] {y0, y1});
    }
}
