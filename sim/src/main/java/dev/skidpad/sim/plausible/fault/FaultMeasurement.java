package dev.skidpad.sim.plausible.fault;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.plausible.Finding;
import dev.skidpad.sim.plausible.SceneJudge;
import dev.skidpad.sim.plausible.SceneReport;
import dev.skidpad.sim.vary.PlausibilityRule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// How many faults are found that were put into scenes, and how much of the scenes as they are is
/// flagged.
///
/// A fault counts as found if a finding that the untouched scene does not have lies on the damaged agent
/// within a second of the fault. `byRule` asks for the rule that the fault was made to break.
///
/// @param scenes how many scenes
/// @param agentSeconds their agent-seconds
/// @param flaggedSeconds of the untouched scenes: where any rule is broken
/// @param cleanScenes untouched scenes without any finding
/// @param untouched agent-seconds of the untouched scenes in which each rule is broken
/// @param faults one line for each kind and multiple
public record FaultMeasurement(
        int scenes,
        int agentSeconds,
        int flaggedSeconds,
        int cleanScenes,
        Map<PlausibilityRule, Integer> untouched,
        List<Line> faults) {
    /// The other multiples besides a kind's own gross one.
    public static final double TWICE = 2;

    /// The share of gross faults that is to be found by their own rule.
    public static final double GROSS_BAR = 0.99;

    /// The same at twice the threshold.
    public static final double TWICE_BAR = 0.9;

    /// The share of agent-seconds that may be flagged falsely.
    public static final double FALSE_BAR = 0.005;

    /// Little above the threshold, where many are missed: a check on the measurement itself.
    public static final double JUST_ABOVE = 1.1;

    /// What became of the faults of one kind at one multiple.
    ///
    /// @param kind what was done
    /// @param multiple of the threshold
    /// @param injected how often it was done
    /// @param found how often any rule showed it
    /// @param byRule how often its own rule did
    public record Line(FaultKind kind, double multiple, int injected, int found, int byRule) {
        /// The share that was found; empty if none was injected.
        public OptionalDouble truePositiveRate() {
            return injected == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) found / injected);
        }

        /// The share that its own rule found; empty if none was injected.
        public OptionalDouble ownRuleRate() {
            return injected == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) byRule / injected);
        }
    }

    // Of one scene: findings, and what became of its faults, in the order of kinds and multiples.
    private record OfScene(SceneReport report, Map<PlausibilityRule, Integer> seconds, List<Line> lines) {}

    /// Measures on some scenes.
    ///
    /// @param perScene how many faults of each kind and multiple are tried in each scene
    public static FaultMeasurement of(List<Scenario> scenes, RoadGrip grip, int perScene, long seed, int threads) {
        List<OfScene> each =
                Workers.map(scenes, threads, scenario -> ofScene(scenario, grip, perScene, seed), done -> {});
        Map<PlausibilityRule, Integer> seconds = new EnumMap<>(PlausibilityRule.class);
        List<Line> sums = new ArrayList<>();
        int agentSeconds = 0;
        int flagged = 0;
        int clean = 0;
        for (OfScene one : each) {
            one.seconds().forEach((rule, count) -> seconds.merge(rule, count, Integer::sum));
            agentSeconds += one.report().agentSeconds();
            flagged += one.report().flaggedSeconds();
            clean += one.report().plausible() ? 1 : 0;
            add(one.lines(), sums);
        }
        return new FaultMeasurement(scenes.size(), agentSeconds, flagged, clean, seconds, List.copyOf(sums));
    }

    /// The share of untouched agent-seconds that is flagged, 0 to 1; empty without any.
    public OptionalDouble falseRate() {
        return agentSeconds == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) flaggedSeconds / agentSeconds);
    }

    private static void add(List<Line> lines, List<Line> sums) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i == sums.size()) {
                sums.add(line);
                continue;
            }
            Line sum = sums.get(i);
            sums.set(
                    i,
                    new Line(
                            line.kind(),
                            line.multiple(),
                            sum.injected() + line.injected(),
                            sum.found() + line.found(),
                            sum.byRule() + line.byRule()));
        }
    }

    private static OfScene ofScene(Scenario scenario, RoadGrip grip, int perScene, long seed) {
        SceneReport untouched = SceneJudge.judge(scenario, grip);
        FaultInjector injector = new FaultInjector(grip);
        List<Line> lines = new ArrayList<>();
        for (FaultKind kind : FaultKind.values()) {
            for (double multiple : new double[] {kind.gross(), TWICE, JUST_ABOVE}) {
                lines.add(line(scenario, untouched, injector, grip, kind, multiple, perScene, seed));
            }
        }
        return new OfScene(untouched, seconds(scenario, untouched), lines);
    }

    private static Line line(
            Scenario scenario,
            SceneReport untouched,
            FaultInjector injector,
            RoadGrip grip,
            FaultKind kind,
            double multiple,
            int perScene,
            long seed) {
        RandomStream random = RandomStream.of(seed, "fault " + kind + " " + multiple + " " + scenario.id(), 0);
        int injected = 0;
        int found = 0;
        int byRule = 0;
        for (int i = 0; i < perScene; i++) {
            Optional<Fault> fault = injector.inject(scenario, kind, multiple, random);
            if (fault.isEmpty()) {
                continue;
            }
            injected++;
            List<Finding> near = near(fault.get(), untouched, grip);
            found += near.isEmpty() ? 0 : 1;
            byRule += near.stream().anyMatch(finding -> finding.rule() == kind.rule()) ? 1 : 0;
        }
        return new Line(kind, multiple, injected, found, byRule);
    }

    private static List<Finding> near(Fault fault, SceneReport untouched, RoadGrip grip) {
        int second = SceneReport.stepsPerSecond(fault.scenario());
        Set<Finding> before = new HashSet<>(untouched.findings());
        return SceneJudge.judgeAgent(fault.scenario(), fault.agent(), grip).stream()
                .filter(finding -> finding.toStep() >= fault.fromStep() - second
                        && finding.fromStep() <= fault.toStep() + second
                        && !before.contains(finding))
                .toList();
    }

    private static Map<PlausibilityRule, Integer> seconds(Scenario scenario, SceneReport report) {
        int second = SceneReport.stepsPerSecond(scenario);
        Map<PlausibilityRule, Set<Long>> where = new EnumMap<>(PlausibilityRule.class);
        for (Finding finding : report.findings()) {
            for (int t = finding.fromStep(); t <= finding.toStep(); t++) {
                where.computeIfAbsent(finding.rule(), rule -> new HashSet<>())
                        .add((long) finding.agent() * scenario.steps() + t / second);
            }
        }
        Map<PlausibilityRule, Integer> counts = new EnumMap<>(PlausibilityRule.class);
        where.forEach((rule, agentSeconds) -> counts.put(rule, agentSeconds.size()));
        return counts;
    }
}
