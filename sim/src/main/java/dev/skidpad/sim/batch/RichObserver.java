package dev.skidpad.sim.batch;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.sim.column.CellGrid;
import dev.skidpad.sim.column.ColumnKernels;
import java.util.Arrays;

/// Writes observations: rows of [RichObservation]. A buffer with one owner.
///
/// The nearest road segments are looked for within a distance that surely holds enough of them: that of the
/// last one that was seen before, and the way since then. So few more than fit have to be sorted, and what
/// is found does not depend on what was seen before.
final class RichObserver {
    private static final float ROUNDING = 1.0001f;
    private static final float ROUNDING_M = 0.001f;
    private static final float CELL_ROUNDING_M = 0.02f; // of the cell that a segment's middle lies in

    private static final int MOST_ROWS =
            2 + (int) (2 * (RichObservation.SIGHT_M + RichMap.LONGEST_M) / CellGrid.CELL_M);

    private final RichKernels kernels;
    private final ColumnKernels columns;
    private final Agents agents;
    private final NearestFirst sorter;
    private final NearestRoad roadSorter = new NearestRoad();
    private final int[] rowFirst = new int[MOST_ROWS]; // the blocks to look into, by row of cells
    private final int[] rowNext = new int[MOST_ROWS]; // behind the last of them
    private final float[] seenX; // [N] where an agent was when it looked last
    private final float[] seenY; // [N]
    private final float[] enoughM; // [N] how far from there it saw enough segments; infinite before it looks

    RichObserver(RichKernels kernels, Agents agents) {
        this.kernels = kernels;
        columns = kernels.columns();
        sorter = new NearestFirst(kernels);
        this.agents = agents;
        seenX = new float[agents.count];
        seenY = new float[agents.count];
        enoughM = new float[agents.count];
    }

    /// Begins an agent's episode.
    void begin(int n) {
        seenX[n] = 0;
        seenY[n] = 0;
        enoughM[n] = Float.POSITIVE_INFINITY;
    }

    /// Writes the rows of a world, in ascending order: a slot may be followed by a 0.
    void observe(World world, float[] out) {
        sorter.ensure(world.scene.slots);
        for (int a = 0; a < world.scene.controlled; a++) {
            int n = world.firstAgent + a;
            int at = n * RichObservation.SIZE;
            observeSelf(world, a, n, out, at);
            observePartners(world, a, n, out, at + RichObservation.PARTNERS_AT);
            observeRoad(world.scene.map, n, out, at + RichObservation.ROAD_AT);
            observeStops(world, n, out, at + RichObservation.STOPS_AT);
        }
    }

    private void observeSelf(World world, int a, int n, float[] out, int at) {
        RichScene scene = world.scene;
        int body = a * ColumnKernels.RECORD;
        AgentType type = scene.type[a];
        out[at] = agents.speedMps[n] * RichObservation.SPEED_SCALE;
        out[at + 1] = agents.accelMps2[n] / ActionLimits.ACCELERATION_MPS2;
        out[at + 2] = agents.curvaturePerM[n] / ActionLimits.CURVATURE_PER_M;
        out[at + 3] = scene.startRecords[body + 3];
        out[at + 4] = scene.startRecords[body + 2];
        out[at + 5] = type == AgentType.VEHICLE ? 1 : 0;
        out[at + 6] = type == AgentType.PEDESTRIAN ? 1 : 0;
        out[at + 7] = type == AgentType.CYCLIST ? 1 : 0;
        out[at + 8] = type == AgentType.OTHER ? 1 : 0;
        out[at + 9] = agents.collides[n] ? 1 : 0;
        out[at + 10] = agents.offRoad[n] ? 1 : 0;
        out[at + 15] = (float) (scene.frames - 1 - world.frame) / (scene.frames - 1);
        Path path = scene.path[a];
        if (path.known()) {
            observePath(path, n, out, at);
        } else {
            Arrays.fill(out, at + 11, at + 15, 0);
            Arrays.fill(out, at + RichObservation.PATH_AT, at + RichObservation.PARTNERS_AT, 0);
        }
    }

