package dev.skidpad.eval.suite;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.suite.SuiteEntry.Edit;
import dev.skidpad.eval.suite.SuiteEntry.Side;
import dev.skidpad.eval.suite.SuiteEntry.Source;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.score.Verdict;
import dev.skidpad.sim.traffic.LogTraffic;
import dev.skidpad.sim.vary.Check;
import dev.skidpad.sim.vary.Varied;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Sorts scenarios into the clusters of a suite until each is full.
///
/// A scenario goes to the first of its situations whose cluster still has room; the clusters that are
/// conditions take any scenario, in turn. One that could not be judged, because its map cannot tell the
/// road from what is beside it, is not taken. What is taken depends on the order in which scenarios are
/// offered and on nothing else.
public final class SuiteBuilder {
    private final Settings settings;
    private final Map<Cluster, List<SuiteEntry>> taken = new EnumMap<>(Cluster.class);
    private int offered;
    private int unjudgeable;

    /// What is wanted.
    ///
    /// @param perCluster how many scenarios each cluster is to hold
    /// @param seed where the seeds of the entries come from
    /// @param clusters which ones
    public record Settings(int perCluster, long seed, Set<Cluster> clusters) {
        public Settings {
            clusters = Set.copyOf(clusters);
        }
    }

    /// A scenario on offer.
    ///
    /// @param scenario as it is read or generated
    /// @param source where it came from
    /// @param side of the split by place
    /// @param situations what occurs in it
    /// @param judgeable whether its total can be scored
    public record Candidate(Scenario scenario, Source source, Side side, Set<Cluster> situations, boolean judgeable) {
        /// Classifies a scenario and finds out whether it can be judged: the costly part, to be done on
        /// many threads.
        public static Candidate of(Scenario scenario, Source source, Side side) {
            Verdict verdict = EpisodeScorer.score(
                    Simulator.run(EpisodeSpec.whole(scenario, new LogPlanner(), new LogTraffic(), 0, 0)));
            return new Candidate(
                    scenario,
                    source,
                    side,
                    SituationClassifier.classify(scenario),
                    verdict.total().isPresent());
        }
    }

    public SuiteBuilder(Settings settings) {
        this.settings = settings;
    }

    /// Takes a scenario where there is room for it.
    public void offer(Candidate candidate) {
        offered++;
        if (!candidate.judgeable()) {
            unjudgeable++;
            return;
        }
        roomFor(candidate.situations()).ifPresent(cluster -> take(cluster, candidate, Optional.empty()));
    }

    /// Takes edits of a scenario for the clusters that are about what others do, where there is room
    /// for them.
    ///
    /// @return whether one was taken
    public boolean offerEdits(Candidate candidate) {
        boolean any = false;
        for (Map.Entry<String, Cluster> edit : EDITS) {
            if (candidate.judgeable() && hasRoom(edit.getValue())) {
                any |= takeEdit(edit.getKey(), edit.getValue(), candidate);
            }
        }
        return any;
    }

    // The variations of other agents, and the situation that each is made for.
    private static final List<Map.Entry<String, Cluster>> EDITS =
            List.of(Map.entry("agent-brakes-hard", Cluster.LEADER_BRAKES), Map.entry("agent-cuts-in", Cluster.CUT_IN));

    private boolean takeEdit(String name, Cluster cluster, Candidate candidate) {
        long seed = seedOf(candidate.scenario().id() + "/" + name);
        Optional<Varied> varied = SuiteScenarios.apply(name, seed, candidate.scenario());
        if (varied.isEmpty() || !varied.get().plausible()) {
            return false;
        }
        Set<Cluster> situations = SituationClassifier.classify(varied.get().scenario());
        if (!situations.contains(cluster)) {
            return false;
        }
        Candidate edited = new Candidate(
                varied.get().scenario(), candidate.source(), candidate.side(), situations, candidate.judgeable());
        take(cluster, edited, Optional.of(edit(name, seed, varied.get())));
        return true;
    }

    /// What a suite says of an edit.
    static Edit edit(String name, long seed, Varied varied) {
        List<Check> checks = varied.report().checks();
        return new Edit(name, seed, varied.plausible(), checks.size(), tightest(checks));
    }

    private static String tightest(List<Check> checks) {
        return checks.stream()
                .max(Comparator.comparingDouble(c -> c.threshold() == 0 ? 0 : c.value() / c.threshold()))
                .map(c -> String.format(
                        Locale.ROOT,
                        "%s %.3g of %.3g %s",
                        c.rule().ruleName(),
                        c.value(),
                        c.threshold(),
                        c.rule().unit()))
                .orElse("");
    }

    /// Whether every cluster has what it is to hold.
    public boolean full() {
        return settings.clusters().stream().noneMatch(this::hasRoom);
    }

    /// How many scenarios were offered.
    public int offered() {
        return offered;
    }

    /// How many of these could not be judged.
    public int unjudgeable() {
        return unjudgeable;
    }

    /// What was taken, cluster by cluster.
    public List<SuiteEntry> entries() {
        List<SuiteEntry> all = new ArrayList<>();
        for (Cluster cluster : Cluster.values()) {
            all.addAll(taken.getOrDefault(cluster, List.of()));
        }
        return all;
    }

    // The first situation with room; where there is none, the condition that has taken the fewest.
    private Optional<Cluster> roomFor(Set<Cluster> situations) {
        Optional<Cluster> scarce = situations.stream()
                .filter(c -> c != Cluster.ORDINARY && hasRoom(c))
                .sorted()
                .findFirst();
        if (scarce.isPresent()) {
            return scarce;
        }
        Optional<Cluster> condition = settings.clusters().stream()
                .filter(c -> c.isCondition() && hasRoom(c))
                .min(Comparator.<Cluster>comparingInt(c -> count(c)).thenComparing(Comparator.naturalOrder()));
        boolean ordinary = situations.contains(Cluster.ORDINARY) && hasRoom(Cluster.ORDINARY);
        boolean ordinaryFirst = ordinary
                && condition.map(c -> count(Cluster.ORDINARY) <= count(c)).orElse(true);
        return ordinaryFirst ? Optional.of(Cluster.ORDINARY) : condition;
    }

    private int count(Cluster cluster) {
        return taken.getOrDefault(cluster, List.of()).size();
    }

    private boolean hasRoom(Cluster cluster) {
        return settings.clusters().contains(cluster) && count(cluster) < settings.perCluster();
    }

    private void take(Cluster cluster, Candidate candidate, Optional<Edit> edit) {
        String id = candidate.scenario().id() + (cluster.isCondition() ? "/" + cluster.tag() : "");
        Scenario scenario = SuiteScenarios.named(
                candidate.scenario(), id, candidate.scenario().place());
        taken.computeIfAbsent(cluster, c -> new ArrayList<>())
                .add(new SuiteEntry(
                        id,
                        cluster.tag(),
                        candidate.situations().stream()
                                .sorted()
                                .map(Cluster::tag)
                                .toList(),
                        scenario.kind(),
                        scenario.place(),
                        candidate.side(),
                        candidate.source(),
                        edit,
                        cluster.conditions(),
                        ScenarioHash.of(scenario),
                        seedOf(id)));
    }

    private long seedOf(String id) {
        return RandomStream.of(settings.seed(), "suite/" + id, 0).nextLong();
    }
}
