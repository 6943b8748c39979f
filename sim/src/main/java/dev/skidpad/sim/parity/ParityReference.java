package dev.skidpad.sim.parity;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.sim.column.CellGrid;
import dev.skidpad.sim.column.ColumnKernels;
import dev.skidpad.sim.column.RoadSegments;
import dev.skidpad.sim.column.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One world of the workload, step by step and agent by agent: the slow twin of [ParityBatch], and its
/// definition.
///
/// It has no windows, no lists per cell and no vectors: it looks at every segment of the map and at every
/// actor.
final class ParityReference {
    private final ParityScene scene;
    private final RoadSegments road;
    private final CellGrid grid;
    private final List<Actor> actors = new ArrayList<>();
    private final List<Agent> agents = new ArrayList<>();
    private int step;

    /// A box in the world.
    static class Actor {
        final int slot;
        float x;
        float y;
        float headingRad;
        float cos;
        float sin;
        float halfLength;
        float halfWidth;
        float lengthFeature;
        float widthFeature;
        float speedFeature;
        boolean present = true;
        boolean returned;

        Actor(int slot) {
            this.slot = slot;
        }
    }

    /// An actor that actions drive.
    static final class Agent extends Actor {
        float speedMps;
        boolean collides;
        boolean offRoad;
        boolean reachedGoal;
        boolean everAtGoal;
        boolean laneAligned;
        int lane;
        float reward;

        Agent(int slot) {
            super(slot);
        }
    }

    /// A world at its start.
    ParityReference(ParityScene scene) {
        this.scene = scene;
        road = scene.map.road;
        grid = scene.map.grid;
        for (int slot = 0; slot < scene.actors(); slot++) {
            if (slot < scene.controlled) {
                agents.add(new Agent(slot));
                actors.add(agents.getLast());
            } else {
                actors.add(new Actor(slot));
            }
        }
        reset();
    }

    Agent agent(int index) {
        return agents.get(index);
    }

    void reset() {
        step = 0;
        for (Actor actor : actors) {
            putAtStart(actor);
            actor.returned = false;
        }
        for (Agent agent : agents) {
            agent.everAtGoal = false;
            agent.reward = 0;
            judge(agent);
        }
    }

    private void putAtStart(Actor actor) {
        actor.x = scene.start.x[actor.slot];
        actor.y = scene.start.y[actor.slot];
        actor.cos = scene.start.cos[actor.slot];
        actor.sin = scene.start.sin[actor.slot];
        actor.halfLength = scene.start.halfLength[actor.slot];
        actor.halfWidth = scene.start.halfWidth[actor.slot];
        int at = actor.slot * ParityObservation.RECORD;
        actor.widthFeature = scene.startRecords[at + 2];
        actor.lengthFeature = scene.startRecords[at + 3];
        actor.speedFeature = scene.startRecords[at + 6];
        actor.present = true;
        if (actor instanceof Agent agent) {
            agent.headingRad = scene.startHeadingRad[agent.slot];
            agent.speedMps = scene.startSpeedMps[agent.slot];
        }
    }

    /// One step of the world.
    ///
    /// @param actions of the world's agents
    void step(int[] actions) {
        step++;
        if (step == ParityScene.EPISODE_STEPS) {
            reset();
            return;
        }
        for (Agent agent : agents) {
            drive(agent, actions[agent.slot]);
        }
        for (int r = 0; r < scene.replayed; r++) {
            replay(actors.get(scene.controlled + r), step * scene.replayed + r);
        }
        for (Agent agent : agents) {
            judge(agent);
        }
        for (Agent agent : agents) {
            score(agent);
        }
        for (Agent agent : agents) {
            if (agent.reachedGoal) {
                putAtStart(agent);
                agent.returned = true;
            }
        }
    }

    /// The classic bicycle; see [ActionGrid].
    private void drive(Agent agent, int action) {
        float v = agent.speedMps + ActionGrid.speedGainMps(action);
        v = Math.max(-ActionGrid.MAX_SPEED_MPS, Math.min(ActionGrid.MAX_SPEED_MPS, v));
        float courseCos = agent.cos * ActionGrid.slipCos(action) - agent.sin * ActionGrid.slipSin(action);
        float courseSin = agent.sin * ActionGrid.slipCos(action) + agent.cos * ActionGrid.slipSin(action);
        agent.x += v * ParityScene.DT_SECONDS * courseCos;
        agent.y += v * ParityScene.DT_SECONDS * courseSin;
        agent.headingRad += v * scene.turnPerSpeed[agent.slot] * ActionGrid.turn(action);
        agent.cos = Trig.cos(agent.headingRad);
        agent.sin = Trig.sin(agent.headingRad);
        agent.speedMps = v;
        agent.speedFeature = Math.abs(v) * ParityObservation.SPEED_SCALE;
    }

