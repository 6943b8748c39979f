package dev.skidpad.sim.batch;

import dev.skidpad.sim.score.CollisionKind;
import org.jspecify.annotations.Nullable;

/// The controlled agents of all worlds of a batch, one world after another, as columns. A buffer with one
/// owner.
final class Agents {
    final int count; // N

    // State.
    final float[] x; // [N] m, box centre
    final float[] y; // [N] m
    final float[] headingRad; // [N] in [-π, π]
    final float[] driveMps; // [N] of the rear axle, never negative
    final float[] cos; // [N] of the heading
    final float[] sin; // [N]
    final float[] vx; // [N] m/s, of the box centre
    final float[] vy; // [N]
    final float[] speedMps; // [N] of the centre along the heading
    final float[] rearToCentreM; // [N]

    // The last action.
    final float[] accelMps2; // [N]
    final float[] curvaturePerM; // [N]

    // What the last step came to.
    final boolean[] collides; // [N]
    final @Nullable CollisionKind[] newCollision; // [N] the kind of the last first contact of the step
    final boolean[] offRoad; // [N]
    final boolean[] wrongWay; // [N]
    final int[] lane; // [N] index in the map, -1 as "none"
    final float[] laneAsideM; // [N] to the left of its middle
    final float[] contactS; // [N] infinite if never
    final boolean[] ranRedLight; // [N]

    // Progress.
    final int[] segment; // [N] of the path
    final float[] s; // [N] m along the path

    Agents(int count) {
        this.count = count;
        x = new float[count];
        y = new float[count];
        headingRad = new float[count];
        driveMps = new float[count];
        cos = new float[count];
        sin = new float[count];
        vx = new float[count];
        vy = new float[count];
        speedMps = new float[count];
        rearToCentreM = new float[count];
        accelMps2 = new float[count];
        curvaturePerM = new float[count];
        collides = new boolean[count];
        newCollision = new CollisionKind[count];
        offRoad = new boolean[count];
        wrongWay = new boolean[count];
        lane = new int[count];
        laneAsideM = new float[count];
        contactS = new float[count];
        ranRedLight = new boolean[count];
        segment = new int[count];
        s = new float[count];
    }

    /// Puts an agent where it starts.
    void begin(int n, RichScene scene, int a) {
        x[n] = scene.start.x[a];
        y[n] = scene.start.y[a];
        headingRad[n] = scene.startHeadingRad[a];
        cos[n] = scene.start.cos[a];
        sin[n] = scene.start.sin[a];
        vx[n] = scene.start.vx[a];
        vy[n] = scene.start.vy[a];
        speedMps[n] = vx[n] * cos[n] + vy[n] * sin[n];
        driveMps[n] = Math.max(0, speedMps[n]);
        rearToCentreM[n] = scene.rearToCentreM[a];
        accelMps2[n] = 0;
        curvaturePerM[n] = 0;
        segment[n] = scene.startSegment[a];
        s[n] = scene.startS[a];
    }
}
