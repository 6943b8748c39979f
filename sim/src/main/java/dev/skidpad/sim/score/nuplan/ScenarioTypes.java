package dev.skidpad.sim.score.nuplan;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// nuPlan's aggregation: the mean over the scenes of each type, and over the types with their numbers of
/// scenes as weights. Scenes without a total count in neither.
///
/// @param means the mean total of each type that has one
/// @param scenes how many scenes of each type have a total
public record ScenarioTypes(Map<String, Double> means, Map<String, Integer> scenes) {
    public ScenarioTypes {
        means = Map.copyOf(means);
        scenes = Map.copyOf(scenes);
    }

    /// A scene's total.
    ///
    /// @param type the kind of scene
    /// @param total empty where the scene has none
    public record Scene(String type, OptionalDouble total) {}

    /// Means over some scenes.
    public static ScenarioTypes of(List<Scene> all) {
        Map<String, Double> sums = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (Scene scene : all) {
            if (scene.total().isPresent()) {
                sums.merge(scene.type(), scene.total().getAsDouble(), Double::sum);
                counts.merge(scene.type(), 1, Integer::sum);
            }
        }
        Map<String, Double> means = new TreeMap<>();
        sums.forEach((type, sum) -> means.put(type, sum / counts.getOrDefault(type, 1)));
        return new ScenarioTypes(means, counts);
    }

    /// `Σ n·mean / Σ n` over the types; empty where no scene has a total.
    public OptionalDouble score() {
        double sum = 0;
        int count = 0;
        for (Map.Entry<String, Double> type : new TreeMap<>(means).entrySet()) {
            int n = scenes.getOrDefault(type.getKey(), 0);
            sum += n * type.getValue();
            count += n;
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }
}
