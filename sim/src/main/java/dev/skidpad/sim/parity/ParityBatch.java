package dev.skidpad.sim.parity;

import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.core.kernel.SimKernels;
import dev.skidpad.sim.column.CellGrid;
import dev.skidpad.sim.column.ColumnKernels;
import java.util.List;
import java.util.Objects;

/// Many worlds being stepped at once: the fast form of the workload that [ParityReference] spells out, with
/// the same bits.
///
/// One thread owns a batch. Worlds of the same scene share it, and its map. Nothing is allocated after the
/// batch was made.
public final class ParityBatch {
    /// The reward for touching another actor.
    static final float COLLISION_REWARD = -0.5f;

    /// The reward for meeting a road edge, where no actor is touched.
    static final float OFF_ROAD_REWARD = -0.2f;

    /// The reward for reaching the goal.
    static final float GOAL_REWARD = 1;

    /// The reward for reaching the goal again in the same episode.
    static final float GOAL_AGAIN_REWARD = 0.25f;

    private final ParityKernels kernels;
    private final ColumnKernels columnKernels;
    private final SimKernels simKernels = Kernels.sim();
    private final ParityScene[] scenes; // [S]
    private final int[] firstAgent; // [S + 1]
    private final int[] firstActor; // [S + 1]
    private final int[] step; // [S]
    private final long[] returned; // [S] bit `a` for an agent that was put back to its start
    private final Agents agents;
    private final Boxes actors; // [S, A]
    private final ParityObserver observer;
    private final EpisodeTotals totals = new EpisodeTotals();

    private ParityBatch(List<ParityScene> worlds, ParityKernels kernels) {
        this.kernels = kernels;
        columnKernels = kernels.columns();
        scenes = worlds.toArray(ParityScene[]::new);
        firstAgent = new int[scenes.length + 1];
        firstActor = new int[scenes.length + 1];
        for (int w = 0; w < scenes.length; w++) {
            firstAgent[w + 1] = firstAgent[w] + scenes[w].controlled;
            firstActor[w + 1] = firstActor[w] + scenes[w].slots;
        }
        step = new int[scenes.length];
        returned = new long[scenes.length];
        agents = new Agents(firstAgent[scenes.length]);
        actors = new Boxes(firstActor[scenes.length]);
        observer = new ParityObserver(kernels, agents, actors);
        for (int w = 0; w < scenes.length; w++) {
            reset(w);
        }
    }

    /// A batch of worlds, each at its start.
    ///
    /// @param worlds `[S]` the scene of each; the same scene may come many times
    public static ParityBatch of(List<ParityScene> worlds) {
        return new ParityBatch(worlds, ParityKernels.best());
    }

    /// A batch that uses the given kernels.
    static ParityBatch of(List<ParityScene> worlds, ParityKernels kernels) {
        return new ParityBatch(worlds, kernels);
    }

    /// Puts a world at its start and begins an episode.
    public void reset(int world) {
        ParityScene scene = scenes[world];
        step[world] = 0;
        returned[world] = 0;
        actors.copy(scene.start, 0, firstActor[world], scene.slots);
        observer.reset(scene, firstActor[world]);
        for (int a = 0; a < scene.controlled; a++) {
            agents.begin(firstAgent[world] + a, scene, a);
        }
        judge(world);
    }

    /// One step of all worlds. Where an episode ends, this is its reset.
    ///
    /// @param actions `[N]` of [ActionGrid]
    /// @throws IllegalArgumentException if an action is out of range; then nothing has changed
    public void step(int[] actions) {
        agents.take(actions);
        agents.move();
        simKernels.sinCos(agents.headingRad, agents.sin, agents.cos, 0, agents.count);
        for (int w = 0; w < scenes.length; w++) {
            step[w]++;
            if (step[w] == ParityScene.EPISODE_STEPS) {
                finish(w);
                reset(w);
            } else {
                place(w);
                judge(w);
                score(w);
                putBack(w);
            }
        }
    }

    /// Writes the observations of all agents as they are now.
    public void observe() {
        for (int w = 0; w < scenes.length; w++) {
            observer.observe(scenes[w], firstAgent[w], firstActor[w], step[w], returned[w]);
        }
    }

    private void finish(int world) {
        for (int n = firstAgent[world]; n < firstAgent[world + 1]; n++) {
            totals.add(agents.episodeReturn[n], agents.everCollided[n], agents.everOffRoad[n], agents.everAtGoal[n]);
        }
    }

    /// Brings the actors of a world to where they are now; the parked stay.
    private void place(int world) {
        ParityScene scene = scenes[world];
        int n = firstAgent[world];
        int row = firstActor[world];
        System.arraycopy(agents.x, n, actors.x, row, scene.controlled);
        System.arraycopy(agents.y, n, actors.y, row, scene.controlled);
        System.arraycopy(agents.cos, n, actors.cos, row, scene.controlled);
        System.arraycopy(agents.sin, n, actors.sin, row, scene.controlled);
        actors.copyPoses(scene.record, step[world] * scene.replayed, row + scene.controlled, scene.replayed);
    }

