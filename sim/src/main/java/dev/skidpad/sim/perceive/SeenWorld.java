package dev.skidpad.sim.perceive;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.sim.world.WorldView;
import java.util.Arrays;
import java.util.Objects;

/// A world as it is seen: frames of what a fault let through, kept as they were seen then. A buffer.
///
/// Columns are `[R, A]`: a ring of frames, each with all agents. With a delay a frame is shown only so many steps
/// after it was seen, and the lights with it; the clock is right all the same.
final class SeenWorld implements WorldView {
    private final WorldView source;
    private final int agents;
    private final int ring;
    private final int delay; // of the others and the lights
    private final int egoDelay;
    private final float[] x; // [R, A] m
    private final float[] y;
    private final float[] headingRad;
    private final float[] headingCos;
    private final float[] headingSin;
    private final float[] vx; // [R, A] m/s
    private final float[] vy;
    private final boolean[] active;
    private final float[] lengthM; // [A]
    private final float[] widthM;
    private int present;

    /// @param delay of the other agents and of the lights, in steps
    /// @param egoDelay of the ego, in steps; not more than the other
    SeenWorld(WorldView source, int delay, int egoDelay) {
        this.source = source;
        this.delay = delay;
        this.egoDelay = egoDelay;
        agents = source.agentCount();
        ring = HISTORY_STEPS + 1 + delay;
        x = new float[ring * agents];
        y = new float[ring * agents];
        headingRad = new float[ring * agents];
        headingCos = new float[ring * agents];
        headingSin = new float[ring * agents];
        vx = new float[ring * agents];
        vy = new float[ring * agents];
        active = new boolean[ring * agents];
        lengthM = new float[agents];
        widthM = new float[agents];
        for (int a = 0; a < agents; a++) {
            lengthM[a] = source.lengthM(a);
            widthM[a] = source.widthM(a);
        }
    }

    /// Begins the next frame, in which nobody is seen yet; who stays unseen keeps the last state.
    void beginFrame() {
        int before = present * agents;
        present = present + 1 == ring ? 0 : present + 1;
        int now = present * agents;
        System.arraycopy(x, before, x, now, agents);
        System.arraycopy(y, before, y, now, agents);
        System.arraycopy(headingRad, before, headingRad, now, agents);
        System.arraycopy(headingCos, before, headingCos, now, agents);
        System.arraycopy(headingSin, before, headingSin, now, agents);
        System.arraycopy(vx, before, vx, now, agents);
        System.arraycopy(vy, before, vy, now, agents);
        Arrays.fill(active, now, now + agents, false);
    }

    /// Sees an agent as it was in the source.
    void see(int agent, int stepsAgo) {
        see(
                agent,
                source.x(agent, stepsAgo),
                source.y(agent, stepsAgo),
                source.headingRad(agent, stepsAgo),
                source.vx(agent, stepsAgo),
                source.vy(agent, stepsAgo));
    }

    /// Sees an agent somewhere.
    void see(int agent, float newX, float newY, float newHeadingRad, float newVx, float newVy) {
        int i = present * agents + agent;
        x[i] = newX;
        y[i] = newY;
        headingRad[i] = Angles.wrap(newHeadingRad);
        headingCos[i] = Trig.cos(headingRad[i]);
        headingSin[i] = Trig.sin(headingRad[i]);
        vx[i] = newVx;
        vy[i] = newVy;
        active[i] = true;
    }

    /// Takes an agent for larger or smaller than it is, from now on.
    void scaleSize(int agent, float lengthFactor, float widthFactor) {
        lengthM[agent] = lengthFactor * source.lengthM(agent);
        widthM[agent] = widthFactor * source.widthM(agent);
    }

    @Override
    public Scenario scenario() {
        return source.scenario();
    }

    @Override
    public int step() {
        return source.step();
    }

    @Override
    public int agentCount() {
        return agents;
    }

    @Override
    public int egoIndex() {
        return source.egoIndex();
    }

    @Override
    public boolean active(int agent, int stepsAgo) {
        return active[at(agent, stepsAgo)];
    }

    @Override
    public float x(int agent, int stepsAgo) {
        return x[at(agent, stepsAgo)];
    }

    @Override
    public float y(int agent, int stepsAgo) {
        return y[at(agent, stepsAgo)];
    }

    @Override
    public float headingRad(int agent, int stepsAgo) {
        return headingRad[at(agent, stepsAgo)];
    }

    @Override
    public float vx(int agent, int stepsAgo) {
        return vx[at(agent, stepsAgo)];
    }

    @Override
    public float vy(int agent, int stepsAgo) {
        return vy[at(agent, stepsAgo)];
    }

    @Override
    public float headingCos(int agent) {
        return headingCos[at(agent, 0)];
    }

    @Override
    public float headingSin(int agent) {
        return headingSin[at(agent, 0)];
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
    public SignalState signal(int signal, int stepsAgo) {
        return source.signal(signal, stepsAgo + delay);
    }

    private int at(int agent, int stepsAgo) {
        Objects.checkIndex(agent, agents);
        Objects.checkIndex(stepsAgo, HISTORY_STEPS + 1);
        int frame = present - stepsAgo - (agent == source.egoIndex() ? egoDelay : delay);
        return (frame < 0 ? frame + ring : frame) * agents + agent;
    }
}
