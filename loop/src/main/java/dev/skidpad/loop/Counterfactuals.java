package dev.skidpad.loop;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Episodes;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.ReactiveTraffic;
import dev.skidpad.sim.vary.Variation;
import dev.skidpad.sim.vary.Variations;
import dev.skidpad.sim.vary.Varied;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/// What could have happened in the training scenes and did not.
///
/// Every variation is simulated before it is learned from: the ego drives what its (possibly edited)
/// record says, and the others react to it. So the world model sees what follows from a plan that
/// nobody recorded, and the policy meets others who brake hard and cut in.
///
/// @param driven what followed from each kept edit, as scenarios: for the world model
/// @param challenges scenes in which another agent was edited: for the policy
/// @param counts for each variation how often it was `tried`, `kept`, `notApplicable`, `implausible`
record Counterfactuals(List<Scenario> driven, List<Scenario> challenges, Map<String, Map<String, Integer>> counts) {
    Counterfactuals {
        driven = List.copyOf(driven);
        challenges = List.copyOf(challenges);
    }

    /// Tries every variation once on each scene.
    ///
    /// @param scenes what to vary
    /// @param finished told how many scenes are done
    static Counterfactuals of(List<Scenario> scenes, long seed, int threads, IntConsumer finished) {
        List<Tries> tries = Workers.map(scenes, threads, scene -> vary(scene, seed), finished);
        List<Scenario> driven = new ArrayList<>();
        List<Scenario> challenges = new ArrayList<>();
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (Variation variation : Variations.standard()) {
            counts.put(variation.name(), new TreeMap<>());
        }
        for (Tries one : tries) {
            driven.addAll(one.driven);
            challenges.addAll(one.challenges);
            one.results.forEach((name, results) -> {
                Map<String, Integer> count = counts.computeIfAbsent(name, key -> new TreeMap<>());
                count.merge("tried", results.size(), Integer::sum);
                results.forEach(result -> count.merge(result, 1, Integer::sum));
            });
        }
        return new Counterfactuals(driven, challenges, counts);
    }

    /// What came of one scene.
    private record Tries(List<Scenario> driven, List<Scenario> challenges, Map<String, List<String>> results) {}

    private static Tries vary(Scenario scene, long seed) {
        Tries tries = new Tries(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        List<Variation> catalogue = Variations.standard();
        for (int v = 0; v < catalogue.size(); v++) {
            Variation variation = catalogue.get(v);
            RandomStream random = RandomStream.of(seed, "vary/" + scene.id(), v);
            Optional<Varied> varied = variation.apply(scene, random);
            String result = varied.isEmpty() ? "notApplicable" : varied.get().plausible() ? "kept" : "implausible";
            tries.results
                    .computeIfAbsent(variation.name(), name -> new ArrayList<>())
                    .add(result);
            if (varied.isPresent() && varied.get().plausible()) {
                drive(scene, varied.get(), seed + v).ifPresent(tries.driven::add);
                if (varied.get().agent() != scene.egoIndex()) {
                    tries.challenges.add(varied.get().scenario());
                }
            }
        }
        return tries;
    }

    /// Simulates a kept edit; empty where it cannot be driven.
    ///
    /// An edited ego drives its plan in the scene as it was recorded, so that traffic sees it leave its
    /// record and answers; an edited agent acts in the edited scene, in which the ego drives its
    /// record.
    private static Optional<Scenario> drive(Scenario scene, Varied varied, long seed) {
        Optional<Planner> plan = varied.egoPlan();
        Scenario world = plan.isPresent() ? scene : varied.scenario();
        Outcome outcome = Simulator.run(
                EpisodeSpec.whole(world, plan.orElseGet(LogPlanner::new), new ReactiveTraffic(), seed, seed));
        return outcome.failed().isPresent()
                ? Optional.empty()
                : Optional.of(Episodes.asScenario(
                        outcome.episode(),
                        varied.scenario().id() + "/driven",
                        varied.variation() + ", simulated with reactive traffic"));
    }
}
