package dev.skidpad.eval.why.study;

import dev.skidpad.eval.statistics.Proportion;
import dev.skidpad.eval.why.WhyReport;
import dev.skidpad.eval.why.cause.Cause;
import dev.skidpad.eval.why.cause.Responsibility.Party;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Sorts failures into clusters by their causes. The result does not depend on their order.
///
/// 1. Failures are together that share what failed, the cause, the first kind of situation of their scene,
///    and who was responsible.
/// 2. Of the groups that share what failed and the cause, the two whose members' situations are on average
///    the nearest to each other are joined, again and again, as long as that is at most [#NEAR]
///    (agglomerative clustering with average linkage).
final class Clustering {
    /// Groups whose situations are on average as near as this are one: farther apart than two moments of one
    /// drive half a second after each other are by the median, nearer than 95 of 100 pairs of failures
    /// (docs/reference/why.md says what was measured).
    static final double NEAR = 0.8;

    private final List<Failed> failures; // by id
    private final double[][] distance; // [N, N]

    private Clustering(Collection<Failed> unordered) {
        failures = unordered.stream().sorted(Comparator.comparing(Failed::id)).toList();
        int n = failures.size();
        distance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                distance[i][j] = failures.get(i).distanceTo(failures.get(j));
                distance[j][i] = distance[i][j];
            }
        }
    }

    /// The clusters, the largest first, then by name.
    ///
    /// @throws IllegalArgumentException if two failures have the same id
    static List<FailureCluster> of(Collection<Failed> failures) {
        Clustering clustering = new Clustering(failures);
        for (int i = 1; i < clustering.failures.size(); i++) {
            if (clustering
                    .failures
                    .get(i)
                    .id()
                    .equals(clustering.failures.get(i - 1).id())) {
                throw new IllegalArgumentException(
                        "two failures are called " + clustering.failures.get(i).id());
            }
        }
        return clustering.clusters();
    }

    private List<FailureCluster> clusters() {
        List<Group> groups = merged(grouped());
        int[] groupOf = new int[failures.size()];
        for (int g = 0; g < groups.size(); g++) {
            for (int member : groups.get(g).members) {
                groupOf[member] = g;
            }
        }
        List<FailureCluster> clusters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Group group : groups) {
            clusters.add(cluster(group, groupOf, unused(group.name(), names)));
        }
        clusters.sort(Comparator.comparingInt(FailureCluster::count).reversed().thenComparing(FailureCluster::name));
        return clusters;
    }

    /// Two groups with the same kinds and parties in other combinations would have the same name.
    private static String unused(String name, Set<String> names) {
        String unused = name;
        for (int i = 2; !names.add(unused); i++) {
            unused = name + " (" + i + ")";
        }
        return unused;
    }

    // ---- groups

    /// Failures that belong together; the members are indexes in ascending order.
    private record Group(String failed, Cause cause, Set<String> kinds, Set<Party> parties, List<Integer> members) {
        String name() {
            String who = parties.stream()
                    .map(Clustering::words)
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" or "));
            return failed + ", " + words(cause) + " (" + String.join(" or ", kinds) + ")"
                    + (who.isEmpty() ? "" : ", " + who);
        }

        Group and(Group other) {
            Set<String> allKinds = new TreeSet<>(kinds);
            allKinds.addAll(other.kinds);
            Set<Party> allParties = EnumSet.copyOf(parties);
            allParties.addAll(other.parties);
            List<Integer> all = new ArrayList<>(members);
            all.addAll(other.members);
            all.sort(Comparator.naturalOrder());
            return new Group(failed, cause, allKinds, allParties, all);
        }

        boolean mayJoin(Group other) {
            return failed.equals(other.failed) && cause == other.cause;
        }
    }

    private static String words(Cause cause) {
        return switch (cause) {
            case SEEING -> "not seen";
            case FORESEEING -> "not foreseen";
            case DECIDING -> "wrongly decided";
            case UNAVOIDABLE -> "not avoidable";
            case NOT_FOUND -> "cause not found";
        };
    }

    private static Optional<String> words(Party party) {
        return switch (party) {
            case EGO -> Optional.of("the ego responsible");
            case OTHER -> Optional.of("the other responsible");
            case BOTH -> Optional.of("both responsible");
            case NEITHER -> Optional.of("neither responsible");
            case NOT_JUDGED -> Optional.empty();
        };
    }

    /// By all four keys, in the order of the keys.
    private List<Group> grouped() {
        TreeMap<String, Group> groups = new TreeMap<>();
        for (int i = 0; i < failures.size(); i++) {
            WhyReport report = failures.get(i).report();
            Group alone = new Group(
                    report.failed(),
                    report.cause(),
                    Set.of(report.kinds().getFirst()),
                    EnumSet.of(report.responsibility().party()),
                    List.of(i));
            String key = String.format(
                    Locale.ROOT,
                    "%s|%d|%s|%s",
                    report.failed(),
                    report.cause().ordinal(),
                    report.kinds().getFirst(),
                    report.responsibility().party());
            groups.merge(key, alone, Group::and);
        }
        return new ArrayList<>(groups.values());
    }

    private List<Group> merged(List<Group> groups) {
        while (true) {
            double least = NEAR;
            int first = -1;
            int second = -1;
            for (int a = 0; a < groups.size(); a++) {
                for (int b = a + 1; b < groups.size(); b++) {
                    if (groups.get(a).mayJoin(groups.get(b))) {
                        double apart = apart(groups.get(a), groups.get(b));
                        if (first < 0 ? apart <= least : apart < least) {
                            least = apart;
                            first = a;
                            second = b;
                        }
                    }
                }
            }
            if (first < 0) {
                return groups;
            }
            groups.set(first, groups.get(first).and(groups.get(second)));
            groups.remove(second);
        }
    }

    /// The mean distance between the members of two groups.
    private double apart(Group a, Group b) {
        double sum = 0;
        for (int i : a.members) {
            for (int j : b.members) {
                sum += distance[i][j];
            }
        }
        return sum / (a.members.size() * b.members.size());
    }

    // ---- a cluster

    private FailureCluster cluster(Group group, int[] groupOf, String name) {
        int medoid = medoid(group.members);
        int count = group.members.size();
        OptionalDouble spread = OptionalDouble.empty();
        OptionalDouble agreement = OptionalDouble.empty();
        if (count > 1) {
            spread = OptionalDouble.of(sumFrom(medoid, group.members) / (count - 1));
            long agreeing = group.members.stream()
                    .filter(i -> groupOf[nearestTo(i)] == groupOf[i])
                    .count();
            agreement = OptionalDouble.of((double) agreeing / count);
        }
        return new FailureCluster(
                name,
                group.failed,
                group.cause,
                group.kinds,
                group.parties,
                group.members.stream().map(i -> failures.get(i).id()).toList(),
                (double) count / failures.size(),
                Proportion.interval(count, failures.size()),
                failures.get(medoid).id(),
                spread,
                agreement);
    }

    /// The member of the least sum of distances; the first by id of several.
    private int medoid(List<Integer> members) {
        int best = members.getFirst();
        for (int i : members) {
            best = sumFrom(i, members) < sumFrom(best, members) ? i : best;
        }
        return best;
    }

    private double sumFrom(int i, List<Integer> members) {
        double sum = 0;
        for (int j : members) {
            sum += distance[i][j];
        }
        return sum;
    }

    private int nearestTo(int i) {
        int best = i == 0 ? 1 : 0;
        for (int j = 0; j < failures.size(); j++) {
            if (j != i && distance[i][j] < distance[i][best]) {
                best = j;
            }
        }
        return best;
    }
}
