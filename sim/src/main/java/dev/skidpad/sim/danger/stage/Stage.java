package dev.skidpad.sim.danger.stage;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.danger.impact.Impact;
import dev.skidpad.sim.danger.impact.RigidBody;
import dev.skidpad.sim.danger.react.HumanTraffic;
import dev.skidpad.sim.traffic.AgentSet;
import dev.skidpad.sim.traffic.LogTraffic;
import dev.skidpad.sim.traffic.Traffic;
import dev.skidpad.sim.world.WorldBatch;
import dev.skidpad.sim.world.WorldView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Plays a setting with a plan of the ego.
///
/// Each step, the ego is where its plan has it, scripted agents are where their tracks have them, the others
/// drive as [HumanTraffic]. Where two of them meet in the course of the step, both are bodies from then on, which
/// nobody steers: [Impact] gives them their velocities, and they slide to rest, into others if these are in the way.
///
/// A step with an impact, or with bodies that still slide, is played in [#PARTS] parts, in which everybody who is
/// steered moves evenly. Agents whose boxes overlapped at the start, and people who walk or ride together, do not
/// count as meeting each other.
public final class Stage {
    /// Into how many parts a step is divided around an impact.
    public static final int PARTS = 10;

    /// Who comes together slower than this without a body in it has brushed past, not crashed.
    private static final double LEAST_CLOSING_MPS = 0.3;

    /// What part of an overlap springs back in one part of a step.
    private static final double SPRING = 0.15;

    /// Friction of a body on the road without tyres: of people and riders who fall.
    private static final double FALLEN_FRICTION = 0.66;

    /// When a play ends.
    private enum Curtain {
        LAST_STEP,
        EGO_MEETS
    }

    private final StageSetting setting;
    private final Curtain curtain;
    private final Scenario scenario;
    private final Track plan;
    private final WorldBatch world;
    private final WorldView view;
    private final int agents;
    private final float dt;
    private final NextStates next;
    private final RigidBody[] bodies; // [A]
    private final int[] wreckedFrom; // [A]
    private final boolean[] apart; // [A, A] whether two were apart once, so that they can meet
    private final Impact impact = new Impact();
    private final List<Crash> crashes = new ArrayList<>();
    private final TrackRecorder recorder;
    private int[] near = new int[16]; // pairs a·A + b that may meet in this step
    private int nearCount;

    private Stage(StageSetting setting, Track plan, Curtain curtain) {
        this.setting = setting;
        this.curtain = curtain;
        this.plan = plan;
        scenario = setting.scenario();
        agents = scenario.agentCount();
        dt = scenario.dtSeconds();
        world = WorldBatch.of(List.of(scenario), new int[] {scenario.nowStep()});
        view = world.view(0);
        next = new NextStates(agents);
        bodies = new RigidBody[agents];
        wreckedFrom = new int[agents];
        apart = new boolean[agents * agents];
        for (int a = 0; a < agents; a++) {
            Track track = scenario.tracks().get(a);
            double mass = RigidBody.massKg(track.type(), track.lengthM(), track.widthM(), track.heightM());
            bodies[a] = new RigidBody(mass, track.lengthM(), track.widthM());
            wreckedFrom[a] = scenario.steps();
        }
        recorder = new TrackRecorder(scenario);
    }

    /// Plays it to the end of the scenario.
    ///
    /// @param plan what the ego does: valid at every step after now
    public static Played play(StageSetting setting, Track plan) {
        return play(setting, plan, setting.scenario().steps() - 1);
    }

    /// Plays it to a step, or only to the end of the step in which the ego first meets somebody; nobody is there
    /// after it.
    ///
    /// @param plan what the ego does: valid at every step after now up to the last
    public static Played playUntilEgoMeets(StageSetting setting, Track plan, int lastStep) {
        return new Stage(setting, plan, Curtain.EGO_MEETS).play(lastStep);
    }

    /// Plays it to a step; nobody is there after it.
    ///
    /// @param plan what the ego does: valid at every step after now up to the last
    public static Played play(StageSetting setting, Track plan, int lastStep) {
        return new Stage(setting, plan, Curtain.LAST_STEP).play(lastStep);
    }

    private Played play(int lastStep) {
        AgentSet moved = AgentSet.of(view, a -> !setting.scripted().contains(a));
        try (Traffic.Session traffic = new HumanTraffic(setting.grip())
                .start(view, moved, RandomStream.of(setting.hiddenSeed(), "traffic", 0))) {
            for (int step = scenario.nowStep() + 1; step <= lastStep && !isOver(); step++) {
                next.clear();
                placeEgo(step);
                for (int agent : setting.scripted()) {
                    LogTraffic.replay(view, agent, next);
                }
                traffic.advance(next);
                if (findPairs() || anySlides()) {
                    playParts(step);
                }
                commit(step);
            }
        }
        List<Integer> wrecked = new ArrayList<>(agents);
        for (int from : wreckedFrom) {
            wrecked.add(from);
        }
        return new Played(recorder.scenario(), crashes, wrecked);
    }

    private boolean isOver() {
        return curtain == Curtain.EGO_MEETS && wrecked(scenario.egoIndex());
    }

    private void placeEgo(int step) {
        if (!plan.valid(step)) {
            throw new IllegalArgumentException(
                    "scenario " + scenario.id() + ": the plan of the ego says nothing of step " + step);
        }
        next.place(
                scenario.egoIndex(), plan.x(step), plan.y(step), plan.headingRad(step), plan.vx(step), plan.vy(step));
    }

    private boolean wrecked(int agent) {
        return wreckedFrom[agent] < scenario.steps();
    }

