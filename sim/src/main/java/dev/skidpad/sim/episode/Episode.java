package dev.skidpad.sim.episode;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.world.MovingAgents;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// What happened, step by step, and what makes it happen again. Immutable.
///
/// Columns are `[F, A]`: frame `f` (0 is the moment at which the planner took over, scenario step
/// `startStep`), agent `a` as in the scenario's tracks. Poses are scene-local m and rad of box centres,
/// velocities m/s in the scene's axes.
public final class Episode implements MovingAgents {
    private final Scenario scenario;
    private final Conditions conditions;
    private final int startStep;
    private final int frames;
    private final int agents;
    private final float[] x;
    private final float[] y;
    private final float[] headingRad;
    private final float[] vx;
    private final float[] vy;
    private final boolean[] active;

    /// An episode from its columns, which are taken over, not copied: the caller must not write to them
    /// again.
    ///
    /// @param scenario what was driven
    /// @param conditions how it was driven
    /// @param startStep the scenario step of frame 0
    /// @param frames the number of frames `F`
    public Episode(
            Scenario scenario,
            Conditions conditions,
            int startStep,
            int frames,
            float[] x,
            float[] y,
            float[] headingRad,
            float[] vx,
            float[] vy,
            boolean[] active) {
        int cells = frames * scenario.agentCount();
        if (frames < 1
                || x.length != cells
                || y.length != cells
                || headingRad.length != cells
                || vx.length != cells
                || vy.length != cells
                || active.length != cells) {
            throw new IllegalArgumentException("an episode of " + frames + " frames and " + scenario.agentCount()
                    + " agents needs columns of " + cells + ", got " + x.length);
        }
        this.scenario = scenario;
        this.conditions = conditions;
        this.startStep = startStep;
        this.frames = frames;
        this.agents = scenario.agentCount();
        this.x = x;
        this.y = y;
        this.headingRad = headingRad;
        this.vx = vx;
        this.vy = vy;
        this.active = active;
    }

    public Scenario scenario() {
        return scenario;
    }

    /// How it was driven.
    public Conditions conditions() {
        return conditions;
    }

    public String planner() {
        return conditions.planner();
    }

    public String traffic() {
        return conditions.traffic();
    }

    /// The scenario step of frame 0.
    public int startStep() {
        return startStep;
    }

    /// The number of frames `F`: the start and one for each step driven.
    @Override
    public int frames() {
        return frames;
    }

    /// The number of agents `A`.
    @Override
    public int agents() {
        return agents;
    }

    public float dtSeconds() {
        return scenario.dtSeconds();
    }

    @Override
    public boolean active(int frame, int agent) {
        return active[at(frame, agent)];
    }

    @Override
    public float x(int frame, int agent) {
        return x[at(frame, agent)];
    }

    @Override
    public float y(int frame, int agent) {
        return y[at(frame, agent)];
    }

    @Override
    public float headingRad(int frame, int agent) {
        return headingRad[at(frame, agent)];
    }

    @Override
    public float vx(int frame, int agent) {
        return vx[at(frame, agent)];
    }

    @Override
    public float vy(int frame, int agent) {
        return vy[at(frame, agent)];
    }

    @Override
    public float lengthM(int agent) {
        return scenario.tracks().get(agent).lengthM();
    }

    @Override
    public float widthM(int agent) {
        return scenario.tracks().get(agent).widthM();
    }

    @Override
    public AgentType type(int agent) {
        return scenario.tracks().get(agent).type();
    }

    /// Speed over ground in m/s, never negative.
    @Override
    public float speedMps(int frame, int agent) {
        int i = at(frame, agent);
        return (float) Math.sqrt(vx[i] * vx[i] + vy[i] * vy[i]);
    }

    /// What was wrong with it from the start: agents off the map or inside each other.
    public List<StartFlag> startFlags() {
        return StartFlags.of(this);
    }

    /// Whether two episodes hold the same bits in every column.
    public boolean sameBits(Episode other) {
        return frames == other.frames
                && agents == other.agents
                && startStep == other.startStep
                && Arrays.equals(x, other.x)
                && Arrays.equals(y, other.y)
                && Arrays.equals(headingRad, other.headingRad)
                && Arrays.equals(vx, other.vx)
                && Arrays.equals(vy, other.vy)
                && Arrays.equals(active, other.active);
    }

    /// A 64-bit FNV-1a hash over the bits of every column, to compare episodes across machines.
    public long hash() {
        long hash = 0xCBF29CE484222325L;
        hash = hashOf(hash, x);
        hash = hashOf(hash, y);
        hash = hashOf(hash, headingRad);
        hash = hashOf(hash, vx);
        hash = hashOf(hash, vy);
        for (boolean a : active) {
            hash = (hash ^ (a ? 1 : 0)) * 0x100000001B3L;
        }
        return hash;
    }

    private static long hashOf(long start, float[] column) {
        long hash = start;
        for (float value : column) {
            hash = (hash ^ (Float.floatToRawIntBits(value) & 0xFFFFFFFFL)) * 0x100000001B3L;
        }
        return hash;
    }

    private int at(int frame, int agent) {
        return Objects.checkIndex(frame, frames) * agents + Objects.checkIndex(agent, agents);
    }
}
