package dev.skidpad.eval.why.study;

import dev.skidpad.eval.why.WhyReport;
import dev.skidpad.eval.why.similar.Likeness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Makes studies of explained failures. Stateless.
public final class Studies {
    /// How many similar failures, and how many similar training scenes, are told of.
    public static final int MOST_SIMILAR = 3;

    private Studies() {}

    /// A study of an earlier run, to look for similar failures in.
    ///
    /// @param name how the earlier run is called
    public record Earlier(String name, WhyStudy study) {}

    /// What to study besides the failures themselves.
    ///
    /// @param run how the examined run is called
    /// @param episodes how many episodes were looked at
    /// @param notExamined the names of failures that were left out
    /// @param earlier studies of earlier runs
    /// @param training what the policy was trained on; empty where that is not known
    /// @param remarks what a reader should not miss
    public record Setting(
            String run,
            int episodes,
            List<String> notExamined,
            List<Earlier> earlier,
            Optional<TrainingScenes> training,
            List<String> remarks) {
        public Setting {
            notExamined = List.copyOf(notExamined);
            earlier = List.copyOf(earlier);
            remarks = List.copyOf(remarks);
        }

        /// Without earlier runs or training scenes.
        public Setting(String run, int episodes) {
            this(run, episodes, List.of(), List.of(), Optional.empty(), List.of());
        }
    }

    /// Finds clusters and what is similar.
    ///
    /// @param failures each with a name of its own
    public static WhyStudy of(List<Failed> failures, Setting setting) {
        List<FailureCluster> clusters = Clustering.of(failures);
        Map<String, String> clusterOf = new HashMap<>();
        clusters.forEach(cluster -> cluster.members().forEach(id -> clusterOf.put(id, cluster.name())));
        List<Candidate> candidates = candidates(failures, setting, clusterOf);
        double[] pairs = pairs(candidates);
        List<Explained> explained = new ArrayList<>();
        for (Failed failed : failures) {
            explained.add(new Explained(
                    failed.id(),
                    failed.report(),
                    Objects.requireNonNull(clusterOf.get(failed.id())),
                    similar(failed, candidates, pairs),
                    setting.training
                            .map(scenes ->
                                    scenes.nearest(failed.report().decisive().situation(), MOST_SIMILAR))
                            .orElse(List.of())));
        }
        return new WhyStudy(setting.episodes, explained, clusters, setting.notExamined, remarks(failures, setting));
    }

    // ---- similar failures

    /// A failure that another one may be similar to.
    private record Candidate(String from, Failed failed, Optional<String> cluster) {}

    private static List<Candidate> candidates(List<Failed> failures, Setting setting, Map<String, String> clusterOf) {
        List<Candidate> candidates = new ArrayList<>();
        for (Failed failed : failures) {
            candidates.add(new Candidate(setting.run, failed, Optional.ofNullable(clusterOf.get(failed.id()))));
        }
        for (Earlier earlier : setting.earlier) {
            for (Explained one : earlier.study().failures()) {
                if (failures.stream().noneMatch(failed -> sameDrive(failed.report(), one.report()))) {
                    candidates.add(new Candidate(earlier.name(), new Failed(one.id(), one.report()), Optional.empty()));
                }
            }
        }
        return candidates;
    }

    /// Whether an earlier failure is the same again, which says nothing new.
    private static boolean sameDrive(WhyReport a, WhyReport b) {
        return a.scenario().equals(b.scenario())
                && a.planner().equals(b.planner())
                && a.perception().equals(b.perception())
                && a.decisive().equals(b.decisive());
    }

    /// The distances of all pairs, ascending.
    private static double[] pairs(List<Candidate> candidates) {
        int n = candidates.size();
        double[] pairs = new double[n * (n - 1) / 2];
        int k = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                pairs[k++] = candidates.get(i).failed.distanceTo(candidates.get(j).failed);
            }
        }
        Arrays.sort(pairs);
        return pairs;
    }

    /// The nearest failures in other scenarios.
    private static List<SimilarFailure> similar(Failed failed, List<Candidate> candidates, double[] pairs) {
        return candidates.stream()
                .filter(one ->
                        !one.failed.report().scenario().equals(failed.report().scenario()))
                .sorted(Comparator.comparingDouble((Candidate one) -> failed.distanceTo(one.failed))
                        .thenComparing(Candidate::from)
                        .thenComparing(one -> one.failed.id()))
                .limit(MOST_SIMILAR)
                .map(one -> similar(failed, one, pairs))
                .toList();
    }

    private static SimilarFailure similar(Failed failed, Candidate one, double[] pairs) {
        double distance = failed.distanceTo(one.failed);
        long farther = Arrays.stream(pairs).filter(pair -> pair > distance).count();
        return new SimilarFailure(
                one.failed.id(),
                one.from,
                one.failed.report().scenario(),
                distance,
                (double) farther / pairs.length,
                one.cluster,
                Likeness.differences(
                        failed.report().decisive().situation(),
                        one.failed.report().decisive().situation()));
    }

    private static List<String> remarks(List<Failed> failures, Setting setting) {
        List<String> remarks = new ArrayList<>(setting.remarks);
        if (failures.stream().allMatch(failed -> failed.report().foreseen().isEmpty())) {
            remarks.add("No world model was asked whether the failures were to be foreseen.");
        }
        if (setting.training.isEmpty()) {
            remarks.add("No training scenes were given to look for similar ones in.");
        }
        if (!setting.notExamined.isEmpty()) {
            remarks.add(setting.notExamined.size() + " further failures were not examined; the clusters are of the "
                    + failures.size() + " that were.");
        }
        return remarks;
    }
}
