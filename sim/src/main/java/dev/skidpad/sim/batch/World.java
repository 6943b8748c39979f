package dev.skidpad.sim.batch;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.sim.column.CellGrid;
import dev.skidpad.sim.column.ColumnKernels;
import java.util.Arrays;

/// One world of a batch: who is where now, and a little while back. A buffer with one owner.
final class World {
    final RichScene scene;
    final int firstAgent; // of all worlds' controlled
    final int past; // how many frames are kept, the present one included
    final ActorColumns actors; // [slots]
    final float[] records; // [slots, 8]
    final long[] present; // [words] who is there
    final long[] presentPast; // [past, words]
    final ActorColumns pastAgents; // [past, controlledRows] motion only
    final float[] pastHeadingRad; // [past, controlledRows]
    final float[] pastSpeedMps; // [past, controlledRows]
    int frame;

    World(RichScene scene, int firstAgent, int past) {
        this.scene = scene;
        this.firstAgent = firstAgent;
        this.past = past;
        actors = new ActorColumns(scene.slots);
        actors.copySizes(scene.start, 0, 0, scene.slots);
        records = scene.startRecords.clone();
        present = new long[scene.words];
        presentPast = new long[past * scene.words];
        pastAgents = new ActorColumns(past * scene.controlledRows);
        pastHeadingRad = new float[past * scene.controlledRows];
        pastSpeedMps = new float[past * scene.controlledRows];
    }

    /// Begins an episode; the agents are where they start.
    void begin(Agents agents) {
        frame = 0;
        Arrays.fill(present, 0);
        follow(agents);
    }

    /// Goes on to the next frame, after the agents have moved.
    void advance(Agents agents) {
        frame++;
        follow(agents);
    }

    /// Whether an agent starts where the map has no cell.
    boolean startedOffMap(int a) {
        return scene.map.grid.cellOf(scene.start.x[a], scene.start.y[a]) == CellGrid.OUTSIDE;
    }

    boolean finished() {
        return frame == scene.frames - 1;
    }

    private void follow(Agents agents) {
        for (int a = 0; a < scene.controlled; a++) {
            int n = firstAgent + a;
            actors.place(a, agents.x[n], agents.y[n], agents.cos[n], agents.sin[n], agents.vx[n], agents.vy[n]);
            present[a >> 6] |= 1L << a;
            RichObservation.putMotion(
                    agents.x[n],
                    agents.y[n],
                    agents.cos[n],
                    agents.sin[n],
                    agents.speedMps[n],
                    records,
                    a * ColumnKernels.RECORD);
            pastHeadingRad[pastRow(frame) + a] = agents.headingRad[n];
            pastSpeedMps[pastRow(frame) + a] = agents.speedMps[n];
        }
        replay();
        pastAgents.copyMotion(actors, 0, pastRow(frame), scene.controlled);
        System.arraycopy(present, 0, presentPast, frame % past * scene.words, scene.words);
    }

    private void replay() {
        int from = frame * scene.replayedRows;
        actors.copyMotion(scene.record, from, scene.controlledRows, scene.replayedRows);
        System.arraycopy(
                scene.recordRecords,
                from * ColumnKernels.RECORD,
                records,
                scene.controlledRows * ColumnKernels.RECORD,
                scene.replayedRows * ColumnKernels.RECORD);
        for (int r = 0; r < scene.replayed; r++) {
            int row = scene.controlledRows + r;
            long bit = 1L << row;
            boolean was = (present[row >> 6] & bit) != 0;
            boolean is = scene.recorded(frame, r) && (was || frame == 0 || isFree(row));
            if (is) {
                present[row >> 6] |= bit;
            } else {
                present[row >> 6] &= ~bit;
                actors.remove(row);
            }
        }
    }

    /// Whether nobody whom actions drive stands where somebody would appear.
    private boolean isFree(int row) {
        for (int a = 0; a < scene.controlled; a++) {
            if (OrientedBox.overlap(
                    actors.x[row],
                    actors.y[row],
                    actors.cos[row],
                    actors.sin[row],
                    actors.halfLength[row],
                    actors.halfWidth[row],
                    actors.x[a],
                    actors.y[a],
                    actors.cos[a],
                    actors.sin[a],
                    actors.halfLength[a],
                    actors.halfWidth[a])) {
                return false;
            }
        }
        return true;
    }

    /// The first row of a frame among the past of the controlled.
    int pastRow(int ofFrame) {
        return ofFrame % past * scene.controlledRows;
    }

    /// Whether a row was there at one of the kept frames.
    boolean wasPresent(int ofFrame, int row) {
        return (presentPast[ofFrame % past * scene.words + (row >> 6)] & 1L << row) != 0;
    }
}
