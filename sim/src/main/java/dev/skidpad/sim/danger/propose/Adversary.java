package dev.skidpad.sim.danger.propose;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.vary.Boxes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Of what a vehicle near the ego may well do, what is worst for the ego.
///
/// As in CAT (Zhang and others 2023), over the opponent's futures `o` with their likelihoods and the ego's rollouts
/// `e`, with `t_c` the step of the first contact:
/// ```
/// o* = argmax_o P(o)·Σ_e 0.99^{t_c(o,e)}·[o meets e]
/// P(o) ∝ exp(-(a/2.5)²/2)·(1 in the lane, 0.1 out of it)
/// ```
/// Futures are an even acceleration `a` from a moment on, in the lane or with a change of lanes; rollouts are the
/// recorded drive and the same a little faster and slower.
final class Adversary {
    private static final float NEAR_M = 45f;
    private static final int MOST_OPPONENTS = 4;
    private static final float[] ACCELERATIONS = {2, 1, 0, -1.5f, -3, -5, -7};
    private static final float[] SHIFTS_M = {0, 3.5f, -3.5f};
    private static final float TYPICAL_MPS2 = 2.5f;
    private static final float OUT_OF_LANE = 0.1f;
    private static final float DISCOUNT = 0.99f;
    private static final float FASTEST_MPS = 25f;
    private static final float[] PACES = {1, 0.9f, 1.1f};
    private static final int STRIDE = 2;

    private final Scenario scenario;
    private final List<Track> rollouts;
    private double worst;
    private @Nullable Track future;
    private int opponent;
    private String how = "";

    private Adversary(Scenario scenario) {
        this.scenario = scenario;
        WayMotion ego = WayMotion.of(scenario, scenario.egoIndex());
        rollouts = new ArrayList<>();
        for (float pace : PACES) {
            float[] s = ego.recordedS();
            for (int k = 0; k < s.length; k++) {
                s[k] *= pace;
            }
            rollouts.add(ego.along(s));
        }
    }

    static Optional<Proposal> propose(Scenario scenario, float most, RandomStream random) {
        Adversary search = new Adversary(scenario);
        int[] order = new int[scenario.agentCount()];
        for (int a = 0; a < order.length; a++) {
            order[a] = a;
        }
        random.shuffle(order);
        float start = random.uniform(0.1f, 2f);
        int tried = 0;
        for (int agent : order) {
            if (tried < MOST_OPPONENTS && search.mayOppose(agent)) {
                tried++;
                search.tryAll(agent, start, most);
            }
        }
        return search.proposal();
    }

    private boolean mayOppose(int agent) {
        int now = scenario.nowStep();
        Track track = scenario.tracks().get(agent);
        Track ego = scenario.ego();
        if (agent == scenario.egoIndex() || track.type() != AgentType.VEHICLE || !track.valid(now)) {
            return false;
        }
        float dx = track.x(now) - ego.x(now);
        float dy = track.y(now) - ego.y(now);
        return dx * dx + dy * dy < NEAR_M * NEAR_M && track.speedMps(now) > 1;
    }

    private void tryAll(int agent, float start, float most) {
        WayMotion motion = WayMotion.of(scenario, agent);
        float v = motion.speedMps();
        int from = Math.round(start / scenario.dtSeconds());
        for (float a : ACCELERATIONS) {
            float[] s = motion.changedS(from, Math.max(-most, a), FASTEST_MPS);
            for (float shift : SHIFTS_M) {
                double likely =
                        StrictMath.exp(-0.5 * a * a / (TYPICAL_MPS2 * TYPICAL_MPS2)) * (shift == 0 ? 1 : OUT_OF_LANE);
                if (shift != 0 && (v < 4 || a < -3)) {
                    continue;
                }
                EgoOffLane.Shift offset = new EgoOffLane.Shift(v * start, Math.max(15, 2.5f * v), shift);
                Track candidate = motion.beside(s, offset);
                double score = likely * harm(candidate);
                if (score > worst) {
                    worst = score;
                    future = candidate;
                    opponent = agent;
                    how = String.format(
                            Locale.ROOT,
                            "of its likely futures the worst: %.1f m/s² after %.1f s, %.1f m to the left",
                            a,
                            start,
                            shift);
                }
            }
        }
    }

    private double harm(Track candidate) {
        double sum = 0;
        for (Track rollout : rollouts) {
            for (int t = scenario.nowStep() + 1; t < scenario.steps(); t += STRIDE) {
                if (Boxes.depthM(candidate, rollout, t) > 0) {
                    sum += StrictMath.pow(DISCOUNT, t - scenario.nowStep());
                    break;
                }
            }
        }
        return sum;
    }

    private Optional<Proposal> proposal() {
        Track chosen = future;
        if (chosen == null) {
            return Optional.empty();
        }
        List<Track> tracks = new ArrayList<>(scenario.tracks());
        tracks.set(opponent, chosen);
        Scenario edited = scenario.withTracks(
                scenario.id() + "+" + DangerKind.ADVERSARY.label(),
                tracks,
                DangerKind.ADVERSARY.label() + ": " + chosen.id() + " " + how);
        return Optional.of(new Proposal(
                DangerKind.ADVERSARY, edited, OptionalInt.of(opponent), Proposals.humanPlan(scenario), how));
    }
}
