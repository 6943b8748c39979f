package dev.skidpad.eval.rfb;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.learn.dream.EgoPlan;
import dev.skidpad.sim.world.MovingAgents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Reads collisions and departures off the geometry of dreams.
final class DreamVerdict {
    private DreamVerdict() {}

    /// What dreams of a case say.
    static Foresight of(RfbCase asked, List<? extends MovingAgents> dreams) {
        Scenario scenario = asked.moment().scenario();
        int ego = scenario.egoIndex();
        int steps = asked.plan().steps();
        int[] hits = new int[dreams.size()];
        int count = 0;
        for (MovingAgents dream : dreams) {
            int frame = firstHit(dream, ego, Math.min(steps, dream.frames() - 1));
            if (frame >= 0) {
                hits[count++] = frame;
            }
        }
        int[] when = Arrays.copyOf(hits, count);
        Arrays.sort(when);
        OptionalDouble hitS =
                count == 0 ? OptionalDouble.empty() : OptionalDouble.of(when[count / 2] * scenario.dtSeconds());
        OptionalInt leaves = Truth.leaves(planned(asked), steps);
        return new Foresight(
                dreams.isEmpty() ? 0 : (double) count / dreams.size(), leaves.isPresent() ? 1 : 0, hitS, dreams);
    }

    // Frame of the first overlap of the ego with somebody whom it did not overlap at the start; -1 as "none".
    static int firstHit(MovingAgents dream, int ego, int lastFrame) {
        for (int frame = 1; frame <= lastFrame; frame++) {
            for (int b = 0; b < dream.agents(); b++) {
                boolean both = b != ego && dream.active(frame, ego) && dream.active(frame, b);
                if (both && overlap(dream, frame, ego, b) && !overlap(dream, 0, ego, b)) {
                    return frame;
                }
            }
        }
        return -1;
    }

    private static boolean overlap(MovingAgents dream, int frame, int a, int b) {
        float reach = dream.lengthM(a) + dream.lengthM(b) + dream.widthM(a) + dream.widthM(b);
        if (Math.abs(dream.x(frame, a) - dream.x(frame, b)) > reach
                || Math.abs(dream.y(frame, a) - dream.y(frame, b)) > reach) {
            return false;
        }
        return OrientedBox.posesOverlap(
                dream.x(frame, a),
                dream.y(frame, a),
                dream.headingRad(frame, a),
                dream.lengthM(a),
                dream.widthM(a),
                dream.x(frame, b),
                dream.y(frame, b),
                dream.headingRad(frame, b),
                dream.lengthM(b),
                dream.widthM(b));
    }

    /// The scenario with the plan as the ego's track.
    static Scenario planned(RfbCase asked) {
        Scenario scenario = asked.moment().scenario();
        Track ego = scenario.ego();
        EgoPlan plan = asked.plan();
        int now = asked.moment().step();
        int steps = scenario.steps();
        float dt = scenario.dtSeconds();
        float[] x = new float[steps];
        float[] y = new float[steps];
        float[] heading = new float[steps];
        float[] vx = new float[steps];
        float[] vy = new float[steps];
        boolean[] valid = new boolean[steps];
        for (int t = 0; t <= Math.min(steps - 1, now + plan.steps()); t++) {
            boolean past = t <= now;
            valid[t] = !past || ego.valid(t);
            x[t] = past ? ego.x(t) : plan.x(t - now - 1);
            y[t] = past ? ego.y(t) : plan.y(t - now - 1);
            heading[t] = past ? ego.headingRad(t) : plan.headingRad(t - now - 1);
            vx[t] = past ? ego.vx(t) : (x[t] - x[t - 1]) / dt;
            vy[t] = past ? ego.vy(t) : (y[t] - y[t - 1]) / dt;
        }
        List<Track> tracks = new ArrayList<>(scenario.tracks());
        tracks.set(
                scenario.egoIndex(),
                new Track(
                        ego.id(),
                        ego.type(),
                        ego.lengthM(),
                        ego.widthM(),
                        ego.heightM(),
                        x,
                        y,
                        heading,
                        vx,
                        vy,
                        valid));
        return scenario.withTracks(scenario.id(), tracks, "planned");
    }
}
