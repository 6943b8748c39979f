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
record Counterfactuals(List<Scenario> driven, List<Challenge> challenges, Map<String, Map<String, Integer>> counts) {
    /// How often each variation of another agent is tried on a scene in which the policy did not foresee.
    static final int TARGETED_DRAWS = 4;

    Counterfactuals {
        driven = List.copyOf(driven);
        challenges = List.copyOf(challenges);
    }

    /// A scene in which another agent was edited.
    ///
    /// @param of the index of the scene that was edited
    /// @param scenario the edit
    public record Challenge(int of, Scenario scenario) {}

    /// A scene to vary.
    ///
    /// @param index its place in the list of all training scenes
    /// @param scenario the scene
    /// @param agentDraws how often each variation of another agent is tried; those of the ego once
    record Base(int index, Scenario scenario, int agentDraws) {}

    /// Tries every variation once on each scene.
    ///
    /// @param scenes what to vary
    /// @param finished told how many scenes are done
    static Counterfactuals of(List<Base> scenes, long seed, int threads, IntConsumer finished) {
        List<Tries> tries = Workers.map(scenes, threads, scene -> vary(scene, seed), finished);
        List<Scenario> driven = new ArrayList<>();
        List<Challenge> challenges = new ArrayList<>();
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
    private record Tries(List<Scenario> driven, List<Challenge> challenges, Map<String, List<String>> results) {}

    private static Tries vary(Base base, long seed) {
        Tries tries = new Tries(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        List<Variation> catalogue = Variations.standard();
        for (int v = 0; v < catalogue.size(); v++) {
            boolean ofEgo = Variations.ofEgo().contains(catalogue.get(v));
            for (int draw = 0; draw < (ofEgo ? 1 : base.agentDraws); draw++) {
                attempt(base, catalogue.get(v), seed, v + draw * catalogue.size(), tries);
            }
        }
        return tries;
    }

    private static void attempt(Base base, Variation variation, long seed, int number, Tries tries) {
        Scenario scene = base.scenario;
        Optional<Varied> varied = variation.apply(scene, RandomStream.of(seed, "vary/" + scene.id(), number));
        String result = varied.isEmpty() ? "notApplicable" : varied.get().plausible() ? "kept" : "implausible";
        tries.results
                .computeIfAbsent(variation.name(), name -> new ArrayList<>())
                .add(result);
        if (varied.isPresent() && varied.get().plausible()) {
            drive(scene, varied.get(), seed + number).ifPresent(tries.driven::add);
            if (varied.get().agent() != scene.egoIndex()) {
                tries.challenges.add(new Challenge(base.index, varied.get().scenario()));
            }
        }
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
