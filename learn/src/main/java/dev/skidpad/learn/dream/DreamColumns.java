package dev.skidpad.learn.dream;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.episode.Conditions;
import dev.skidpad.sim.episode.Episode;
import java.util.Arrays;

/// The frames of one dream while it is dreamt. A buffer.
///
/// Columns are `[F, A]` as in an episode. Frame 0 is the moment, the ego's column is the plan from
/// the start.
public final class DreamColumns {
    private final Moment moment;
    private final int frames;
    private final int agents;
    private final float[] x;
    private final float[] y;
    private final float[] headingRad;
    private final float[] vx;
    private final float[] vy;
    private final boolean[] active;

    /// Everybody at the moment, and the ego along a plan.
    public DreamColumns(Moment moment, EgoPlan plan) {
        this.moment = moment;
        Scenario scenario = moment.scenario();
        frames = plan.steps() + 1;
        agents = scenario.agentCount();
        int cells = frames * agents;
        x = new float[cells];
        y = new float[cells];
        headingRad = new float[cells];
        vx = new float[cells];
        vy = new float[cells];
        active = new boolean[cells];
        int now = moment.step();
        for (int a = 0; a < agents; a++) {
            Track track = scenario.tracks().get(a);
            if (track.valid(now)) {
                place(0, a, track.x(now), track.y(now), track.headingRad(now), track.vx(now), track.vy(now));
            }
        }
        Track ego = scenario.ego();
        float dt = scenario.dtSeconds();
        for (int i = 0; i < plan.steps(); i++) {
            place(
                    i + 1,
                    scenario.egoIndex(),
                    plan.x(i),
                    plan.y(i),
                    plan.headingRad(i),
                    plan.vx(i, ego.x(now), dt),
                    plan.vy(i, ego.y(now), dt));
        }
    }

    /// Puts an agent into a frame.
    public void place(int frame, int agent, float newX, float newY, float newHeading, float newVx, float newVy) {
        int i = frame * agents + agent;
        x[i] = newX;
        y[i] = newY;
        headingRad[i] = newHeading;
        vx[i] = newVx;
        vy[i] = newVy;
        active[i] = true;
    }

    /// Whether an agent has been put into a frame.
    public boolean active(int frame, int agent) {
        return active[frame * agents + agent];
    }

    public float x(int frame, int agent) {
        return x[frame * agents + agent];
    }

    public float y(int frame, int agent) {
        return y[frame * agents + agent];
    }

    public float headingRad(int frame, int agent) {
        return headingRad[frame * agents + agent];
    }

    public float vx(int frame, int agent) {
        return vx[frame * agents + agent];
    }

    public float vy(int frame, int agent) {
        return vy[frame * agents + agent];
    }

    float egoVx(int frame) {
        return vx(frame, moment.scenario().egoIndex());
    }

    float egoVy(int frame) {
        return vy(frame, moment.scenario().egoIndex());
    }

    /// The dream as an episode.
    ///
    /// @param wholeFrames how many frames have been dreamt
    public Episode episode(int wholeFrames, Conditions conditions) {
        int cells = wholeFrames * agents;
        return new Episode(
                moment.scenario(),
                conditions,
                moment.step(),
                wholeFrames,
                Arrays.copyOf(x, cells),
                Arrays.copyOf(y, cells),
                Arrays.copyOf(headingRad, cells),
                Arrays.copyOf(vx, cells),
                Arrays.copyOf(vy, cells),
                Arrays.copyOf(active, cells));
    }
}
