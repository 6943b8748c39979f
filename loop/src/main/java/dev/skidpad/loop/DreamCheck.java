package dev.skidpad.loop;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.world.Critic;
import dev.skidpad.learn.world.Dreams;
import dev.skidpad.learn.world.LearnedTraffic;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.traffic.ReactiveTraffic;
import dev.skidpad.sim.vary.Variation;
import dev.skidpad.sim.vary.Variations;
import dev.skidpad.sim.vary.Varied;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/// Asks whether the world model is honest about danger: does it foresee the collisions that unsafe plans lead to?
///
/// Held-out scenes are driven by plans that the human made and by plausible unsafe edits of them. The truth is the
/// simulator with reactive traffic; the dream is the same plan among agents whose motion the world model samples. Both
/// are judged by the same scoring code. A collision counts as foreseen when at least half of the dreams hold one.
final class DreamCheck {
    private static final int DREAMS = 8;

    private DreamCheck() {}

    /// One plan in one scene.
    private record Case(Scenario scene, Planner plan, boolean edited) {}

    /// What the simulator and the dreams say about it.
    private record Answer(boolean edited, boolean collides, double dreamtShare) {}

    /// Measures a world model.
    ///
    /// @param dreams the world model as traffic
    /// @param scenes held-out scenes
    /// @param finished told how many plans are done
    /// @return by name: `plans`, `collisions` (in the simulator), `recall`, `precision`,
    ///     `falseAlarmsOnRecords` (share of recorded plans without a collision for which one is dreamt), `brier`
    ///     (mean squared error of the dreamt share as a probability); a figure that has no case is left out
    static Map<String, Double> measure(
            LearnedTraffic dreams, List<Scenario> scenes, long seed, int threads, IntConsumer finished) {
        List<Case> cases = cases(scenes, seed);
        List<Answer> answers = Workers.map(cases, threads, one -> ask(one, dreams, seed), finished);
        int collisions = 0;
        int alarms = 0;
        int foreseen = 0;
        int safeRecords = 0;
        int falseOnRecords = 0;
        double squared = 0;
        for (Answer answer : answers) {
            boolean alarm = answer.dreamtShare >= 0.5;
            double error = answer.dreamtShare - (answer.collides ? 1 : 0);
            squared += error * error;
            collisions += answer.collides ? 1 : 0;
            alarms += alarm ? 1 : 0;
            foreseen += alarm && answer.collides ? 1 : 0;
            if (!answer.edited && !answer.collides) {
                safeRecords++;
                falseOnRecords += alarm ? 1 : 0;
            }
        }
        Map<String, Double> figures = new TreeMap<>();
        figures.put("plans", (double) answers.size());
        figures.put("collisions", (double) collisions);
        putShare(figures, "recall", foreseen, collisions);
        putShare(figures, "precision", foreseen, alarms);
        putShare(figures, "falseAlarmsOnRecords", falseOnRecords, safeRecords);
        figures.put("brier", squared / Math.max(1, answers.size()));
        return figures;
    }

    private static void putShare(Map<String, Double> figures, String name, int part, int whole) {
        if (whole > 0) {
            figures.put(name, (double) part / whole);
        }
    }

    private static List<Case> cases(List<Scenario> scenes, long seed) {
        List<Case> cases = new ArrayList<>();
        for (Scenario scene : scenes) {
            cases.add(new Case(scene, new LogPlanner(), false));
            List<Variation> edits = Variations.ofEgo();
            for (int v = 0; v < edits.size(); v++) {
                Optional<Varied> varied =
                        edits.get(v).apply(scene, RandomStream.of(seed, "dream-check/" + scene.id(), v));
                if (varied.isPresent() && varied.get().plausible()) {
                    cases.add(new Case(scene, varied.get().egoPlan().orElseThrow(), true));
                }
            }
        }
        return cases;
    }

    private static Answer ask(Case one, LearnedTraffic dreams, long seed) {
        boolean collides = collides(one, seed);
        double dreamt = Critic.judge(Dreams.dream(dreams, one.scene, one.scene.nowStep(), one.plan, DREAMS, seed, 1))
                .collisionShare();
        return new Answer(one.edited, collides, dreamt);
    }

    private static boolean collides(Case one, long seed) {
        Outcome outcome = Simulator.run(EpisodeSpec.whole(one.scene, one.plan, new ReactiveTraffic(), seed, seed));
        return EpisodeScorer.score(outcome).collided();
    }
}
