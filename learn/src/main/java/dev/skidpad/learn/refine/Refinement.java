package dev.skidpad.learn.refine;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.TrainingListener;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.TrainingNote;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.model.Network;
import dev.skidpad.learn.model.TokenChoice;
import dev.skidpad.learn.model.ViewBatch;
import dev.skidpad.learn.model.Weights;
import dev.skidpad.learn.policy.Decision;
import dev.skidpad.learn.policy.LearnedPlanner;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.train.Trainer;
import dev.skidpad.learn.train.TrainingState;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.score.Verdict;
import dev.skidpad.sim.traffic.Traffic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Refines a policy by on-policy group-relative policy gradient.
///
/// Each iteration draws scenes, drives a group of `K` episodes in each with tokens drawn from the present
/// policy,
/// and takes one step along
/// ```
/// A_i  = r_i - (r_1 + ... + r_K) / K
/// w_it = credit_it·A_i - β·(log π(a_it|s_it) - log π₀(a_it|s_it) - d)
/// ∇J   = (1/N) Σ_i Σ_t w_it·∇ log π(a_it|s_it)
/// ```
/// with `r` the episode's total score, `π₀` the imitated policy, `d` the mean log ratio of the iteration (a
/// baseline), and `N` the number of decisions. The second term is the gradient of `β·KL(π ‖ π₀)`, estimated
/// on the policy's own decisions.
///
/// This is GRPO (Shao et al. 2024) without the division by the group's standard deviation, which blows up
/// what hardly
/// differs (Liu et al. 2025, "Dr. GRPO"), and with one step for each set of episodes, so that the ratio of
/// new to
/// old policy is exactly 1 and nothing needs clipping.
///
/// The reward is safety first by its form: at-fault collisions and leaving the road multiply the total by 0
/// (½ for
/// things). Nothing is added to it that could be traded for safety.
public final class Refinement {
    /// What listeners are told is being trained.
    public static final String PHASE = "refinement";

    private static final int START_STRIDE = 10;
    private static final int SHORTEST_EPISODE_STEPS = 40;

    private final Checkpoint imitated;
    private final Practice practice;
    private final RefinementConfig config;
    private final TrainingNote note;
    private final int threads;
    private final Network reference;

    /// What a policy is refined on.
    ///
    /// @param ordinary scenes, at least one
    /// @param hard scenes in which it failed, or which were made to be hard; may be empty
    /// @param validation scenes that no gradient comes from, by which the best iteration is chosen; at least
    ///     one
    /// @param arenas where it is tried, at least one
    public record Practice(
            List<Scenario> ordinary, List<Scenario> hard, List<Scenario> validation, List<Arena> arenas) {
        public Practice {
            ordinary = List.copyOf(ordinary);
            hard = List.copyOf(hard);
            validation = List.copyOf(validation);
            arenas = List.copyOf(arenas);
            if (ordinary.isEmpty() || validation.isEmpty() || arenas.isEmpty()) {
                throw new IllegalArgumentException("refinement needs ordinary scenes, validation scenes and an arena: "
                        + ordinary.size() + ", " + validation.size() + ", " + arenas.size());
            }
        }
    }

    private Refinement(
            Checkpoint imitated, Practice practice, RefinementConfig config, TrainingNote note, int threads) {
        this.imitated = imitated;
        this.practice = practice;
        this.config = config;
        this.note = note;
        this.threads = threads;
        this.reference = new Network(imitated.weights());
    }

    /// Refines a policy.
    ///
    /// @param imitated where to begin, and what to stay near to
    /// @param note what the new checkpoint will say about where it came from; its seed seeds everything
    /// @param threads how many work at once; the result does not depend on it
    /// @return the iteration that did best on the validation scenes, which may be the imitated policy itself
    public static Checkpoint refine(
            Checkpoint imitated,
            Practice practice,
            RefinementConfig config,
            TrainingNote note,
            int threads,
            TrainingListener listener) {
        return new Refinement(imitated, practice, config, note, threads).run(listener);
    }

