package dev.skidpad.app;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.eval.Points;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.eval.why.Why;
import dev.skidpad.eval.why.avoid.Effort;
import dev.skidpad.eval.why.similar.Likeness;
import dev.skidpad.eval.why.similar.SituationReader;
import dev.skidpad.eval.why.study.Failed;
import dev.skidpad.eval.why.study.NeighbourCheck;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.perceive.Perceptions;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.ReactiveTraffic;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `skidpad bench why`: what the nearness of two failures' situations is worth.
@Command(
        name = "why",
        description = {
            "Lets rule-based planners drive generated scenes, asks of each failure why, and measures how often the nearest"
                    + " failure of another scene shares its cause and its cluster, and how often any other would.",
            ""
        })
final class BenchWhyCommand implements Callable<Integer> {
    /// Who drives, and through which perception.
    private static final List<List<String>> DRIVERS = List.of(
            List.of("constant-velocity", "perfect"),
            List.of("idm", "perfect"),
            List.of("lane-follower", "perfect"),
            List.of("idm", "backlight"));

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(
            names = "--generated",
            paramLabel = "N",
            description = "How many generated scenes each planner drives (default: ${DEFAULT-VALUE}).")
    private int generated = 100;

    /// What is printed as JSON.
    ///
    /// @param scenes how many each planner drove
    /// @param cpuSecondsPerFailure processor time to examine one failure, briefly
    /// @param halfSecondDistance the median distance between two moments of a failed episode half a second
    ///     apart
    /// @param check what nearness is worth
    record Measured(
            int scenes, OptionalDouble cpuSecondsPerFailure, OptionalDouble halfSecondDistance, NeighbourCheck check) {}

    private record Driven(String id, Outcome outcome, Planner planner) {}

    @Override
    public Integer call() {
        List<Scenario> scenes =
                SceneGenerator.generated(common.seed(), generated).loadAll();
        List<Driven> driven = new ArrayList<>();
        for (List<String> driver : DRIVERS) {
            Planner planner = Drivers.planner(driver.getFirst());
            driven.addAll(Workers.map(scenes, common.threads(), scene -> drive(scene, planner, driver), done -> {}));
        }
        AtomicLong nanos = new AtomicLong();
        List<Failed> failed = Workers.map(driven, common.threads(), one -> explain(one, nanos), done -> {}).stream()
                .flatMap(Optional::stream)
                .toList();
        Measured measured = new Measured(
                generated,
                failed.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(nanos.get() * 1e-9 / failed.size()),
                halfSecond(driven, failed),
                NeighbourCheck.of(failed));
        print(measured);
        return ExitCode.DONE;
    }

    private Driven drive(Scenario scene, Planner planner, List<String> driver) {
        Outcome outcome =
                Simulator.run(EpisodeSpec.whole(scene, planner, new ReactiveTraffic(), common.seed(), common.seed())
                        .with(Perceptions.of(driver.getLast())));
        return new Driven(String.join("/", driver) + "/" + scene.id(), outcome, planner);
    }

    private static Optional<Failed> explain(Driven one, AtomicLong nanos) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Optional<Failed> failed = Why.of(
                        one.outcome,
                        new Why.Question(one.planner, new ReactiveTraffic(), Effort.BRIEF, Optional.empty()))
                .map(report -> new Failed(one.id, report));
        if (failed.isPresent()) {
            nanos.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        }
        return failed;
    }

    /// How far a second and the following half are apart in the failed episodes.
    private static OptionalDouble halfSecond(List<Driven> driven, List<Failed> failed) {
        List<String> ids = failed.stream().map(Failed::id).toList();
        double[] distances = driven.stream()
                .filter(one -> ids.contains(one.id) && one.outcome.episode().frames() > 15)
                .mapToDouble(one -> Likeness.distance(
                        SituationReader.of(one.outcome.episode(), 10, OptionalInt.empty()),
                        SituationReader.of(one.outcome.episode(), 15, OptionalInt.empty())))
                .sorted()
                .toArray();
        return distances.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(distances[distances.length / 2]);
    }

    private void print(Measured measured) {
        PrintWriter console = spec.commandLine().getOut();
        if (common.json()) {
            CommonOptions.printJson(console, measured);
            return;
        }
        NeighbourCheck check = measured.check();
        List<List<String>> rows = check.agreements().stream()
                .map(one -> List.of(
                        one.what(),
                        Points.percent(one.nearestShare()),
                        Points.of(one.interval()),
                        one.chance().isPresent() ? Points.percent(one.chance().getAsDouble()) : "absent"))
                .toList();
        console.println(TextTable.of(new DataTable(
                "What the nearest failure of another scene shares",
                check.failures() + " failures of " + DRIVERS.size() + " drivers in " + measured.scenes()
                        + " scenes each",
                List.of(
                        Column.left("Shared"),
                        Column.right("By the nearest"),
                        Column.right("95 % interval"),
                        Column.right("By any other")),
                rows)));
        console.println("Distances of pairs at 5, 25, 50, 75, 95 %: "
                + check.pairDistances().stream().map(BenchWhyCommand::number).toList());
        measured.halfSecondDistance()
                .ifPresent(median ->
                        console.println("Median distance from a moment to half a second later: " + number(median)));
        measured.cpuSecondsPerFailure()
                .ifPresent(seconds ->
                        console.println("Processor time per failure, briefly examined: " + number(seconds) + " s"));
        console.flush();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