    private boolean anySlides() {
        for (int a = 0; a < agents; a++) {
            if (wrecked(a) && !bodies[a].rests()) {
                return true;
            }
        }
        return false;
    }

    // Pairs that may touch within the step, by the circles around their boxes and their ways; whether any does at
    // its end.
    private boolean findPairs() {
        nearCount = 0;
        boolean touch = false;
        for (int a = 0; a < agents; a++) {
            for (int b = a + 1; b < agents; b++) {
                if (present(a) && present(b) && canMeet(a, b) && isNear(a, b)) {
                    if (nearCount == near.length) {
                        near = Arrays.copyOf(near, 2 * nearCount);
                    }
                    int pair = a * agents + b;
                    near[nearCount++] = pair;
                    apart[pair] = apart[pair] || !overlapNow(a, b);
                    touch |= apart[pair] && overlapNext(a, b);
                }
            }
        }
        return touch;
    }

    private boolean overlapNow(int a, int b) {
        return overlap(a, view.x(a), view.y(a), view.headingRad(a), b, view.x(b), view.y(b), view.headingRad(b));
    }

    private boolean overlapNext(int a, int b) {
        return overlap(a, x(a), y(a), headingRad(a), b, x(b), y(b), headingRad(b));
    }

    private float x(int a) {
        return wrecked(a) ? (float) bodies[a].x() : next.x(a);
    }

    private float y(int a) {
        return wrecked(a) ? (float) bodies[a].y() : next.y(a);
    }

    private float headingRad(int a) {
        return wrecked(a) ? (float) bodies[a].headingRad() : next.headingRad(a);
    }

    private boolean overlap(int a, float ax, float ay, float aRad, int b, float bx, float by, float bRad) {
        return OrientedBox.posesOverlap(
                ax, ay, aRad, view.lengthM(a), view.widthM(a), bx, by, bRad, view.lengthM(b), view.widthM(b));
    }

    private boolean present(int a) {
        return wrecked(a) || next.placed(a) && view.active(a);
    }

    private boolean canMeet(int a, int b) {
        boolean car = view.type(a) == AgentType.VEHICLE || view.type(b) == AgentType.VEHICLE;
        return car || wrecked(a) || wrecked(b);
    }

    private boolean isNear(int a, int b) {
        float dx = view.x(b) - view.x(a);
        float dy = view.y(b) - view.y(a);
        float boxes = 0.5f * (view.lengthM(a) + view.widthM(a) + view.lengthM(b) + view.widthM(b));
        float ways = dt * (speed(a) + speed(b)) + 0.5f;
        return dx * dx + dy * dy < (boxes + ways) * (boxes + ways);
    }

    private float speed(int a) {
        float vx = view.vx(a);
        float vy = view.vy(a);
        return (float) Math.sqrt(vx * vx + vy * vy);
    }

    private void playParts(int step) {
        double part = dt / (double) PARTS;
        for (int p = 1; p <= PARTS; p++) {
            for (int a = 0; a < agents; a++) {
                if (wrecked(a)) {
                    if (!bodies[a].rests()) {
                        bodies[a].slide(friction(a), part);
                    }
                } else if (next.placed(a) && view.active(a)) {
                    steer(a, p / (double) PARTS);
                }
            }
            for (int i = 0; i < nearCount; i++) {
                meet(near[i] / agents, near[i] % agents, step);
            }
        }
    }

    // A steered agent on its even way through the step.
    private void steer(int a, double share) {
        double x0 = view.x(a);
        double y0 = view.y(a);
        double turn = Angles.difference(view.headingRad(a), next.headingRad(a));
        double wayX = next.x(a) - x0;
        double wayY = next.y(a) - y0;
        bodies[a].set(
                x0 + share * wayX,
                y0 + share * wayY,
                view.headingRad(a) + share * turn,
                wayX / dt,
                wayY / dt,
                turn / dt);
    }

    private double friction(int a) {
        double road = setting.grip().friction();
        return view.type(a) == AgentType.VEHICLE ? road : Math.min(road, FALLEN_FRICTION);
    }

    private void meet(int a, int b, int step) {
        boolean sliding = wrecked(a) || wrecked(b);
        if (!apart[a * agents + b]) {
            return;
        }
        if (!sliding && impact.closingMps(bodies[a], bodies[b]) < LEAST_CLOSING_MPS) {
            return;
        }
        if (impact.collide(bodies[a], bodies[b])) {
            boolean known = wrecked(a) && wrecked(b) && meetsAgain(a, b);
            if (!known) {
                crashes.add(new Crash(step, a, b, impact.closingMps(), impact.impulseNs()));
            }
            wreckedFrom[a] = Math.min(wreckedFrom[a], step);
            wreckedFrom[b] = Math.min(wreckedFrom[b], step);
        }
        if (wrecked(a) && wrecked(b)) {
            impact.part(bodies[a], bodies[b], SPRING);
        }
    }

    private boolean meetsAgain(int a, int b) {
        return crashes.stream().anyMatch(c -> c.involves(a) && c.involves(b));
    }

    private void commit(int step) {
        for (int a = 0; a < agents; a++) {
            if (wrecked(a)) {
                RigidBody body = bodies[a];
                next.place(a, (float) body.x(), (float) body.y(), (float) body.headingRad(), (float) body.vx(), (float)
                        body.vy());
            }
            if (!next.placed(a)) {
                continue;
            }
            if (a == scenario.egoIndex()) {
                world.placeEgo(0, next.x(a), next.y(a), next.headingRad(a), next.vx(a), next.vy(a));
            } else {
                world.next(0).place(a, next.x(a), next.y(a), next.headingRad(a), next.vx(a), next.vy(a));
            }
            recorder.record(step, a, next);
        }
        world.step();
    }
}
