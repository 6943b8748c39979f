package dev.skidpad.sim.drive;

import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.lanes.LanePlace;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Signal;
import dev.skidpad.sim.path.Corridor;
import dev.skidpad.sim.world.StateWriter;
import dev.skidpad.sim.world.WorldView;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// All road users of a scene as the drivers among them see each other: who is driven by rules, on which lanes they
/// are and will be, how long they have stood.
///
/// Once per step [#observe] looks at everybody; then [#advance] moves each driver. The way of those who are not
/// driven here, such as the ego, is guessed: along their lane, straight on at forks.
///
/// A buffer: one session owns it.
public final class RoadUsers {
    /// How far ahead the lanes of a road user are looked at.
    private static final float AHEAD_M = 60f;

    /// Steps between two guesses of somebody's way.
    private static final int GUESS_STEPS = 5;

    private static final float STANDING_MPS = 0.3f;

    private final WorldView view;
    private final LaneGraph graph;
    private final LanePlace place;
    private final DriverStyle style;
    private final Corridor corridor;
    private final RightOfWay rightOfWay;
    private final LaneChanges laneChanges;
    private final Crosswalks crosswalks;
    private final @Nullable RuleDriver[] drivers; // [A]
    private final @Nullable Trail[] guesses; // [A] the ways of those who are not driven
    private final boolean[] seen; // [A] whose lanes are known now
    private final float[] s; // [A] where each is along its way, m
    private final float[] speedMps; // [A]
    private final float[] freeM; // [A] how far each can go for other reasons than the right of way
    private final int[] standingSteps; // [A]
    private final int[] light; // [L] the light of each lane, or -1
    private final float[] stopLineS; // [L] where to stop for a stop sign, m along the lane; infinite without one
    private int driven;

    // Who is on which lane: a linked list for each.
    private final int[] head; // [L] the first entry, or -1
    private int[] next; // [entries]
    private int[] entryAgent; // [entries]
    private int[] entryPiece; // [entries] of the agent's trail
    private int entries;

    public RoadUsers(WorldView view, DriverStyle style) {
        this.view = view;
        this.style = style;
        graph = LaneGraph.of(view.scenario().map());
        place = graph.newPlace();
        corridor = new Corridor(view, Corridor.Courtesy.FIRST_COME);
        crosswalks = new Crosswalks(view);
        int agents = view.agentCount();
        drivers = new RuleDriver[agents];
        guesses = new Trail[agents];
        seen = new boolean[agents];
        s = new float[agents];
        speedMps = new float[agents];
        freeM = new float[agents];
        standingSteps = new int[agents];
        head = new int[graph.size()];
        light = new int[graph.size()];
        stopLineS = new float[graph.size()];
        for (int lane = 0; lane < stopLineS.length; lane++) {
            stopLineS[lane] = (float) graph.stopLineS(lane).orElse(Double.POSITIVE_INFINITY);
        }
        Arrays.fill(light, -1);
        for (int i = 0; i < view.scenario().signals().size(); i++) {
            Signal signal = view.scenario().signals().get(i);
            int index = i;
            graph.map().laneIndex(signal.laneId()).ifPresent(lane -> light[lane] = index);
        }
        next = new int[8 * agents];
        entryAgent = new int[8 * agents];
        entryPiece = new int[8 * agents];
        rightOfWay = new RightOfWay(this);
        laneChanges = new LaneChanges(this);
    }

    /// Lets rules drive an agent from now on.
    ///
    /// @param fromStep the present or next step, at which its record is valid and where it is taken over
    public void takeOver(int agent, int fromStep) {
        takeOver(agent, fromStep, style);
    }

    /// Lets rules drive an agent from now on, in a style of its own; the rules of the road and the parameters
    /// of lane changes stay those of all.
    ///
    /// @param fromStep the present or next step, at which its record is valid and where it is taken over
    public void takeOver(int agent, int fromStep, DriverStyle own) {
        drivers[agent] = new RuleDriver(this, agent, fromStep, own);
        driven++;
    }

    /// Whether rules drive an agent.
    public boolean drives(int agent) {
        return drivers[agent] != null;
    }

