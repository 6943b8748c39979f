package dev.skidpad.sim.score.realism;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.episode.Episode;
import java.util.Arrays;

/// One simulated future of everybody in a scenario. Immutable.
///
/// Columns are `[T, A]`: step `t` is the scenario's step `startStep + 1 + t`, agent `a` as in its tracks. Poses are
/// scene-local m and rad of box centres.
public final class Rollout {
    private final int startStep;
    private final int steps;
    private final int agents;
    private final float[] x; // [T, A] m
    private final float[] y; // [T, A] m
    private final float[] headingRad; // [T, A]
    private final boolean[] there; // [T, A]

    private Rollout(int startStep, int steps, int agents, float[] x, float[] y, float[] headingRad, boolean[] there) {
        int cells = steps * agents;
        if (startStep < 0 || steps < 1 || agents < 1) {
            throw new IllegalArgumentException(
                    "a rollout from step " + startStep + " of " + steps + " steps and " + agents + " agents is empty");
        }
        if (x.length != cells || y.length != cells || headingRad.length != cells || there.length != cells) {
            throw new IllegalArgumentException("a rollout of " + steps + " steps and " + agents
                    + " agents needs columns of " + cells + ", got " + x.length + ", " + y.length + ", "
                    + headingRad.length + " and " + there.length);
        }
        this.startStep = startStep;
        this.steps = steps;
        this.agents = agents;
        this.x = x;
        this.y = y;
        this.headingRad = headingRad;
        this.there = there;
    }

    /// A future from its columns, which are copied.
    ///
    /// @param startStep the last step of the record before it
    /// @param agents the number of agents of the scenario
    /// @param x `[T, A]` m, box centre
    /// @param y `[T, A]` m, box centre
    /// @param headingRad `[T, A]`
    /// @param there `[T, A]` whether the agent is there
    /// @throws IllegalArgumentException if the columns differ in length or hold what is not finite
    public static Rollout of(int startStep, int agents, float[] x, float[] y, float[] headingRad, boolean[] there) {
        for (int i = 0; i < Math.min(Math.min(x.length, y.length), Math.min(headingRad.length, there.length)); i++) {
            if (there[i] && !Float.isFinite(x[i] + y[i] + headingRad[i])) {
                throw new IllegalArgumentException("agent " + i % agents + " is not finite at simulated step "
                        + i / agents + ": x " + x[i] + ", y " + y[i] + ", heading " + headingRad[i]);
            }
        }
        int steps = x.length / Math.max(1, agents);
        return new Rollout(startStep, steps, agents, x.clone(), y.clone(), headingRad.clone(), there.clone());
    }

    /// What happened in an episode after its first frame.
    public static Rollout of(Episode episode) {
        int steps = episode.frames() - 1;
        int agents = episode.agents();
        float[] x = new float[steps * agents];
        float[] y = new float[steps * agents];
        float[] headingRad = new float[steps * agents];
        boolean[] there = new boolean[steps * agents];
        for (int t = 0, i = 0; t < steps; t++) {
            for (int a = 0; a < agents; a++, i++) {
                x[i] = episode.x(t + 1, a);
                y[i] = episode.y(t + 1, a);
                headingRad[i] = episode.headingRad(t + 1, a);
                there[i] = episode.active(t + 1, a);
            }
        }
        return new Rollout(episode.startStep(), steps, agents, x, y, headingRad, there);
    }

    /// What the record has after a step.
    public static Rollout recorded(Scenario scenario, int startStep, int steps) {
        int agents = scenario.agentCount();
        float[] x = new float[steps * agents];
        float[] y = new float[steps * agents];
        float[] headingRad = new float[steps * agents];
        boolean[] there = new boolean[steps * agents];
        for (int a = 0; a < agents; a++) {
            Track track = scenario.tracks().get(a);
            for (int t = 0; t < steps; t++) {
                int step = startStep + 1 + t;
                int i = t * agents + a;
                there[i] = track.valid(step);
                x[i] = there[i] ? track.x(step) : 0;
                y[i] = there[i] ? track.y(step) : 0;
                headingRad[i] = there[i] ? track.headingRad(step) : 0;
            }
        }
        return new Rollout(startStep, steps, agents, x, y, headingRad, there);
    }

    /// The last step of the record before it.
    public int startStep() {
        return startStep;
    }

    /// The number of simulated steps `T`.
    public int steps() {
        return steps;
    }

    /// The number of agents `A`.
    public int agents() {
        return agents;
    }

    public boolean there(int step, int agent) {
        return there[step * agents + agent];
    }

    public float x(int step, int agent) {
        return x[step * agents + agent];
    }

    public float y(int step, int agent) {
        return y[step * agents + agent];
    }

    public float headingRad(int step, int agent) {
        return headingRad[step * agents + agent];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rollout rollout
                && startStep == rollout.startStep
                && agents == rollout.agents
                && Arrays.equals(there, rollout.there)
                && Arrays.equals(x, rollout.x)
                && Arrays.equals(y, rollout.y)
                && Arrays.equals(headingRad, rollout.headingRad);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(x) + Arrays.hashCode(there);
    }

    @Override
    public String toString() {
        return "Rollout[" + steps + " steps of " + agents + " agents after step " + startStep + "]";
    }
}
