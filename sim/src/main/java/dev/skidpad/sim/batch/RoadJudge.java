package dev.skidpad.sim.batch;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.geometry.SegmentGrid;
import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.core.kernel.SimKernels;
import dev.skidpad.core.scene.RoadBounds;
import dev.skidpad.sim.column.CellGrid;
import dev.skidpad.sim.score.measure.Standing;
import java.util.Arrays;

/// Finds who leaves the road, by the rule of [dev.skidpad.sim.score.DrivableArea] step by step, and on which
/// lane everyone is.
///
/// A corner that has moved less than its distance to the nearest edge is not measured again, nor is one that
/// is still beyond an edge by more than the tolerance for sure.
final class RoadJudge {
    private static final float REVERSED_COS = -0.5f;
    private static final float MOVING_MPS = 0.5f;
    private static final float KEPT_SECONDS = 2;

    private final SimKernels simKernels = Kernels.sim();
    private final RichKernels kernels;
    private final Agents agents;
    private final RichEvents events;
    private final float[] corners = new float[8];
    private final float[] safeX; // [N, 4] where a corner was measured last
    private final float[] safeY; // [N, 4]
    private final float[] safeM; // [N, 4] its clearance there
    private final boolean[] armed; // [N, 4] whether it counts
    private final boolean[] everOff; // [N]
    private final boolean[] startedOff; // [N]
    private final short[] besideSteps; // [N] for how long an agent has been beside its lane
    private final boolean[] keptLane; // [N]
    private final boolean[] everOnLane; // [N]
    private final float[] wrongWayM; // [N] how far it has driven against its lane

    RoadJudge(RichKernels kernels, Agents agents, RichEvents events) {
        this.kernels = kernels;
        this.agents = agents;
        this.events = events;
        safeX = new float[4 * agents.count];
        safeY = new float[4 * agents.count];
        safeM = new float[4 * agents.count];
        armed = new boolean[4 * agents.count];
        everOff = new boolean[agents.count];
        startedOff = new boolean[agents.count];
        besideSteps = new short[agents.count];
        keptLane = new boolean[agents.count];
        everOnLane = new boolean[agents.count];
        wrongWayM = new float[agents.count];
    }

    /// Measures where the corners of an agent of a scene start.
    static void putStartClearance(RichScene scene, int a) {
        float[] corners = new float[8];
        putCorners(scene.start, a, corners);
        for (int c = 0; c < 4; c++) {
            scene.startClearanceM[4 * a + c] = clearance(scene.map.map.bounds(), corners[2 * c], corners[2 * c + 1]);
        }
    }

    private static void putCorners(ActorColumns boxes, int row, float[] corners) {
        OrientedBox.corners(
                boxes.x[row],
                boxes.y[row],
                boxes.cos[row],
                boxes.sin[row],
                boxes.halfLength[row],
                boxes.halfWidth[row],
                corners);
    }

    private static float clearance(RoadBounds bounds, float px, float py) {
        float near = bounds.clearanceM(px, py, RichMap.EDGE_REACH_M);
        return near < RichMap.EDGE_REACH_M ? near : bounds.clearanceM(px, py, RichMap.EDGE_SEARCH_M);
    }

    /// Begins an agent's episode.
    void begin(int n) {
        Arrays.fill(safeM, 4 * n, 4 * n + 4, 0);
        Arrays.fill(armed, 4 * n, 4 * n + 4, false);
        everOff[n] = false;
        startedOff[n] = false;
        besideSteps[n] = 0;
        keptLane[n] = true;
        everOnLane[n] = false;
        wrongWayM[n] = 0;
    }

    /// Judges the present frame for one agent.
    void judge(World world, int a) {
        int n = world.firstAgent + a;
        int cell = world.scene.map.grid.cellOf(agents.x[n], agents.y[n]);
        agents.offRoad[n] = world.scene.map.map.bounds().known() && leavesRoad(world, a, n);
        judgeLane(world, n, cell);
    }

    private boolean leavesRoad(World world, int a, int n) {
        putCorners(world.actors, a, corners);
        float deepest = Float.POSITIVE_INFINITY;
        boolean departure = false;
        for (int c = 0; c < 4; c++) {
            int k = 4 * n + c;
            float px = corners[2 * c];
            float py = corners[2 * c + 1];
            float movedSquared = (px - safeX[k]) * (px - safeX[k]) + (py - safeY[k]) * (py - safeY[k]);
            if (safeM[k] > 0 && movedSquared < safeM[k] * safeM[k]) {
                continue;
            }
            float beyond = -safeM[k] - Standing.OFF_ROAD_TOLERANCE_M;
            if (everOff[n] && beyond > 0 && movedSquared < beyond * beyond) {
                departure |= armed[k];
                continue;
            }
            float clearance =
                    world.frame == 0 ? world.scene.startClearanceM[4 * a + c] : clearance(world.scene.map, px, py);
            safeX[k] = px;
            safeY[k] = py;
            safeM[k] = clearance;
            boolean within = clearance >= -Standing.OFF_ROAD_TOLERANCE_M;
            if (clearance >= 0 || within && world.frame == 0) {
                armed[k] = true;
            } else if (!within && (armed[k] || world.frame == 0)) {
                deepest = Math.min(deepest, clearance);
                departure |= armed[k];
            }
        }
        if (deepest < 0 && !everOff[n]) {
            everOff[n] = departure;
            startedOff[n] |= !departure;
            events.add(n, world.frame, departure ? RichRule.OFF_ROAD : RichRule.OFF_ROAD_AT_START, -1, -deepest);
        }
        return departure;
    }

