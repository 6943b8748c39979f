package dev.skidpad.sim.parity;

import java.util.Arrays;

/// Rectangles as columns: the actors of one or more worlds. A buffer with one owner.
final class Boxes {
    final float[] x; // [S, A] m
    final float[] y; // [S, A] m
    final float[] cos; // [S, A]
    final float[] sin; // [S, A]
    final float[] halfLength; // [S, A] m
    final float[] halfWidth; // [S, A] m

    /// So many boxes, all absent.
    Boxes(int count) {
        x = new float[count];
        y = new float[count];
        cos = new float[count];
        sin = new float[count];
        halfLength = new float[count];
        halfWidth = new float[count];
        Arrays.fill(x, ParityScene.ABSENT_M);
        Arrays.fill(y, ParityScene.ABSENT_M);
        Arrays.fill(cos, 1);
    }

    /// Copies boxes of another buffer.
    void copy(Boxes from, int fromRow, int row, int count) {
        System.arraycopy(from.x, fromRow, x, row, count);
        System.arraycopy(from.y, fromRow, y, row, count);
        System.arraycopy(from.cos, fromRow, cos, row, count);
        System.arraycopy(from.sin, fromRow, sin, row, count);
        System.arraycopy(from.halfLength, fromRow, halfLength, row, count);
        System.arraycopy(from.halfWidth, fromRow, halfWidth, row, count);
    }

    /// Copies the poses of boxes whose sizes are the same.
    void copyPoses(Boxes from, int fromRow, int row, int count) {
        System.arraycopy(from.x, fromRow, x, row, count);
        System.arraycopy(from.y, fromRow, y, row, count);
        System.arraycopy(from.cos, fromRow, cos, row, count);
        System.arraycopy(from.sin, fromRow, sin, row, count);
    }
}