    private void replay(Actor actor, int row) {
        actor.present = scene.record.x[row] != ParityScene.ABSENT_M;
        actor.x = scene.record.x[row];
        actor.y = scene.record.y[row];
        actor.cos = scene.record.cos[row];
        actor.sin = scene.record.sin[row];
        actor.speedFeature = scene.recordRecords[row * ParityObservation.RECORD + 6];
    }

    private void judge(Agent agent) {
        agent.collides = actors.stream().anyMatch(actor -> touches(agent, actor));
        agent.offRoad = false;
        agent.lane = -1;
        agent.laneAligned = false;
        int cell = grid.cellOf(agent.x, agent.y);
        if (cell != CellGrid.OUTSIDE) {
            agent.offRoad = window(cell, RoadSegments.Kind.EDGE).stream().anyMatch(m -> meetsEdge(agent, m));
            findLane(agent, window(cell, RoadSegments.Kind.LANE));
        }
        agent.reachedGoal = squared(scene.goalX[agent.slot] - agent.x, scene.goalY[agent.slot] - agent.y)
                < ParityScene.GOAL_SQUARED_M2;
    }

    private static boolean touches(Agent agent, Actor actor) {
        return actor != agent
                && actor.present
                && !agent.returned
                && !actor.returned
                && squared(actor.x - agent.x, actor.y - agent.y) <= ParityKernels.REJECT_SQUARED_M2
                && OrientedBox.overlap(
                        agent.x,
                        agent.y,
                        agent.cos,
                        agent.sin,
                        agent.halfLength,
                        agent.halfWidth,
                        actor.x,
                        actor.y,
                        actor.cos,
                        actor.sin,
                        actor.halfLength,
                        actor.halfWidth);
    }

    /// The segments of a kind whose midpoint lies in one of the 5 x 5 cells around a cell, by the column of
    /// their cell, then its row, then their number.
    private List<Integer> window(int cell, RoadSegments.Kind kind) {
        List<Integer> found = new ArrayList<>();
        for (int m = 0; m < road.size(); m++) {
            int other = grid.cellOf(road.midX(m), road.midY(m));
            if (road.kind(m) == kind
                    && Math.abs(grid.columnOf(other) - grid.columnOf(cell)) <= Window.REACH
                    && Math.abs(grid.rowOf(other) - grid.rowOf(cell)) <= Window.REACH) {
                found.add(m);
            }
        }
        found.sort(Comparator.<Integer>comparingInt(m -> grid.columnOf(grid.cellOf(road.midX(m), road.midY(m))))
                .thenComparingInt(m -> grid.rowOf(grid.cellOf(road.midX(m), road.midY(m))))
                .thenComparingInt(m -> m));
        return found;
    }

    private boolean meetsEdge(Agent agent, int m) {
        float dx = road.midX(m) - agent.x;
        float dy = road.midY(m) - agent.y;
        float mu = dx * agent.cos + dy * agent.sin;
        float mv = dy * agent.cos - dx * agent.sin;
        float cu = road.unitX(m) * agent.cos + road.unitY(m) * agent.sin;
        float su = road.unitY(m) * agent.cos - road.unitX(m) * agent.sin;
        float h = road.halfLengthM(m);
        return Math.abs(mu) <= agent.halfLength + h * Math.abs(cu)
                && Math.abs(mv) <= agent.halfWidth + h * Math.abs(su)
                && Math.abs(mu * su - mv * cu) <= agent.halfLength * Math.abs(su) + agent.halfWidth * Math.abs(cu);
    }

    private void findLane(Agent agent, List<Integer> candidates) {
        float along = Float.POSITIVE_INFINITY;
        float against = Float.POSITIVE_INFINITY;
        int alongSegment = -1;
        int againstSegment = -1;
        for (int m : candidates) {
            float squared = squaredDistance(agent, m);
            boolean leads = road.unitX(m) * agent.cos + road.unitY(m) * agent.sin >= ColumnKernels.ALONG_COS;
            if (leads && squared < along) {
                along = squared;
                alongSegment = m;
            }
            if (!leads && squared < against) {
                against = squared;
                againstSegment = m;
            }
        }
        float alongM = (float) Math.sqrt(along);
        float againstM = (float) Math.sqrt(against) + ColumnKernels.AGAINST_M;
        if (Math.min(alongM, againstM) <= ColumnKernels.LANE_REACH_M) {
            int m = alongM <= againstM ? alongSegment : againstSegment;
            agent.lane = road.lane(m);
            agent.laneAligned = road.courseX(m) * agent.cos + road.courseY(m) * agent.sin > ParityKernels.ALIGNED_COS;
        }
    }

