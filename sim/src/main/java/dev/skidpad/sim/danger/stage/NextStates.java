package dev.skidpad.sim.danger.stage;

import dev.skidpad.sim.world.StateWriter;
import java.util.Arrays;

/// Where everybody means to be at the next step. A buffer.
final class NextStates implements StateWriter {
    private final float[] x; // [A] m
    private final float[] y; // [A] m
    private final float[] headingRad; // [A]
    private final float[] vx; // [A] m/s
    private final float[] vy; // [A] m/s
    private final boolean[] placed; // [A]

    NextStates(int agents) {
        x = new float[agents];
        y = new float[agents];
        headingRad = new float[agents];
        vx = new float[agents];
        vy = new float[agents];
        placed = new boolean[agents];
    }

    void clear() {
        Arrays.fill(placed, false);
    }

    @Override
    public void place(int agent, float newX, float newY, float newHeadingRad, float newVx, float newVy) {
        x[agent] = newX;
        y[agent] = newY;
        headingRad[agent] = newHeadingRad;
        vx[agent] = newVx;
        vy[agent] = newVy;
        placed[agent] = true;
    }

    boolean placed(int agent) {
        return placed[agent];
    }

    float x(int agent) {
        return x[agent];
    }

    float y(int agent) {
        return y[agent];
    }

    float headingRad(int agent) {
        return headingRad[agent];
    }

    float vx(int agent) {
        return vx[agent];
    }

    float vy(int agent) {
        return vy[agent];
    }
}
