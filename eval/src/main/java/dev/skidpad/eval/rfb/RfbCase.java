package dev.skidpad.eval.rfb;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.learn.dream.EgoPlan;
import dev.skidpad.learn.dream.Moment;
import java.util.ArrayList;
import java.util.List;

/// A moment, a plan of the ego, and what came of it.
///
/// @param id unique in the benchmark
/// @param moment what may be seen: the scene up to now, without what came after it
/// @param plan what the ego is going to do, whatever happens
/// @param kind what kind of plan: `human`, or the name of a danger's kind
/// @param look whether the plan looks ordinary
/// @param truth what came of it
/// @param scene with what came after now, for re-simulation alone; its intentions are to be drawn anew
/// @param choice how the plan was found
public record RfbCase(
        String id,
        Moment moment,
        EgoPlan plan,
        String kind,
        Look look,
        Truth truth,
        Scenario scene,
        RfbCases.Choice choice) {
    /// The kind of what the human really did.
    public static final String HUMAN = "human";

    /// How a plan looks.
    public enum Look {
        /// Along the human's way, without hard braking or speeding up: nothing in the plan itself gives
        /// it away.
        ORDINARY,
        /// Any other.
        ODD
    }

    /// Whether the plan is what the human really did.
    public boolean human() {
        return kind.equals(HUMAN);
    }

    /// Whether the case belongs to the hard part.
    public boolean hard() {
        return look == Look.ORDINARY && !human();
    }

    /// The moment with the plan as the ego's track after it.
    public Scenario planned() {
        Scenario scenario = moment.scenario();
        Track ego = scenario.ego();
        int now = moment.step();
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