    private float clearance(RichMap map, float px, float py) {
        int cell = map.grid.cellOf(px, py);
        if (cell != CellGrid.OUTSIDE) {
            int row = simKernels.nearest(
                    px,
                    py,
                    map.edgeX0,
                    map.edgeY0,
                    map.edgeX1,
                    map.edgeY1,
                    map.edges.from()[cell],
                    map.edges.from()[cell + 1]);
            if (row >= 0) {
                float clearance = map.map.bounds().clearanceToM(map.edges.segments()[row], px, py);
                if (Math.abs(clearance) < RichMap.EDGE_REACH_M) {
                    return clearance;
                }
            }
            return farClearance(map, cell, px, py);
        }
        return clearance(map.map.bounds(), px, py);
    }

    /// As [RoadBounds#clearanceM] within [RichMap#EDGE_SEARCH_M].
    private static float farClearance(RichMap map, int cell, float px, float py) {
        SegmentGrid segments = map.map.edgeGrid();
        int best = -1;
        float least = RichMap.EDGE_SEARCH_M * RichMap.EDGE_SEARCH_M;
        for (int k = map.farEdges.from()[cell]; k < map.farEdges.from()[cell + 1]; k++) {
            float squared = segments.squaredDistance(map.farEdges.segments()[k], px, py);
            if (squared < least) {
                least = squared;
                best = map.farEdges.segments()[k];
            }
        }
        return best < 0 ? RichMap.EDGE_SEARCH_M : map.map.bounds().clearanceToM(best, px, py);
    }

    private void judgeLane(World world, int n, int cell) {
        RichMap map = world.scene.map;
        boolean wasWrong = agents.wrongWay[n] && world.frame > 0;
        int row = cell == CellGrid.OUTSIDE
                ? -1
                : kernels.columns()
                        .laneAt(
                                map.laneStrips,
                                map.lanes.from()[cell],
                                map.lanes.from()[cell + 1],
                                agents.x[n],
                                agents.y[n],
                                agents.cos[n],
                                agents.sin[n]);
        agents.lane[n] = row < 0 ? -1 : map.laneOf[row];
        agents.wrongWay[n] = false;
        agents.laneAsideM[n] = 0;
        if (row < 0) {
            besideSteps[n] = 0;
            return;
        }
        float ux = map.laneStrips.ux[row];
        float uy = map.laneStrips.uy[row];
        float aside = (agents.y[n] - map.laneStrips.my[row]) * ux - (agents.x[n] - map.laneStrips.mx[row]) * uy;
        agents.laneAsideM[n] = aside;
        everOnLane[n] = true;
        keep(world, n, Math.abs(aside));
        float speed = agents.speedMps[n];
        if (ux * agents.cos[n] + uy * agents.sin[n] < REVERSED_COS && speed > MOVING_MPS) {
            agents.wrongWay[n] = true;
            wrongWayM[n] += world.frame == 0 ? 0 : speed * world.scene.scenario.dtSeconds();
            if (!wasWrong) {
                events.add(n, world.frame, RichRule.WRONG_WAY, -1, speed);
            }
        }
    }

    private void keep(World world, int n, float aside) {
        if (aside <= RichRule.LANE_KEEPING.threshold()) {
            besideSteps[n] = 0;
            return;
        }
        besideSteps[n]++;
        if (keptLane[n] && besideSteps[n] >= KEPT_SECONDS / world.scene.scenario.dtSeconds()) {
            keptLane[n] = false;
            events.add(n, world.frame, RichRule.LANE_KEEPING, -1, aside);
        }
    }

    /// Whether an agent has left the road.
    boolean everOff(int n) {
        return everOff[n];
    }

    /// Whether an agent started beyond an edge.
    boolean startedOff(int n) {
        return startedOff[n];
    }

    /// Whether an agent was never for 2 s beside its lane.
    boolean keptLane(int n) {
        return keptLane[n];
    }

    /// Whether an agent was ever on a lane.
    boolean everOnLane(int n) {
        return everOnLane[n];
    }

    /// How far an agent has driven against its lane, m.
    float wrongWayM(int n) {
        return wrongWayM[n];
    }
}