    private float squaredDistance(Agent agent, int m) {
        float dx = road.midX(m) - agent.x;
        float dy = road.midY(m) - agent.y;
        float beyond = Math.abs(dx * road.unitX(m) + dy * road.unitY(m)) - road.halfLengthM(m);
        return squared(Math.max(0, beyond), dx * road.unitY(m) - dy * road.unitX(m));
    }

    private static void score(Agent agent) {
        agent.reward = 0;
        if (agent.collides) {
            agent.reward = ParityBatch.COLLISION_REWARD;
        } else if (agent.offRoad) {
            agent.reward = ParityBatch.OFF_ROAD_REWARD;
        }
        if (agent.reachedGoal) {
            agent.reward += agent.everAtGoal ? ParityBatch.GOAL_AGAIN_REWARD : ParityBatch.GOAL_REWARD;
            agent.everAtGoal = true;
        }
    }

    /// The row of [ParityObservation] that an agent observes now.
    float[] observe(Agent agent) {
        float[] row = new float[ParityObservation.SIZE];
        writePlace(agent, scene.goalX[agent.slot], scene.goalY[agent.slot], ParityObservation.GOAL_SCALE, row, 0);
        row[2] = agent.speedFeature;
        row[3] = agent.widthFeature;
        row[4] = agent.lengthFeature;
        row[5] = agent.collides || agent.offRoad ? 1 : 0;
        row[6] = agent.returned ? 1 : 0;
        int slot = ParityObservation.PARTNERS_AT;
        for (Actor actor : actors) {
            if (isSeen(agent, actor)) {
                writePlace(agent, actor.x, actor.y, ParityObservation.POSITION_SCALE, row, slot);
                row[slot + 2] = actor.widthFeature;
                row[slot + 3] = actor.lengthFeature;
                writeDirection(agent, actor.cos, actor.sin, row, slot + 4);
                row[slot + 6] = actor.speedFeature;
                slot += ParityObservation.FEATURES;
            }
        }
        slot = ParityObservation.ROAD_AT;
        for (int m : roadSeen(agent)) {
            writePlace(agent, road.midX(m), road.midY(m), ParityObservation.POSITION_SCALE, row, slot);
            row[slot + 2] = road.halfLengthM(m) * ParityObservation.HALF_LENGTH_SCALE;
            row[slot + 3] = ParityObservation.ROAD_WIDTH;
            writeDirection(agent, road.unitX(m), road.unitY(m), row, slot + 4);
            row[slot + 6] = road.kind(m).ordinal();
            slot += ParityObservation.FEATURES;
        }
        return row;
    }

    private static void writePlace(Agent agent, float px, float py, float scale, float[] row, int at) {
        float dx = px - agent.x;
        float dy = py - agent.y;
        row[at] = dx * (agent.cos * scale) + dy * (agent.sin * scale);
        row[at + 1] = dy * (agent.cos * scale) - dx * (agent.sin * scale);
    }

    private static void writeDirection(Agent agent, float ux, float uy, float[] row, int at) {
        row[at] = ux * agent.cos + uy * agent.sin;
        row[at + 1] = uy * agent.cos - ux * agent.sin;
    }

    private static boolean isSeen(Agent agent, Actor actor) {
        return actor != agent
                && actor.present
                && !agent.returned
                && !actor.returned
                && squared(actor.x - agent.x, actor.y - agent.y) <= ParityObservation.SIGHT_SQUARED_M2;
    }

    /// The segments that an agent observes: of the 21 x 21 cells around its own those of the nearest cells,
    /// ties by the row, the column and the number.
    private List<Integer> roadSeen(Agent agent) {
        int cell = grid.cellOf(agent.x, agent.y);
        if (cell == CellGrid.OUTSIDE) {
            return List.of();
        }
        int[] columns = new int[road.size()];
        int[] rows = new int[road.size()];
        List<Integer> found = new ArrayList<>();
        for (int m = 0; m < road.size(); m++) {
            int other = grid.cellOf(road.midX(m), road.midY(m));
            columns[m] = grid.columnOf(other) - grid.columnOf(cell);
            rows[m] = grid.rowOf(other) - grid.rowOf(cell);
            if (Math.abs(columns[m]) <= RoadLists.REACH && Math.abs(rows[m]) <= RoadLists.REACH) {
                found.add(m);
            }
        }
        found.sort(Comparator.<Integer>comparingInt(m -> columns[m] * columns[m] + rows[m] * rows[m])
                .thenComparingInt(m -> rows[m])
                .thenComparingInt(m -> columns[m])
                .thenComparingInt(m -> m));
        return found.subList(0, Math.min(found.size(), ParityObservation.ROAD_SLOTS));
    }

    private static float squared(float x, float y) {
        return x * x + y * y;
    }
}