    /// Finds out what each agent of a world touches, where it drives and whether it has arrived.
    private void judge(int world) {
        ParityScene scene = scenes[world];
        int begin = firstActor[world];
        int end = firstActor[world + 1];
        long gone = returned[world];
        for (int a = 0; a < scene.controlled; a++) {
            int n = firstAgent[world] + a;
            boolean isGone = (gone >>> a & 1) != 0;
            agents.collides[n] = !isGone && (kernels.overlapping(actors, begin, end, begin + a) & ~gone) != 0;
            judgeRoad(scene.map, n, actors.halfLength[begin + a], actors.halfWidth[begin + a]);
            float dx = scene.goalX[a] - agents.x[n];
            float dy = scene.goalY[a] - agents.y[n];
            agents.reachedGoal[n] = dx * dx + dy * dy < ParityScene.GOAL_SQUARED_M2;
        }
    }

    private void judgeRoad(ParityMap map, int n, float halfLength, float halfWidth) {
        float x = agents.x[n];
        float y = agents.y[n];
        float cos = agents.cos[n];
        float sin = agents.sin[n];
        int cell = map.grid.cellOf(x, y);
        boolean meetsEdge = false;
        int row = -1;
        if (cell != CellGrid.OUTSIDE) {
            meetsEdge = kernels.meetsAny(
                    map.edgeStrips,
                    map.edges.from()[cell],
                    map.edges.to()[cell],
                    x,
                    y,
                    cos,
                    sin,
                    halfLength,
                    halfWidth);
            row = columnKernels.laneAt(
                    map.laneStrips, map.lanes.from()[cell], map.lanes.to()[cell], x, y, cos, sin);
        }
        agents.offRoad[n] = meetsEdge;
        agents.lane[n] = row < 0 ? -1 : map.laneOf[row];
        agents.aligned[n] = row >= 0 && map.courseX[row] * cos + map.courseY[row] * sin > ParityKernels.ALIGNED_COS;
    }

    private void score(int world) {
        for (int n = firstAgent[world]; n < firstAgent[world + 1]; n++) {
            boolean wasAtGoal = agents.everAtGoal[n];
            float reward = 0;
            if (agents.collides[n]) {
                reward = COLLISION_REWARD;
            } else if (agents.offRoad[n]) {
                reward = OFF_ROAD_REWARD;
            }
            if (agents.reachedGoal[n]) {
                reward += wasAtGoal ? GOAL_AGAIN_REWARD : GOAL_REWARD;
            }
            agents.reward[n] = reward;
            agents.episodeReturn[n] += reward;
            agents.everCollided[n] |= agents.collides[n];
            agents.everOffRoad[n] |= agents.offRoad[n];
            agents.everAtGoal[n] |= agents.reachedGoal[n];
        }
    }

    /// Puts agents that have arrived back to their start. From then on they are not there for others, nor
    /// others for them.
    private void putBack(int world) {
        ParityScene scene = scenes[world];
        for (int a = 0; a < scene.controlled; a++) {
            int n = firstAgent[world] + a;
            if (agents.reachedGoal[n]) {
                returned[world] |= 1L << a;
                agents.putAtStart(n, scene, a);
            }
        }
    }

    /// The number of worlds `S`.
    public int worlds() {
        return scenes.length;
    }

    /// The number of controlled agents `N`.
    public int agents() {
        return agents.count;
    }

    /// The first agent of a world; for `world == S`, the number of agents.
    public int firstAgent(int world) {
        return firstAgent[world];
    }

    /// The step of a world, from 0 at its start.
    public int step(int world) {
        return step[world];
    }

    /// The observations `[N, 1848]`, rows of [ParityObservation], as [#observe] wrote them last. Not to be
    /// written to: what is 0 and stays so is not written again. The array is longer than the rows by one
    /// float.
    public float[] observations() {
        return observer.rows;
    }

    /// Whether an agent touches another actor.
    public boolean collides(int agent) {
        return agents.collides[agent];
    }

    /// Whether an agent's box meets a road edge.
    public boolean offRoad(int agent) {
        return agents.offRoad[agent];
    }

    /// Whether an agent was within 2 m of its goal; then it was put back to its start.
    public boolean reachedGoal(int agent) {
        return agents.reachedGoal[agent];
    }

    /// The lane in the map that an agent drives on, or -1 as "none".
    public int lane(int agent) {
        return agents.lane[agent];
    }

    /// Whether an agent heads within 15° of its lane's course.
    public boolean laneAligned(int agent) {
        return agents.aligned[agent];
    }

    /// What the last step was worth to an agent.
    public float reward(int agent) {
        return agents.reward[agent];
    }

    public float x(int agent) {
        return agents.x[agent];
    }

    public float y(int agent) {
        return agents.y[agent];
    }

    public float headingRad(int agent) {
        return agents.headingRad[agent];
    }

    public float speedMps(int agent) {
        return agents.speedMps[agent];
    }

    /// What the finished episodes came to.
    public EpisodeTotals totals() {
        return totals;
    }

    @Override
    public String toString() {
        return "ParityBatch[" + scenes.length + " worlds, " + agents.count + " agents, "
                + Objects.toString(kernels.getClass().getSimpleName()) + "]";
    }
}