    private Checkpoint run(TrainingListener listener) {
        TrainingState state = new TrainingState(imitated.weights());
        Score bestScore = validate(imitated.weights());
        Weights best = imitated.weights();
        int bestStep = 0;
        int steps = config.optimizer().steps();
        listener.progress(PHASE, 0, steps, bestScore.metrics());
        int shardSize = config.optimizer().batch() / Trainer.SHARDS;
        try (Trainer trainer = new Trainer(PHASE, state, config.optimizer(), shardSize, 1, threads)) {
            while (state.step() < steps) {
                Map<String, Double> metrics = iterate(state, trainer, shardSize);
                if (state.step() % config.validateEvery() == 0 || state.step() == steps) {
                    Score score = validate(state.weights());
                    metrics.putAll(score.metrics());
                    if (score.betterThan(bestScore)) {
                        bestScore = score;
                        best = state.weights();
                        bestStep = state.step();
                    }
                }
                listener.progress(PHASE, state.step(), steps, metrics);
            }
        }
        return new Checkpoint(
                imitated.kind(),
                imitated.vocabulary(),
                best,
                note.with("refinementSteps", steps)
                        .with("chosenStep", bestStep)
                        .with("validation", bestScore.total)
                        .with("validationFailed", bestScore.failed));
    }

    // ---- one iteration: drive, compare, step

    private Map<String, Double> iterate(TrainingState state, Trainer trainer, int shardSize) {
        List<Group> groups = groups(state.step());
        Checkpoint present = new Checkpoint(imitated.kind(), imitated.vocabulary(), state.weights(), note);
        LearnedPlanner policy = new LearnedPlanner("refined", present).at(config.temperature());
        List<Rollout> rollouts = Workers.map(
                IntStream.range(0, groups.size() * config.rollouts()).boxed().toList(),
                threads,
                i -> drive(policy, groups.get(i / config.rollouts()), i % config.rollouts()),
                done -> {});
        List<Weighted> weighted = weigh(rollouts, state.step());
        Map<String, Double> metrics = metrics(rollouts, weighted);
        trainer.step((shard, batch) -> fill(weighted, shard, shardSize, batch));
        return metrics;
    }

    /// A scene with a start and an arena, in which `K` episodes are driven.
    private record Group(Scenario scenario, int startStep, Arena arena, long seed) {}

    private List<Group> groups(int iteration) {
        RandomStream random = RandomStream.of(note.seed(), PHASE + "-scenes", iteration);
        double shares = practice.arenas.stream().mapToDouble(Arena::share).sum();
        List<Group> groups = new ArrayList<>(config.groups());
        for (int g = 0; g < config.groups(); g++) {
            boolean fromHard = !practice.hard.isEmpty() && random.chance(config.hardShare());
            List<Scenario> scenes = fromHard ? practice.hard : practice.ordinary;
            Scenario scenario = scenes.get(random.nextInt(scenes.size()));
            double at = random.nextDouble() * shares;
            int arena = 0;
            while (arena + 1 < practice.arenas.size()
                    && at >= practice.arenas.get(arena).share()) {
                at -= practice.arenas.get(arena).share();
                arena++;
            }
            groups.add(new Group(scenario, startStep(scenario, random), practice.arenas.get(arena), random.nextLong()));
        }
        return groups;
    }

    // From the scene's now or somewhat later, so long as there is enough left to drive and the ego is recorded.
    private static int startStep(Scenario scenario, RandomStream random) {
        int later = Math.max(0, scenario.futureSteps() - SHORTEST_EPISODE_STEPS) / START_STRIDE;
        int start = scenario.nowStep() + START_STRIDE * random.nextInt(later + 1);
        return scenario.ego().valid(start) ? start : scenario.nowStep();
    }

    // The others get the same random numbers in all episodes of a group: what differs is the policy's doing.
    private Rollout drive(LearnedPlanner policy, Group group, int rollout) {
        List<Decision> decisions = new ArrayList<>();
        Scenario scenario = group.scenario;
        Outcome outcome = Simulator.run(new EpisodeSpec(
                        scenario,
                        group.startStep,
                        scenario.steps() - 1 - group.startStep,
                        policy.recording(decisions::add),
                        group.arena.traffic(),
                        RandomStream.of(group.seed, PHASE + "-rollout", rollout).nextLong(),
                        group.seed)
                .with(group.arena.perception()));
        return new Rollout(EpisodeScorer.score(outcome), decisions, group.startStep, scenario.dtSeconds());
    }

    /// A decision with the weight of its gradient.
    private record Weighted(Decision decision, double advantage, double logRatio) {}

    private List<Weighted> weigh(List<Rollout> rollouts, int iteration) {
        int size = config.rollouts();
        List<List<Weighted>> byRollout = Workers.map(
                IntStream.range(0, rollouts.size()).boxed().toList(),
                threads,
                i -> weighOne(rollouts.subList(i / size * size, i / size * size + size), i % size),
                done -> {});
        List<Weighted> all = new ArrayList<>();
        byRollout.forEach(all::addAll);
        int limit = config.optimizer().batch();
        if (all.size() <= limit) {
            return all;
        }
        int[] order = IntStream.range(0, all.size()).toArray();
        RandomStream.of(note.seed(), PHASE + "-decisions", iteration).shuffle(order);
        return IntStream.of(order).limit(limit).mapToObj(all::get).toList();
    }

