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
import dev.skidpad.sim.danger.stage.Played;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.vary.Check;
import dev.skidpad.sim.vary.Intention;
import dev.skidpad.sim.vary.Plausibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes the cases of a scene: what the human did, and plans that may end badly.
///
/// For each plan the others' hidden state is drawn twice. One draw, the scout, only decides whether the
/// plan is taken: half of the plans are to be dangerous. The other is the truth. So plans are chosen by
/// what may happen and never by what did, and the truth is one more draw like any that a re-simulation
/// makes.
public final class RfbCases {
    /// The version of the benchmark's definitions.
    public static final String VERSION = "skidpad-rfb/3";

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
    private final int horizon;
    private final Moment moment;
    private final List<RfbCase> cases = new ArrayList<>();

    /// How a case was found, from which it can be made again without the search.
    ///
    /// @param slot 0 for what the human did, then the ordinary plans, then the odd ones
    /// @param attempt which of the plans that were drawn for the slot, from 0
    public record Choice(int slot, int attempt) {}

    private RfbCases(Scenario scene) {
        this.scene = scene;
        horizon = horizon(scene);
        moment = Moment.now(withoutFuture(scene));
    }

    private static int horizon(Scenario scene) {
        return Math.min(scene.futureSteps(), (int) Math.round(HORIZON_S / scene.dtSeconds()));
    }

    /// Whether a scene can be asked about: its ego was recorded without a gap up to the horizon.
    public static boolean suits(Scenario scene) {
        int now = scene.nowStep();
        for (int t = now; t <= now + horizon(scene); t++) {
            if (!scene.ego().valid(t)) {
                return false;
            }
        }
        return horizon(scene) > 0;
    }

    /// The cases of one scene; none where it does not suit.
    public static List<RfbCase> of(Scenario scene, long seed) {
        if (!suits(scene)) {
            return List.of();
        }
        RfbCases made = new RfbCases(scene);
        made.human();
        for (int slot = 1; slot <= ORDINARY_PLANS + ODD_PLANS; slot++) {
            made.search(slot, seed);
        }
        return List.copyOf(made.cases);
    }

    /// The cases of one scene again.
    ///
    /// @param choices how they were found the first time, with the same seed
    public static List<RfbCase> again(Scenario scene, long seed, List<Choice> choices) {
        RfbCases made = new RfbCases(scene);
        for (Choice choice : choices) {
            if (choice.slot() == 0) {
                made.human();
            } else {
                made.take(choice, seed);
            }
        }
        return List.copyOf(made.cases);
    }

    private void human() {
        add(RfbCase.HUMAN, RfbCase.Look.ORDINARY, scene.ego(), Truth.recorded(scene, horizon), new Choice(0, 0));
    }

    private RandomStream random(int slot, long seed) {
        return RandomStream.of(seed, "rfb/" + scene.id(), slot);
    }

    private static boolean ordinary(int slot) {
        return slot <= ORDINARY_PLANS;
    }

    // The first plan whose scouting ends as wanted.
    private void search(int slot, long seed) {
        RandomStream random = random(slot, seed);
        boolean dangerous =
                ordinary(slot) ? slot % 2 == 1 : random.child("dangerous", 0).chance(0.5);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Proposal> drawn = draw(slot, attempt, random);
            if (drawn.isPresent()) {
                Truth scout = truth(
                        drawn.get().egoPlan(), random.child("scout", attempt).nextLong());
                if ((scout.collides() || scout.departs()) == dangerous && plausible(scout)) {
                    add(drawn.get(), new Choice(slot, attempt), random);
                    return;
                }
            }
        }
    }

    private void take(Choice choice, long seed) {
        RandomStream random = random(choice.slot(), seed);
        Proposal drawn = draw(choice.slot(), choice.attempt(), random)
                .orElseThrow(() -> new IllegalArgumentException("scene " + scene.id() + " has no plan of " + choice));
        add(drawn, choice, random);
    }

    private Optional<Proposal> draw(int slot, int attempt, RandomStream random) {
        List<DangerKind> kinds = ordinary(slot) ? ORDINARY : ODD;
        DangerKind kind = kinds.get(random.child("kind", attempt).nextInt(kinds.size()));
        return Proposals.draw(kind, scene, RoadGrip.DRY, random.child("plan", attempt));
    }

    private void add(Proposal drawn, Choice choice, RandomStream random) {
        Track plan = drawn.egoPlan();
        long hidden = random.child("truth", choice.attempt()).nextLong();
        add(drawn.kind().label(), look(plan), plan, truth(plan, hidden), choice);
    }

    private Truth truth(Track plan, long hiddenSeed) {
        Played played = HiddenDraw.of(scene, hiddenSeed).play(plan, scene.nowStep() + horizon);
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

    private void add(String kind, RfbCase.Look look, Track plan, Truth truth, Choice choice) {
        String id = scene.id() + "/" + choice.slot() + "-" + kind;
        EgoPlan asked = EgoPlan.of(plan, scene.nowStep(), horizon);
        cases.add(new RfbCase(id, moment, asked, kind, look, truth, scene, choice));
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
