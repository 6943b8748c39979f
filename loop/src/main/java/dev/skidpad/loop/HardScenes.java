package dev.skidpad.loop;

import dev.skidpad.core.scene.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which hard scenes a policy practises, and how often: half of them for the failures that were mined.
///
/// With `F` failures that something is done about, and `C` challenges that were made of other scenes, each
/// failure counts `w = max(1, round(C / F))` times, each challenge of another scene once. Of a failure that was
/// not foreseen the scene and the challenges that were made of it share the `w`, each at least once.
final class HardScenes {
    private final List<Scenario> training;
    private final Mined mined;
    private final Set<Integer> practised;
    private final Map<Integer, List<Scenario>> challenges = new TreeMap<>();

    private HardScenes(
            List<Scenario> training, Mined mined, List<Counterfactuals.Challenge> made, Set<Integer> practised) {
        this.training = training;
        this.mined = mined;
        this.practised = practised;
        for (Counterfactuals.Challenge challenge : made) {
            challenges.computeIfAbsent(challenge.of(), of -> new ArrayList<>()).add(challenge.scenario());
        }
    }

    /// The hard scenes, a scene as often as it counts.
    ///
    /// @param training all training scenes
    /// @param made the challenges that were made of them
    /// @param practised the indexes of those scenes that may be practised: no other one is, nor what was made
    ///     of it
    static List<Scenario> of(
            List<Scenario> training, Mined mined, List<Counterfactuals.Challenge> made, Set<Integer> practised) {
        return new HardScenes(training, mined, made, practised).all();
    }

    private List<Scenario> all() {
        Set<Integer> unavoidable = mined.scenes(MinedCluster.Kind.FAILURE, Target.NONE);
        Set<Integer> unforeseen = mined.scenes(MinedCluster.Kind.FAILURE, Target.FORESEE);
        TreeSet<Integer> failures = mined.failures();
        failures.retainAll(practised);
        List<Scenario> hard = new ArrayList<>();
        challenges.forEach((of, made) -> {
            if (practised.contains(of) && !unforeseen.contains(of) && !unavoidable.contains(of)) {
                hard.addAll(made);
            }
        });
        int weight = failures.isEmpty() ? 0 : (int) Math.max(1, Math.round((double) hard.size() / failures.size()));
        for (int failure : failures) {
            List<Scenario> lessons = new ArrayList<>();
            lessons.add(training.get(failure));
            if (unforeseen.contains(failure)) {
                lessons.addAll(challenges.getOrDefault(failure, List.of()));
            }
            add(lessons, weight, hard);
        }
        return hard;
    }

    /// Adds scenes in turn until they are `weight` in all, each at least once.
    private static void add(List<Scenario> lessons, int weight, List<Scenario> hard) {
        for (int i = 0; i < Math.max(weight, lessons.size()); i++) {
            hard.add(lessons.get(i % lessons.size()));
        }
    }
}