    private List<Weighted> weighOne(List<Rollout> group, int index) {
        Rollout rollout = group.get(index);
        if (rollout.verdict().total().isEmpty()) {
            return List.of();
        }
        double mean = group.stream().mapToDouble(Rollout::reward).average().orElse(0);
        double advantage = rollout.reward() - mean;
        ViewFeatures view = new ViewFeatures(imitated.config().view());
        Network.State state = new Network.State(imitated.config());
        List<Weighted> weighted = new ArrayList<>();
        for (Decision decision : rollout.decisions()) {
            double credit = rollout.credit(decision, advantage, config.creditSeconds());
            if (credit == 0) {
                continue;
            }
            view.unpack(decision.view());
            reference.run(view, AgentClass.VEHICLE, state);
            double logRatio = decision.logProbability()
                    - TokenChoice.logProbability(state.logits(), state.tokens(), decision.token());
            weighted.add(new Weighted(decision, credit * advantage, logRatio));
        }
        return weighted;
    }

    private void fill(List<Weighted> weighted, int shard, int shardSize, ViewBatch batch) {
        ViewFeatures view = new ViewFeatures(imitated.config().view());
        double baseline = meanLogRatio(weighted);
        int end = Math.min(weighted.size(), (shard + 1) * shardSize);
        for (int i = shard * shardSize; i < end; i++) {
            Weighted one = weighted.get(i);
            double weight = (one.advantage - config.klWeight() * (one.logRatio - baseline)) / weighted.size();
            view.unpack(one.decision.view());
            batch.add(view, AgentClass.VEHICLE);
            batch.want(0, one.decision.token(), (float) weight);
        }
    }

    private static double meanLogRatio(List<Weighted> weighted) {
        return weighted.stream().mapToDouble(Weighted::logRatio).average().orElse(0);
    }

    private Map<String, Double> metrics(List<Rollout> rollouts, List<Weighted> weighted) {
        double spread = 0;
        for (int g = 0; g < rollouts.size(); g += config.rollouts()) {
            List<Rollout> group = rollouts.subList(g, g + config.rollouts());
            spread += group.stream().mapToDouble(Rollout::reward).max().orElse(0)
                    - group.stream().mapToDouble(Rollout::reward).min().orElse(0);
        }
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put(
                "reward",
                rollouts.stream().mapToDouble(Rollout::reward).average().orElse(0));
        metrics.put("failed", (double) rollouts.stream().filter(Rollout::failed).count() / rollouts.size());
        metrics.put("spread", spread * config.rollouts() / rollouts.size());
        metrics.put("kl", meanLogRatio(weighted));
        metrics.put(
                "entropy",
                weighted.stream()
                        .mapToDouble(w -> w.decision.entropy())
                        .average()
                        .orElse(0));
        return metrics;
    }

    // ---- validation

    /// How a policy does on the validation scenes.
    private record Score(double total, double failed) {
        /// Higher after a second deduction for failures, so that a failed scene is never made up for by one that
        /// went a little better.
        boolean betterThan(Score other) {
            return total - failed > other.total - other.failed;
        }

        Map<String, Double> metrics() {
            Map<String, Double> metrics = new LinkedHashMap<>();
            metrics.put("validation", total);
            metrics.put("validationFailed", failed);
            return metrics;
        }
    }

    private Score validate(Weights weights) {
        Checkpoint checkpoint = new Checkpoint(imitated.kind(), imitated.vocabulary(), weights, note);
        LearnedPlanner policy = new LearnedPlanner("validated", checkpoint);
        Traffic traffic = practice.arenas.getFirst().traffic();
        List<Verdict> verdicts = Workers.map(
                practice.validation,
                threads,
                scene -> EpisodeScorer.score(
                        Simulator.run(EpisodeSpec.whole(scene, policy, traffic, note.seed(), note.seed()))),
                done -> {});
        double total = verdicts.stream()
                .mapToDouble(v -> v.total().orElse(0))
                .average()
                .orElse(0);
        double failed = (double) verdicts.stream()
                        .filter(v -> v.firstFailureFrame().isPresent())
                        .count()
                / verdicts.size();
        return new Score(total, failed);
    }
}
