package dev.skidpad.loop;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.eval.why.study.FailureCluster;
import dev.skidpad.eval.why.study.WhyStudy;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Sorts scenes into clusters: examined failures by their causes, others by the rule that fired first and whom it
/// concerned, rare cases by what the record asks of a driver.
///
/// A scene with a failure stands in exactly one failure cluster: that of its cause where it was examined, else that of
/// its gravest failure: collision before leaving the road before a close call before lack of progress. It may stand in
/// several rare clusters besides.
public final class FailureMiner {
    /// Progress below this share of the record's counts as a failure: half as far as the recorded driver.
    static final double LOW_PROGRESS = 0.5;

    /// A recorded deceleration beyond this is hard braking, in m/s²: beyond what comfort allows, within dry grip.
    static final float HARD_BRAKING_MPS2 = 3.5f;

    /// A recorded change of heading beyond this is a turn: 45 degrees.
    static final float TURN_RAD = 0.785f;

    /// A pedestrian or cyclist who comes nearer than this to the recorded ego, in m between centres.
    static final float NEAR_VULNERABLE_M = 5f;

    private FailureMiner() {}

    /// Mines scenes by how a policy did in them.
    ///
    /// @param scenes what was driven
    /// @param verdicts how, in the same order
    /// @param study of those failures that were examined, each named by its scene's id
    /// @return the clusters, failures first, each kind from the largest to the smallest, then by name
    public static List<MinedCluster> mine(List<Scenario> scenes, List<Verdict> verdicts, WhyStudy study) {
        if (scenes.size() != verdicts.size()) {
            throw new IllegalArgumentException(scenes.size() + " scenes, but " + verdicts.size() + " verdicts");
        }
        Map<String, FailureCluster> causes = new HashMap<>(); // by the scene's id, looked up only
        study.clusters().forEach(cluster -> cluster.members().forEach(id -> causes.put(id, cluster)));
        Map<String, MinedCluster> explained = new TreeMap<>();
        Map<String, List<Integer>> failures = new TreeMap<>();
        Map<String, List<Integer>> rare = new TreeMap<>();
        for (int i = 0; i < scenes.size(); i++) {
            Scenario scene = scenes.get(i);
            FailureCluster cause = causes.remove(scene.id());
            Optional<String> failure = failure(scene, verdicts.get(i));
            if (cause != null) {
                explained.merge(cause.name(), of(cause, i), FailureMiner::together);
            } else if (failure.isPresent()) {
                failures.computeIfAbsent(failure.get(), name -> new ArrayList<>())
                        .add(i);
            }
            for (String name : demands(scene)) {
                rare.computeIfAbsent(name, key -> new ArrayList<>()).add(i);
            }
        }
        List<MinedCluster> clusters = new ArrayList<>(explained.values());
        failures.forEach((name, members) -> clusters.add(MinedCluster.named(name, MinedCluster.Kind.FAILURE, members)));
        rare.forEach((name, members) -> clusters.add(MinedCluster.named(name, MinedCluster.Kind.RARE, members)));
        clusters.sort(Comparator.comparing(MinedCluster::kind)
                .thenComparing(cluster -> -cluster.scenes().size())
                .thenComparing(MinedCluster::name));
        return clusters;
    }

    private static MinedCluster of(FailureCluster cluster, int scene) {
        return new MinedCluster(
                cluster.name(),
                MinedCluster.Kind.FAILURE,
                Optional.of(cluster.cause()),
                Target.of(cluster.cause()),
                List.of(scene));
    }

    private static MinedCluster together(MinedCluster a, MinedCluster b) {
        List<Integer> scenes = new ArrayList<>(a.scenes());
        scenes.addAll(b.scenes());
        return new MinedCluster(a.name(), a.kind(), a.cause(), a.target(), scenes);
    }

    /// In how many of some scenes there was a failure.
    static int count(List<Scenario> scenes, List<Verdict> verdicts) {
        int count = 0;
        for (int i = 0; i < scenes.size(); i++) {
            count += failure(scenes.get(i), verdicts.get(i)).isPresent() ? 1 : 0;
        }
        return count;
    }

    /// The gravest failure of an episode, if there was one.
    static Optional<String> failure(Scenario scene, Verdict verdict) {
        if (verdict.failed().isPresent()) {
            return Optional.of("the planner failed");
        }
        for (String name :
                List.of(Scores.NO_AT_FAULT_COLLISION, Scores.DRIVABLE_AREA_COMPLIANCE, Scores.TIME_TO_COLLISION)) {
            SubScore sub = verdict.sub(name);
            if (sub.value().isPresent() && sub.value().getAsDouble() < 1) {
                return Optional.of(describe(scene, sub));
            }
        }
        SubScore progress = verdict.sub(Scores.EGO_PROGRESS);
        if (progress.value().isPresent() && progress.value().getAsDouble() < LOW_PROGRESS) {
            return Optional.of("low progress");
        }
        return Optional.empty();
    }

    // Names a cluster by the first event that counted, and by the kind of agent that took part.
    private static String describe(Scenario scene, SubScore sub) {
        for (SubScore.Event event : sub.events()) {
            if (event.rule().endsWith("at-start")) {
                continue;
            }
            String with = event.agent() < 0
                    ? ""
                    : " with a "
                            + scene.tracks().get(event.agent()).type().name().toLowerCase(Locale.ROOT);
            return event.rule() + with;
        }
        return sub.name();
    }

    /// What a record asks of a driver beyond the ordinary.
    static List<String> demands(Scenario scene) {
        List<String> demands = new ArrayList<>();
        Track ego = scene.ego();
        float hardest = 0;
        float turned = 0;
        for (int t = scene.nowStep(); t + 5 < scene.steps(); t++) {
            if (!ego.valid(t) || !ego.valid(t + 5)) {
                continue;
            }
            hardest = Math.max(hardest, (ego.speedMps(t) - ego.speedMps(t + 5)) / (5 * scene.dtSeconds()));
            turned = Math.max(
                    turned, Math.abs(Angles.difference(ego.headingRad(scene.nowStep()), ego.headingRad(t + 5))));
        }
        if (hardest > HARD_BRAKING_MPS2) {
            demands.add("the recorded driver brakes hard");
        }
        if (turned > TURN_RAD) {
            demands.add("the recorded driver turns");
        }
        if (meetsVulnerable(scene)) {
            demands.add("a pedestrian or cyclist is close");
        }
        return demands;
    }

    private static boolean meetsVulnerable(Scenario scene) {
        Track ego = scene.ego();
        for (Track other : scene.tracks()) {
            if (other.type() != AgentType.PEDESTRIAN && other.type() != AgentType.CYCLIST) {
                continue;
            }
            for (int t = scene.nowStep(); t < scene.steps(); t++) {
                if (!ego.valid(t) || !other.valid(t)) {
                    continue;
                }
                float dx = ego.x(t) - other.x(t);
                float dy = ego.y(t) - other.y(t);
                if (dx * dx + dy * dy < NEAR_VULNERABLE_M * NEAR_VULNERABLE_M && ego.speedMps(t) > 2) {
                    return true;
                }
            }
        }
        return false;
    }
}