    private void observePath(Path path, int n, float[] out, int at) {
        float x = agents.x[n];
        float y = agents.y[n];
        float cos = agents.cos[n];
        float sin = agents.sin[n];
        int segment = agents.segment[n];
        float ux = path.ux[segment];
        float uy = path.uy[segment];
        out[at + 11] = ((y - path.y[segment]) * ux - (x - path.x[segment]) * uy) * RichObservation.ASIDE_SCALE;
        out[at + 12] = cos * ux + sin * uy;
        out[at + 13] = sin * ux - cos * uy;
        out[at + 14] = (path.wholeM() - agents.s[n]) * RichObservation.WAY_SCALE;
        int o = at + RichObservation.PATH_AT;
        for (int k = 0; k <= RichObservation.places(); k++, o += 2) {
            float s = k < RichObservation.places() ? agents.s[n] + RichObservation.aheadM(k) : path.wholeM();
            float dx = path.xAt(s) - x;
            float dy = path.yAt(s) - y;
            out[o] = RichObservation.ahead(dx, dy, cos, sin);
            out[o + 1] = RichObservation.left(dx, dy, cos, sin);
        }
    }

    private void observePartners(World world, int a, int n, float[] out, int at) {
        float x = agents.x[n];
        float y = agents.y[n];
        int others = kernels.findPoints(
                world.actors.x,
                world.actors.y,
                world.scene.slots,
                a,
                x,
                y,
                RichObservation.SIGHT_SQUARED_M2,
                sorter.keys,
                sorter.rows);
        sorter.sort(others, RichObservation.SIGHT_SQUARED_M2);
        int slots = Math.min(others, RichObservation.PARTNER_SLOTS);
        columns.writeSlots(
                world.records,
                sorter.sorted,
                0,
                slots,
                x,
                y,
                agents.cos[n],
                agents.sin[n],
                out,
                at,
                RichObservation.PARTNER_FEATURES);
        Arrays.fill(
                out,
                at + slots * RichObservation.PARTNER_FEATURES,
                at + RichObservation.PARTNER_SLOTS * RichObservation.PARTNER_FEATURES,
                0);
    }

    private void observeRoad(RichMap map, int n, float[] out, int at) {
        float x = agents.x[n];
        float y = agents.y[n];
        int lastStep = lookWithinSteps(map, n);
        int found = findRoad(map, x, y, limitSquared(lastStep));
        int furthest = roadSorter.sort(found, lastStep, RichObservation.ROAD_SLOTS);
        seenX[n] = x;
        seenY[n] = y;
        enoughM[n] =
                found < RichObservation.ROAD_SLOTS ? Float.POSITIVE_INFINITY : (furthest + 1) / NearestRoad.STEPS_PER_M;
        int slots = Math.min(found, RichObservation.ROAD_SLOTS);
        columns.writeSlots(
                map.records,
                roadSorter.rows,
                0,
                slots,
                x,
                y,
                agents.cos[n],
                agents.sin[n],
                out,
                at,
                RichObservation.ROAD_FEATURES);
        Arrays.fill(
                out,
                at + slots * RichObservation.ROAD_FEATURES,
                at + RichObservation.ROAD_SLOTS * RichObservation.ROAD_FEATURES,
                0);
    }

    /// The last step of distance at which a segment can be among the nearest that fit.
    private int lookWithinSteps(RichMap map, int n) {
        float dx = agents.x[n] - seenX[n];
        float dy = agents.y[n] - seenY[n];
        float moved = (float) Math.sqrt(dx * dx + dy * dy);
        int cell = map.grid.cellOf(agents.x[n], agents.y[n]);
        float here = cell == CellGrid.OUTSIDE ? RichObservation.SIGHT_M : map.enoughM[cell];
        float within = Math.min(here, (enoughM[n] + moved) * ROUNDING + ROUNDING_M);
        return Math.min((int) (within * NearestRoad.STEPS_PER_M), NearestRoad.MOST_STEPS);
    }

