package dev.skidpad.sim.score.measure;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.sim.world.MovingAgents;
import java.util.Arrays;

/// Who is where over some frames, as columns to be filled: a planner's forecast of the others. A buffer;
/// it is filled by one thread and may then be read by many.
public final class AgentColumns implements MovingAgents {
    private final int frames;
    private final AgentType[] type; // [A]
    private final float[] lengthM; // [A]
    private final float[] widthM; // [A]
    private final float[] x; // [F, A] m
    private final float[] y; // [F, A]
    private final float[] headingRad; // [F, A]
    private final float[] vx; // [F, A] m/s
    private final float[] vy; // [F, A]
    private final boolean[] active; // [F, A]

    /// Columns for some frames of some agents, none of them there.
    public AgentColumns(int frames, int agents) {
        this.frames = frames;
        int cells = frames * agents;
        type = new AgentType[agents];
        lengthM = new float[agents];
        widthM = new float[agents];
        Arrays.fill(type, AgentType.OTHER);
        x = new float[cells];
        y = new float[cells];
        headingRad = new float[cells];
        vx = new float[cells];
        vy = new float[cells];
        active = new boolean[cells];
    }

    /// Forgets everybody.
    public void clear() {
        Arrays.fill(active, false);
    }

    /// Says what an agent is.
    public void describe(int agent, AgentType newType, float newLengthM, float newWidthM) {
        type[agent] = newType;
        lengthM[agent] = newLengthM;
        widthM[agent] = newWidthM;
    }

    /// Places an agent at a frame.
    public void place(int frame, int agent, float newX, float newY, float newHeadingRad, float newVx, float newVy) {
        int i = frame * type.length + agent;
        x[i] = newX;
        y[i] = newY;
        headingRad[i] = newHeadingRad;
        vx[i] = newVx;
        vy[i] = newVy;
        active[i] = true;
    }

    @Override
    public int frames() {
        return frames;
    }

    @Override
    public int agents() {
        return type.length;
    }

    @Override
    public boolean active(int frame, int agent) {
        return active[frame * type.length + agent];
    }

    @Override
    public float x(int frame, int agent) {
        return x[frame * type.length + agent];
    }

    @Override
    public float y(int frame, int agent) {
        return y[frame * type.length + agent];
    }

    @Override
    public float headingRad(int frame, int agent) {
        return headingRad[frame * type.length + agent];
    }

    @Override
    public float vx(int frame, int agent) {
        return vx[frame * type.length + agent];
    }

    @Override
    public float vy(int frame, int agent) {
        return vy[frame * type.length + agent];
    }

    @Override
    public float lengthM(int agent) {
        return lengthM[agent];
    }

    @Override
    public float widthM(int agent) {
        return widthM[agent];
    }

    @Override
    public AgentType type(int agent) {
        return type[agent];
    }
}