    /// Looks at everybody. Called once per step, before anyone is moved.
    public void observe() {
        if (driven == 0) {
            return;
        }
        crosswalks.observe();
        Arrays.fill(head, -1);
        entries = 0;
        for (int a = 0; a < view.agentCount(); a++) {
            boolean moves = view.type(a) == AgentType.VEHICLE || view.type(a) == AgentType.CYCLIST;
            if (!moves || !view.active(a)) {
                seen[a] = false;
                standingSteps[a] = 0;
                continue;
            }
            RuleDriver driver = drivers[a];
            float before = speedMps[a];
            speedMps[a] = Math.max(0, view.speedMps(a));
            standingSteps[a] = speedMps[a] < STANDING_MPS ? standingSteps[a] + 1 : 0;
            if (driver != null) {
                driver.beginChange();
                s[a] = driver.s();
                freeM[a] = driver.freeM();
                enter(a, driver.course().trail());
            } else {
                guess(a, before);
            }
            seen[a] = true;
        }
    }

    private void guess(int agent, float speedBefore) {
        Trail trail = guesses[agent];
        if (trail == null) {
            trail = new Trail();
            guesses[agent] = trail;
            seen[agent] = false;
        }
        if (!seen[agent] || (view.step() + agent) % GUESS_STEPS == 0) {
            trail.guess(
                    graph,
                    place,
                    view.x(agent),
                    view.y(agent),
                    view.headingCos(agent),
                    view.headingSin(agent),
                    AHEAD_M);
            s[agent] = 0;
        } else {
            s[agent] += speedBefore * view.scenario().dtSeconds();
        }
        freeM[agent] = Float.POSITIVE_INFINITY;
        if (standingSteps[agent] < 2 || agent == view.egoIndex()) {
            enter(agent, trail);
        }
    }

    private void enter(int agent, Trail trail) {
        float half = 0.5f * view.lengthM(agent);
        for (int piece = 0; piece < trail.pieces(); piece++) {
            if (trail.wayS(piece, trail.laneToS(piece)) < s[agent] - half) {
                continue;
            }
            if (trail.wayS(piece, trail.laneFromS(piece)) > s[agent] + AHEAD_M) {
                break;
            }
            if (entries == next.length) {
                next = Arrays.copyOf(next, 2 * entries);
                entryAgent = Arrays.copyOf(entryAgent, 2 * entries);
                entryPiece = Arrays.copyOf(entryPiece, 2 * entries);
            }
            int lane = trail.lane(piece);
            entryAgent[entries] = agent;
            entryPiece[entries] = piece;
            next[entries] = head[lane];
            head[lane] = entries++;
        }
    }

    /// Drives one step of an agent that rules drive.
    public void advance(int agent, StateWriter writer) {
        RuleDriver driver = drivers[agent];
        if (driver == null) {
            throw new IllegalStateException("agent " + agent + " is not driven here");
        }
        driver.advance(writer);
    }

    WorldView view() {
        return view;
    }

    LaneGraph graph() {
        return graph;
    }

    DriverStyle style() {
        return style;
    }

    Corridor corridor() {
        return corridor;
    }

    RightOfWay rightOfWay() {
        return rightOfWay;
    }

    LaneChanges laneChanges() {
        return laneChanges;
    }

    Crosswalks crosswalks() {
        return crosswalks;
    }

    @Nullable
    RuleDriver driver(int agent) {
        return drivers[agent];
    }

    /// The lanes of somebody who was seen.
    Trail trail(int agent) {
        RuleDriver driver = drivers[agent];
        Trail guess = guesses[agent];
        if (driver != null) {
            return driver.course().trail();
        }
        if (guess == null) {
            throw new IllegalStateException("agent " + agent + " has not been seen");
        }
        return guess;
    }

    float s(int agent) {
        return s[agent];
    }

    float speedMps(int agent) {
        return speedMps[agent];
    }

    float halfLengthM(int agent) {
        return 0.5f * view.lengthM(agent);
    }

    float freeM(int agent) {
        return freeM[agent];
    }

    int standingSteps(int agent) {
        return standingSteps[agent];
    }

    /// Whether the light of a lane forbids to enter it now.
    boolean isRed(int lane) {
        return light[lane] >= 0 && view.signal(light[lane]).forbidsEntry();
    }

    /// Where to stop for a stop sign, m along a lane; infinite without one.
    float stopLineS(int lane) {
        return stopLineS[lane];
    }

    /// The first of those who are on a lane or will be; -1 if nobody is.
    int firstOn(int lane) {
        return head[lane];
    }

    /// The one after an entry, or -1.
    int nextOn(int entry) {
        return next[entry];
    }

    int agentOf(int entry) {
        return entryAgent[entry];
    }

    int pieceOf(int entry) {
        return entryPiece[entry];
    }
}
