package dev.skidpad.sim.parity;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.sim.column.ColumnKernels;
import dev.skidpad.sim.column.Strips;

/// The plain form of the kernels.
final class ScalarParityKernels implements ParityKernels {
    private final ColumnKernels columns = ColumnKernels.scalar();

    @Override
    public ColumnKernels columns() {
        return columns;
    }

    @Override
    public long overlapping(Boxes boxes, int from, int to, int self) {
        long set = 0;
        for (int i = from; i < to; i++) {
            float dx = boxes.x[i] - boxes.x[self];
            float dy = boxes.y[i] - boxes.y[self];
            if (dx * dx + dy * dy <= REJECT_SQUARED_M2
                    && i != self
                    && OrientedBox.overlap(
                            boxes.x[self],
                            boxes.y[self],
                            boxes.cos[self],
                            boxes.sin[self],
                            boxes.halfLength[self],
                            boxes.halfWidth[self],
                            boxes.x[i],
                            boxes.y[i],
                            boxes.cos[i],
                            boxes.sin[i],
                            boxes.halfLength[i],
                            boxes.halfWidth[i])) {
                set |= 1L << (i - from);
            }
        }
        return set;
    }

    @Override
    public long inSight(Boxes boxes, int from, int to, float x, float y) {
        long set = 0;
        for (int i = from; i < to; i++) {
            float dx = boxes.x[i] - x;
            float dy = boxes.y[i] - y;
            set |= dx * dx + dy * dy <= ParityObservation.SIGHT_SQUARED_M2 ? 1L << (i - from) : 0;
        }
        return set;
    }

    @Override
    public boolean meetsAny(
            Strips edges, int from, int to, float x, float y, float cos, float sin, float halfLength, float halfWidth) {
        for (int i = from; i < to; i++) {
            float dx = edges.mx[i] - x;
            float dy = edges.my[i] - y;
            float mu = dx * cos + dy * sin;
            float mv = dy * cos - dx * sin;
            float cu = edges.ux[i] * cos + edges.uy[i] * sin;
            float su = edges.uy[i] * cos - edges.ux[i] * sin;
            float acu = Math.abs(cu);
            float asu = Math.abs(su);
            if (Math.abs(mu) <= halfLength + edges.h[i] * acu
                    && Math.abs(mv) <= halfWidth + edges.h[i] * asu
                    && Math.abs(mu * su - mv * cu) <= halfLength * asu + halfWidth * acu) {
                return true;
            }
        }
        return false;
    }
}
