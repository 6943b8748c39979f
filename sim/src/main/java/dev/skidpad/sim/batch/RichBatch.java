package dev.skidpad.sim.batch;

import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.core.kernel.SimKernels;
import dev.skidpad.sim.score.CollisionKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Many worlds being driven at once, several agents in each: the environment for reinforcement learning.
///
/// Each step takes an acceleration and a curvature for every controlled agent, moves everybody, and judges
/// every controlled agent by every rule. Between steps, [#observe] writes what the agents see. Agents are
/// numbered through all worlds. A collision does not end an episode; it ends with the record.
///
/// Scores are those of [dev.skidpad.sim.score.EpisodeScorer], for each agent as if it were the ego. What
/// looks ahead or smooths is judged as soon as it can be, up to a second later; at the end of an episode all
/// is judged, and [#verdict] tells it.
///
/// One thread owns a batch. Worlds of the same scene share it, and its map. Nothing is allocated by
/// [#step(float[])], [#observe] and [#reset]. `docs/reference/batch.md` describes it from a user's side.
public final class RichBatch {
    private final SimKernels simKernels = Kernels.sim();
    private final float dtSeconds;
    private final World[] worlds; // [S]
    private final Agents agents;
    private final int[] worldOf; // [N]
    private final RichEvents events;
    private final ContactJudge contacts;
    private final RoadJudge roads;
    private final WayJudge ways;
    private final ComfortJudge comforts;
    private final RichObserver observer;
    private final Verdicts verdicts;

    private RichBatch(List<RichScene> scenes, RichKernels kernels) {
        if (scenes.isEmpty()) {
            throw new IllegalArgumentException("a batch needs at least one world");
        }
        dtSeconds = scenes.getFirst().scenario.dtSeconds();
        worlds = new World[scenes.size()];
        int count = 0;
        for (int w = 0; w < worlds.length; w++) {
            RichScene scene = scenes.get(w);
            if (scene.scenario.dtSeconds() != dtSeconds) {
                throw new IllegalArgumentException("scenario " + scene.scenario.id() + " has steps of "
                        + scene.scenario.dtSeconds() + " s, the first of the batch of " + dtSeconds
                        + " s. Maybe make a batch for each.");
            }
            worlds[w] = new World(scene, count, ContactJudge.past(dtSeconds));
            count += scene.controlled;
        }
        agents = new Agents(count);
        worldOf = new int[count];
        events = new RichEvents(count);
        contacts = new ContactJudge(kernels, worlds, agents, events);
        roads = new RoadJudge(kernels, agents, events);
        ways = new WayJudge(kernels, agents, events);
        comforts = new ComfortJudge(agents, events, dtSeconds);
        observer = new RichObserver(kernels, agents);
        verdicts = new Verdicts(events, contacts, roads, ways, comforts);
        for (int w = 0; w < worlds.length; w++) {
            for (int n = worlds[w].firstAgent; n < worlds[w].firstAgent + worlds[w].scene.controlled; n++) {
                worldOf[n] = w;
            }
            reset(w);
        }
    }

    /// A batch of worlds, each at its start.
    ///
    /// @param worlds `[S]` the scene of each; the same scene may come many times
    /// @throws IllegalArgumentException if there is none, or the times between their steps differ
    public static RichBatch of(List<RichScene> worlds) {
        return new RichBatch(worlds, RichKernels.best());
    }

    /// A batch that uses the given kernels.
    static RichBatch of(List<RichScene> worlds, RichKernels kernels) {
        return new RichBatch(worlds, kernels);
    }

    /// Puts a world at its start and begins an episode.
    ///
    /// @throws IndexOutOfBoundsException if there is no such world
    public void reset(int world) {
        World one = worlds[Objects.checkIndex(world, worlds.length)];
        for (int a = 0; a < one.scene.controlled; a++) {
            int n = one.firstAgent + a;
            agents.begin(n, one.scene, a);
            events.clear(n);
            contacts.begin(n);
            roads.begin(n);
            ways.begin(n);
            comforts.begin(n);
            observer.begin(n);
        }
        one.begin(agents);
        judge(one, world);
    }

    /// One step of all worlds.
    ///
    /// @param actions `[N, 2]` acceleration in m/s² and curvature in 1/m of each agent, within
    ///     [ActionLimits]; an agent does not reverse
    /// @throws IllegalArgumentException if there are too few or too many, or one is out of range or not a
    ///     number; then nothing has changed
    /// @throws IllegalStateException if a world is finished; then nothing has changed
    public void step(float[] actions) {
        ActionLimits.check(actions, agents.count);
        for (int w = 0; w < worlds.length; w++) {
            if (worlds[w].finished()) {
                throw new IllegalStateException("world " + w + " (" + worlds[w].scene.scenario.id()
                        + ") is finished after " + worlds[w].frame + " steps. Reset it before stepping.");
            }
        }
        move(actions);
        for (int w = 0; w < worlds.length; w++) {
            worlds[w].advance(agents);
            judge(worlds[w], w);
        }
    }

