package dev.skidpad.loop;

import dev.skidpad.eval.why.study.WhyStudy;
import java.util.List;
import java.util.TreeSet;

/// What was mined from the training scenes.
///
/// @param clusters failures first
/// @param study why the examined failures failed
record Mined(List<MinedCluster> clusters, WhyStudy study) {
    Mined {
        clusters = List.copyOf(clusters);
    }

    /// The scenes of all clusters of a kind that have a target.
    TreeSet<Integer> scenes(MinedCluster.Kind kind, Target target) {
        TreeSet<Integer> scenes = new TreeSet<>();
        clusters.stream()
                .filter(cluster -> cluster.kind() == kind && cluster.target() == target)
                .forEach(cluster -> scenes.addAll(cluster.scenes()));
        return scenes;
    }

    /// The scenes in which the policy failed and may learn something.
    TreeSet<Integer> failures() {
        TreeSet<Integer> scenes = new TreeSet<>();
        for (Target target : Target.values()) {
            if (target != Target.NONE) {
                scenes.addAll(scenes(MinedCluster.Kind.FAILURE, target));
            }
        }
        return scenes;
    }
}