    /// A squared distance that holds all segments up to a step; some at the next may be within it too.
    private static float limitSquared(int lastStep) {
        float within = (lastStep + 1) / NearestRoad.STEPS_PER_M * ROUNDING + ROUNDING_M;
        return Math.min(within * within, RichObservation.SIGHT_SQUARED_M2);
    }

    private int findRoad(RichMap map, float x, float y, float limitSquared) {
        int rows = findRows(map, x, y, limitSquared);
        int count = 0;
        int next = 0; // the first block that has not been looked into
        for (int k = 0; k < rows; k++) {
            int first = Math.max(next, rowFirst[k]);
            next = Math.max(next, rowNext[k]);
            roadSorter.ensure(count + (next - first) * RoadBlocks.LANES);
            count = kernels.addSegments(map.blocks, first, next, x, y, limitSquared, roadSorter.segments, count);
        }
        return count;
    }

    /// Finds, row of cells by row, the blocks of the segments whose middles are near enough.
    private int findRows(RichMap map, float x, float y, float limitSquared) {
        CellGrid grid = map.grid;
        float within = (float) Math.sqrt(limitSquared) + CELL_ROUNDING_M;
        float most = within + map.longestHalfM;
        int[] start = map.cells.start();
        int firstRow = Math.max(0, cellAt(y - most - grid.minY()));
        int lastRow = Math.min(grid.rows() - 1, cellAt(y + most - grid.minY()));
        int found = 0;
        for (int row = firstRow; row <= lastRow; row++) {
            float below = grid.minY() + row * CellGrid.CELL_M - y;
            float dy = Math.max(0, Math.max(below, -CellGrid.CELL_M - below) - ROUNDING_M);
            float reach = within + map.halfM[row];
            float half = (float) Math.sqrt(Math.max(0, reach * reach - dy * dy)) + ROUNDING_M;
            int firstColumn = Math.max(0, cellAt(x - half - grid.minX()));
            int lastColumn = Math.min(grid.columns() - 1, cellAt(x + half - grid.minX()));
            if (firstColumn <= lastColumn) {
                rowFirst[found] = RoadBlocks.blockOf(start[row * grid.columns() + firstColumn]);
                rowNext[found++] = RoadBlocks.blocks(start[row * grid.columns() + lastColumn + 1]);
            }
        }
        return found;
    }

    private static int cellAt(float fromLeastM) {
        return (int) Math.floor(fromLeastM / CellGrid.CELL_M);
    }

    private void observeStops(World world, int n, float[] out, int at) {
        Lights lights = world.scene.lights;
        float x = agents.x[n];
        float y = agents.y[n];
        int first = world.frame * lights.count;
        int found = 0;
        sorter.ensure(lights.count);
        for (int k = 0; k < lights.count; k++) {
            float dx = lights.x[k] - x;
            float dy = lights.y[k] - y;
            float squared = dx * dx + dy * dy;
            if (squared <= RichObservation.SIGHT_SQUARED_M2) {
                sorter.keys[found] = squared;
                sorter.rows[found++] = first + k;
            }
        }
        sorter.sort(found, RichObservation.SIGHT_SQUARED_M2);
        int slots = Math.min(found, RichObservation.STOP_SLOTS);
        columns.writeSlots(
                lights.records,
                sorter.sorted,
                0,
                slots,
                x,
                y,
                agents.cos[n],
                agents.sin[n],
                out,
                at,
                RichObservation.STOP_FEATURES);
        Arrays.fill(
                out,
                at + slots * RichObservation.STOP_FEATURES,
                at + RichObservation.STOP_SLOTS * RichObservation.STOP_FEATURES,
                0);
    }
}
