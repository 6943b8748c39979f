package dev.skidpad.sim.batch;

import java.util.Arrays;

/// Boxes that move, as columns: the actors of one or more worlds. A buffer with one owner.
final class ActorColumns {
    /// Where an absent actor is kept: further from everything than any range, and its square is still finite.
    static final float ABSENT_M = 1e18f;

    final float[] x; // [A] m
    final float[] y; // [A] m
    final float[] cos; // [A]
    final float[] sin; // [A]
    final float[] vx; // [A] m/s
    final float[] vy; // [A] m/s
    final float[] halfLength; // [A] m
    final float[] halfWidth; // [A] m
    final float[] radius; // [A] m

    /// So many boxes, all absent.
    ActorColumns(int count) {
        x = new float[count];
        y = new float[count];
        cos = new float[count];
        sin = new float[count];
        vx = new float[count];
        vy = new float[count];
        halfLength = new float[count];
        halfWidth = new float[count];
        radius = new float[count];
        Arrays.fill(x, ABSENT_M);
        Arrays.fill(y, ABSENT_M);
        Arrays.fill(cos, 1);
    }

    /// Copies the sizes of boxes.
    void copySizes(ActorColumns from, int fromRow, int row, int count) {
        System.arraycopy(from.halfLength, fromRow, halfLength, row, count);
        System.arraycopy(from.halfWidth, fromRow, halfWidth, row, count);
        System.arraycopy(from.radius, fromRow, radius, row, count);
    }

    /// Copies the motion of boxes.
    void copyMotion(ActorColumns from, int fromRow, int row, int count) {
        System.arraycopy(from.x, fromRow, x, row, count);
        System.arraycopy(from.y, fromRow, y, row, count);
        System.arraycopy(from.cos, fromRow, cos, row, count);
        System.arraycopy(from.sin, fromRow, sin, row, count);
        System.arraycopy(from.vx, fromRow, vx, row, count);
        System.arraycopy(from.vy, fromRow, vy, row, count);
    }

    /// Takes a box away.
    void remove(int row) {
        x[row] = ABSENT_M;
        y[row] = ABSENT_M;
        vx[row] = 0;
        vy[row] = 0;
    }

    /// Sets the size of a box.
    void size(int row, float lengthM, float widthM) {
        halfLength[row] = lengthM / 2;
        halfWidth[row] = widthM / 2;
        radius[row] = 0.5f * (float) Math.sqrt(lengthM * lengthM + widthM * widthM);
    }

    /// Sets the motion of a box.
    void place(int row, float newX, float newY, float newCos, float newSin, float newVx, float newVy) {
        x[row] = newX;
        y[row] = newY;
        cos[row] = newCos;
        sin[row] = newSin;
        vx[row] = newVx;
        vy[row] = newVy;
    }
}
