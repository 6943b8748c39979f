package dev.skidpad.data.generate;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Prints figures about generated scenes, for people who change the generator: by kind the attempts that a scene
/// takes and why they fail, the agents, how the ego moves, and how close things get.
///
/// `main` takes a seed and a count.
public final class SceneStatistics {
    private int scenes;
    private int attempts;
    private long nanos;
    private final Map<String, Integer> problems = new TreeMap<>();
    private final List<Double> agents = new ArrayList<>();
    private final List<Double> moving = new ArrayList<>();
    private final List<Double> way = new ArrayList<>();
    private final List<Double> top = new ArrayList<>();
    private final List<Double> braking = new ArrayList<>();
    private final List<Double> closeness = new ArrayList<>();

    private SceneStatistics() {}

    public static void main(String[] arguments) {
        long seed = Long.parseLong(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        Map<SceneKind, SceneStatistics> byKind = new EnumMap<>(SceneKind.class);
        long nanos = System.nanoTime();
        for (int i = 0; i < count; i++) {
            byKind.computeIfAbsent(SceneGenerator.kind(seed, i), k -> new SceneStatistics())
                    .add(seed, i);
        }
        double seconds = (System.nanoTime() - nanos) / 1e9;
        System.out.printf(Locale.ROOT, "%d scenes in %.1f s: %.0f scenes/s%n", count, seconds, count / seconds);
        System.out.println("kind: scenes, attempts and ms for each; medians (10 % .. 90 %)");
        byKind.forEach((kind, statistics) -> System.out.println(statistics.line(kind)));
    }

    private void add(long seed, int index) {
        long start = System.nanoTime();
        SceneKind kind = SceneGenerator.kind(seed, index);
        RandomStream random = RandomStream.of(seed, "generate", index);
        SceneGenerator.Attempt result;
        int attempt = 0;
        do {
            result = SceneGenerator.attempt(seed, index, kind, random.child("attempt", attempt++));
            problems.merge(result.problem().replaceAll("[-0-9.]+", "#"), 1, Integer::sum);
        } while (result.scene().isEmpty() && attempt < 400);
        nanos += System.nanoTime() - start;
        scenes++;
        attempts += attempt;
        result.scene().ifPresent(this::measure);
    }

    private void measure(Scenario scene) {
        agents.add((double) scene.agentCount());
        moving.add((double) scene.tracks().stream()
                .filter(t -> t.type() != AgentType.PEDESTRIAN && t.pathLengthM(0, scene.steps()) > 2)
                .count());
        Track ego = scene.ego();
        way.add((double) ego.pathLengthM(scene.nowStep(), scene.steps() - 1));
        double fastest = 0;
        double hardest = 0;
        for (int t = 1; t < scene.steps(); t++) {
            fastest = Math.max(fastest, ego.speedMps(t));
            hardest = Math.max(hardest, (ego.speedMps(t - 1) - ego.speedMps(t)) / scene.dtSeconds());
        }
        top.add(fastest);
        braking.add(hardest);
        closeness.add(Closeness.leastTimeToCollision(scene));
    }

    private String line(SceneKind kind) {
        return String.format(
                Locale.ROOT,
                "%-20s %4d  %.2f  %.1f ms  agents %s  movers %s  way %s m  top %s m/s  braking %s m/s2  ttc %s s  %s",
                kind.tag(),
                scenes,
                (double) attempts / scenes,
                nanos / 1e6 / scenes,
                spread(agents),
                spread(moving),
                spread(way),
                spread(top),
                spread(braking),
                spread(closeness),
                problems);
    }

    private static String spread(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int n = sorted.size() - 1;
        return String.format(
                Locale.ROOT, "%.1f (%.1f..%.1f)", sorted.get(n / 2), sorted.get(n / 10), sorted.get(n * 9 / 10));
    }
}
