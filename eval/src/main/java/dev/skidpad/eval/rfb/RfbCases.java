package dev.skidpad.eval.rfb;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.learn.dream.EgoPlan;
import dev.skidpad.learn.dream.Moment;
import dev.skidpad.sim.danger.propose.DangerKind;
import dev.skidpad.sim.danger.propose.Proposal;
import dev.skidpad.sim.danger.propose.Proposals;
import dev.skidpad.sim.danger.propose.WayMotion;
import dev.skidpad.sim.danger.react.Intentions;
import dev.skidpad.sim.danger.stage.Played;
import dev.skidpad.sim.danger.stage.Stage;
import dev.skidpad.sim.danger.stage.StageSetting;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.vary.Check;
import dev.skidpad.sim.vary.Intention;
import dev.skidpad.sim.vary.Plausibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Makes the cases of a scene: what the human did, and plans that may end badly.
///
/// For each plan the others' hidden state is drawn twice. One draw, the scout, only decides whether the plan is taken:
/// half of the plans are to be dangerous. The other is the truth. So plans are chosen by what may happen and never by
/// what did, and the truth is one more draw like any that a re-simulation makes.
public final class RfbCases {
    /// How far into the future is asked, s.
    public static final double HORIZON_S = 5;

    private static final int ORDINARY_PLANS = 2;
    private static final int ODD_PLANS = 1;
    private static final int TRIES = 12;
    private static final float BESIDE_M = 1f;
    private static final double ORDINARY_MPS2 = 2.5;

    private static final List<DangerKind> ORDINARY =
            List.of(DangerKind.EGO_DRIVES_ON, DangerKind.EGO_RETIMED, DangerKind.EGO_BRAKES_LATE);
    private static final List<DangerKind> ODD = List.of(
            DangerKind.EGO_AIMED_AT_AGENT,
            DangerKind.EGO_AIMED_OFF_ROAD,
            DangerKind.EGO_DRIFTS,
            DangerKind.EGO_WRONG_WAY);

    private final Scenario scene;
    private final long seed;
    private final int horizon;
    private final List<RfbCase> cases = new ArrayList<>();

    private RfbCases(Scenario scene, long seed) {
        this.scene = scene;
        this.seed = seed;
        horizon = Math.min(scene.futureSteps(), (int) Math.round(HORIZON_S / scene.dtSeconds()));
    }

    /// The cases of one scene.
    public static List<RfbCase> of(Scenario scene, long seed) {
        RfbCases made = new RfbCases(scene, seed);
        RandomStream random = RandomStream.of(seed, "rfb/" + scene.id(), 0);
        made.human();
        for (int i = 0; i < ORDINARY_PLANS; i++) {
            made.plan(ORDINARY, i % 2 == 0, random.child("ordinary", i));
        }
        for (int i = 0; i < ODD_PLANS; i++) {
            made.plan(ODD, random.chance(0.5), random.child("odd", i));
        }
        return List.copyOf(made.cases);
    }

    private void human() {
        Truth truth = new Truth(scene, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
        add(RfbCase.HUMAN, RfbCase.Look.ORDINARY, scene.ego(), truth);
    }

    private void plan(List<DangerKind> kinds, boolean dangerous, RandomStream random) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            DangerKind kind = kinds.get(random.nextInt(kinds.size()));
            Optional<Proposal> drawn = Proposals.draw(kind, scene, RoadGrip.DRY, random.child("plan", attempt));
            if (drawn.isEmpty()) {
                continue;
            }
            Track plan = drawn.get().egoPlan();
            Truth scout = truth(plan, random.child("scout", attempt).nextLong());
            boolean bad = scout.collides() || scout.leavesFrame().isPresent();
            if (bad == dangerous && plausible(scout)) {
                Truth truth = truth(plan, random.child("truth", attempt).nextLong());
                add(kind.label(), look(plan), plan, truth);
                return;
            }
        }
    }

    private Truth truth(Track plan, long hiddenSeed) {
        Scenario meant = Intentions.ofSeed(scene, hiddenSeed);
        StageSetting setting = new StageSetting(meant, Set.of(), RoadGrip.DRY, hiddenSeed);
        Played played = Stage.play(setting, plan, scene.nowStep() + horizon);
        List<Track> planned = new ArrayList<>(scene.tracks());
        planned.set(scene.egoIndex(), plan);
        return Truth.of(played, scene.withTracks(scene.id(), planned, "planned"), horizon);
    }

    // The ego's own motion until it meets somebody.
    private boolean plausible(Truth scout) {
        int last = scene.nowStep() + scout.hitFrame().orElse(horizon + 1) - 1;
        return Plausibility.inspect(
                        scout.scenario(), scene.egoIndex(), scene.nowStep(), last, new Intention(Set.of(), true))
                .checks()
                .stream()
                .allMatch(Check::passed);
    }

    private void add(String kind, RfbCase.Look look, Track plan, Truth truth) {
        String id = scene.id() + "/" + cases.size() + "-" + kind;
        StageSetting hidden = new StageSetting(scene, Set.of(), RoadGrip.DRY, seed);
        Moment moment = Moment.now(withoutFuture(scene));
        cases.add(new RfbCase(id, moment, EgoPlan.of(plan, scene.nowStep(), horizon), kind, look, truth, hidden));
    }

    private static Scenario withoutFuture(Scenario scene) {
        List<Track> tracks = new ArrayList<>(scene.agentCount());
        for (Track track : scene.tracks()) {
            int steps = scene.steps();
            float[] x = new float[steps];
            float[] y = new float[steps];
            float[] heading = new float[steps];
            float[] vx = new float[steps];
            float[] vy = new float[steps];
            boolean[] valid = new boolean[steps];
            for (int t = 0; t <= scene.nowStep(); t++) {
                x[t] = track.x(t);
                y[t] = track.y(t);
                heading[t] = track.headingRad(t);
                vx[t] = track.vx(t);
                vy[t] = track.vy(t);
                valid[t] = track.valid(t);
            }
            tracks.add(new Track(
                    track.id(),
                    track.type(),
                    track.lengthM(),
                    track.widthM(),
                    track.heightM(),
                    x,
                    y,
                    heading,
                    vx,
                    vy,
                    valid));
        }
        return scene.withTracks(scene.id(), tracks, "what comes after now is left out");
    }

    // Near the human's way, and never with more than an ordinary change of speed.
    private RfbCase.Look look(Track plan) {
        Polyline way = WayMotion.of(scene, scene.egoIndex()).way().line();
        Polyline.Projection at = new Polyline.Projection();
        int now = scene.nowStep();
        int span = Math.max(1, Math.round(0.6f / scene.dtSeconds()));
        for (int t = now + 1; t <= now + horizon; t++) {
            way.project(plan.x(t), plan.y(t), at);
            int before = Math.max(now, t - span);
            double change = Math.abs(plan.speedMps(t) - plan.speedMps(before));
            boolean hard = t - before == span && change > ORDINARY_MPS2 * span * scene.dtSeconds();
            if (hard || at.distanceM() > BESIDE_M) {
                return RfbCase.Look.ODD;
            }
        }
        return RfbCase.Look.ORDINARY;
    }
}