    private void move(float[] actions) {
        for (int n = 0; n < agents.count; n++) {
            agents.accelMps2[n] = actions[2 * n];
            agents.curvaturePerM[n] = actions[2 * n + 1];
        }
        simKernels.bicycleStep(
                agents.accelMps2,
                agents.curvaturePerM,
                agents.rearToCentreM,
                dtSeconds,
                agents.x,
                agents.y,
                agents.headingRad,
                agents.driveMps,
                0,
                agents.count);
        simKernels.sinCos(agents.headingRad, agents.sin, agents.cos, 0, agents.count);
        for (int n = 0; n < agents.count; n++) {
            float cos = agents.cos[n];
            float sin = agents.sin[n];
            float swing = agents.rearToCentreM[n] * agents.curvaturePerM[n];
            agents.vx[n] = agents.driveMps[n] * (cos - swing * sin);
            agents.vy[n] = agents.driveMps[n] * (sin + swing * cos);
            agents.speedMps[n] = agents.vx[n] * cos + agents.vy[n] * sin;
        }
    }

    private void judge(World world, int w) {
        for (int a = 0; a < world.scene.controlled; a++) {
            contacts.judge(world, w, a);
            roads.judge(world, a);
            ways.judge(world, a);
            comforts.judge(world, a);
        }
    }

    /// Writes what all agents observe now.
    ///
    /// @param observations `[N, 2002]` receives rows of [RichObservation]
    /// @throws IllegalArgumentException if it has another length
    public void observe(float[] observations) {
        int needed = Math.multiplyExact(agents.count, RichObservation.SIZE);
        if (observations.length != needed) {
            throw new IllegalArgumentException("observations of " + agents.count + " agents take " + needed
                    + " floats, got " + observations.length);
        }
        for (World world : worlds) {
            observer.observe(world, observations);
        }
    }

    /// The scores of an agent's finished episode; allocates.
    ///
    /// @throws IndexOutOfBoundsException if there is no such agent
    /// @throws IllegalStateException if its world is not finished
    public AgentVerdict verdict(int agent) {
        World world = worldOf(agent);
        if (!world.finished()) {
            throw new IllegalStateException("agent " + agent + " is at step " + world.frame + " of "
                    + world.scene.steps() + ". Its verdict is known at the end.");
        }
        return verdicts.of(world, agent - world.firstAgent);
    }

    /// The number of worlds `S`.
    public int worlds() {
        return worlds.length;
    }

    /// The number of controlled agents `N`.
    public int agents() {
        return agents.count;
    }

    /// The first agent of a world; for `world == S`, the number of agents.
    public int firstAgent(int world) {
        return world == worlds.length ? agents.count : worlds[world].firstAgent;
    }

    /// The scene of a world.
    public RichScene scene(int world) {
        return worlds[world].scene;
    }

    /// The steps that a world has made, 0 at its start.
    public int step(int world) {
        return worlds[world].frame;
    }

    /// Whether a world has come to the end of its record.
    public boolean finished(int world) {
        return worlds[world].finished();
    }

    /// The events of the present episodes.
    public RichEvents events() {
        return events;
    }

    /// Whether an agent touches somebody from whom it has been apart before.
    public boolean collides(int agent) {
        return agents.collides[agent];
    }

    /// The kind of collision that began in the last step: of several, the last.
    public Optional<CollisionKind> newCollision(int agent) {
        return Optional.ofNullable(agents.newCollision[agent]);
    }

    /// Whether a collision that is the agent's fault began in the last step.
    public boolean newAtFault(int agent) {
        CollisionKind kind = agents.newCollision[agent];
        return kind != null && kind.atFault();
    }

    /// Whether a corner of an agent that was on the road is beyond an edge by more than 0.3 m.
    public boolean offRoad(int agent) {
        return agents.offRoad[agent];
    }

    /// Whether an agent began its episode beyond a road edge, or where the map has no cell.
    public boolean startedOffRoad(int agent) {
        return roads.startedOff(agent) || worldOf(agent).startedOffMap(agent - worldOf(agent).firstAgent);
    }

    /// Whether an agent began its episode inside another.
    public boolean startedInside(int agent) {
        for (int e = 0; e < events.count(agent); e++) {
            if (events.rule(agent, e) == RichRule.OVERLAP_AT_START) {
                return true;
            }
        }
        return false;
    }

    /// In how many s an agent meets somebody if all keep their velocities: 0 if it does now, infinite if
    /// never.
    public float timeToContactS(int agent) {
        return agents.contactS[agent];
    }

    /// Whether an agent passed a red light's stop line in the last step.
    public boolean ranRedLight(int agent) {
        return agents.ranRedLight[agent];
    }

    /// Whether an agent drives against its lane.
    public boolean wrongWay(int agent) {
        return agents.wrongWay[agent];
    }

    /// The lane in the map that an agent drives on, or -1 as "none": an index, not a measurement.
    public int lane(int agent) {
        return agents.lane[agent];
    }

    /// How far to the left of the middle of its lane an agent is, m; 0 where it is on none.
    public float laneAsideM(int agent) {
        return agents.laneAsideM[agent];
    }

    /// How far an agent has come along its path since its start, m; 0 where it has none.
    public float progressM(int agent) {
        World world = worldOf(agent);
        return agents.s[agent] - world.scene.startS[agent - world.firstAgent];
    }

    /// Whether an agent has kept the bounds of comfort as far as can be told.
    public boolean comfortable(int agent) {
        return comforts.comfortable(agent);
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

    /// Speed of the box centre along the heading, m/s.
    public float speedMps(int agent) {
        return agents.speedMps[agent];
    }

    /// The world that something is asked of.
    World world(int world) {
        return worlds[world];
    }

    /// The agents' columns.
    Agents columns() {
        return agents;
    }

    private World worldOf(int agent) {
        return worlds[worldOf[Objects.checkIndex(agent, agents.count)]];
    }

    @Override
    public String toString() {
        return "RichBatch[" + worlds.length + " worlds, " + agents.count + " agents]";
    }
}
