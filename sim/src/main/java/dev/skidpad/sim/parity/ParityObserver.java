package dev.skidpad.sim.parity;

import dev.skidpad.sim.column.CellGrid;
import dev.skidpad.sim.column.ColumnKernels;
import java.util.Arrays;

/// Writes the observations of a batch: rows of [ParityObservation].
///
/// A slot is written by one multiplication of a record with the agent's frame; slots beyond the last are
/// set to 0 only where they were not, so that rows hold what was written into them and nothing else may
/// write there.
final class ParityObserver {
    final float[] rows; // [N, 1848] and one float more
    private final ParityKernels kernels;
    private final ColumnKernels columns;
    private final Agents agents;
    private final Boxes actors; // [S, A]
    private final float[] records; // [S, A, 8]
    private final int[] partnersEnd; // [N] where zeros begin among the partners
    private final int[] roadEnd; // [N] where zeros begin in the road

    ParityObserver(ParityKernels kernels, Agents agents, Boxes actors) {
        this.kernels = kernels;
        columns = kernels.columns();
        this.agents = agents;
        this.actors = actors;
        records = new float[actors.x.length * ParityObservation.RECORD];
        rows = new float[Math.addExact(Math.multiplyExact(agents.count, ParityObservation.SIZE), 1)];
        partnersEnd = new int[agents.count];
        roadEnd = new int[agents.count];
        for (int n = 0; n < agents.count; n++) {
            partnersEnd[n] = n * ParityObservation.SIZE + ParityObservation.PARTNERS_AT;
            roadEnd[n] = n * ParityObservation.SIZE + ParityObservation.ROAD_AT;
        }
    }

    /// Begins an episode of a world.
    void reset(ParityScene scene, int firstActor) {
        System.arraycopy(
                scene.startRecords, 0, records, firstActor * ParityObservation.RECORD, scene.startRecords.length);
    }

    /// Writes the rows of a world. Rows are written in ascending order: behind each a 0 may be written.
    void observe(ParityScene scene, int firstAgent, int firstActor, int step, long returned) {
        record(scene, firstAgent, firstActor, step);
        int end = firstActor + scene.slots;
        for (int a = 0; a < scene.controlled; a++) {
            int n = firstAgent + a;
            boolean isReturned = (returned >>> a & 1) != 0;
            observeSelf(scene, n, a, isReturned);
            long seen = isReturned
                    ? 0
                    : kernels.inSight(actors, firstActor, end, agents.x[n], agents.y[n]) & ~returned & ~(1L << a);
            observePartners(n, firstActor, seen);
            observeRoad(scene.map, n);
        }
    }

    /// Brings the records of the actors that move up to date.
    private void record(ParityScene scene, int firstAgent, int firstActor, int step) {
        for (int a = 0; a < scene.controlled; a++) {
            int n = firstAgent + a;
            int row = firstActor + a;
            ParityObservation.putPose(
                    agents.x[n],
                    agents.y[n],
                    agents.cos[n],
                    agents.sin[n],
                    agents.speedMps[n],
                    records,
                    row * ParityObservation.RECORD);
        }
        int replayed = scene.replayed * ParityObservation.RECORD;
        System.arraycopy(
                scene.recordRecords,
                step * replayed,
                records,
                (firstActor + scene.controlled) * ParityObservation.RECORD,
                replayed);
    }

    private void observeSelf(ParityScene scene, int n, int a, boolean isReturned) {
        float dx = scene.goalX[a] - agents.x[n];
        float dy = scene.goalY[a] - agents.y[n];
        float scaledCos = agents.cos[n] * ParityObservation.GOAL_SCALE;
        float scaledSin = agents.sin[n] * ParityObservation.GOAL_SCALE;
        int size = a * ParityObservation.RECORD;
        int o = n * ParityObservation.SIZE;
        rows[o] = dx * scaledCos + dy * scaledSin;
        rows[o + 1] = dy * scaledCos - dx * scaledSin;
        rows[o + 2] = Math.abs(agents.speedMps[n]) * ParityObservation.SPEED_SCALE;
        rows[o + 3] = scene.startRecords[size + 2];
        rows[o + 4] = scene.startRecords[size + 3];
        rows[o + 5] = agents.collides[n] || agents.offRoad[n] ? 1 : 0;
        rows[o + 6] = isReturned ? 1 : 0;
    }

    private void observePartners(int n, int firstActor, long seen) {
        int at = n * ParityObservation.SIZE + ParityObservation.PARTNERS_AT;
        int end = columns.writeSlots(
                records,
                firstActor,
                seen,
                agents.x[n],
                agents.y[n],
                agents.cos[n],
                agents.sin[n],
                rows,
                at,
                ParityObservation.FEATURES);
        if (end < partnersEnd[n]) {
            Arrays.fill(rows, end, partnersEnd[n], 0);
        }
        partnersEnd[n] = end;
    }

    private void observeRoad(ParityMap map, int n) {
        int cell = map.grid.cellOf(agents.x[n], agents.y[n]);
        int from = cell == CellGrid.OUTSIDE ? 0 : map.lists.from()[cell];
        int to = cell == CellGrid.OUTSIDE ? 0 : map.lists.from()[cell + 1];
        int at = n * ParityObservation.SIZE + ParityObservation.ROAD_AT;
        columns.writeSlots(
                map.records,
                map.lists.rows(),
                from,
                to,
                agents.x[n],
                agents.y[n],
                agents.cos[n],
                agents.sin[n],
                rows,
                at,
                ParityObservation.FEATURES);
        int end = at + (to - from) * ParityObservation.FEATURES;
        if (end < roadEnd[n]) {
            Arrays.fill(rows, end, roadEnd[n], 0);
        }
        roadEnd[n] = end;
    }
}
