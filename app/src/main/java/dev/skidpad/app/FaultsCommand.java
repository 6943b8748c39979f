package dev.skidpad.app;

import dev.skidpad.eval.Evaluation;
import dev.skidpad.eval.FaultStudy;
import dev.skidpad.eval.FaultStudy.FaultEffect;
import dev.skidpad.eval.Points;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.eval.statistics.Estimate;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.perceive.Perceptions;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `skidpad faults`: how much planners lose to each fault of perception.
@Command(
        name = "faults",
        description = {
            "Drives planners with perfect perception and through each fault, and tells what each fault costs.",
            "",
            "Scenes, traffic and random numbers are the same; the truth is scored, whatever the planner saw.",
            ""
        })
final class FaultsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SceneOptions scenes;

    @Mixin
    private VehicleOptions vehicles;

    @Option(
            names = "--planner",
            paramLabel = "NAME",
            description = "Who drives: " + Drivers.PLANNERS + ". May be given more than once (default: lane-follower).")
    private List<String> planners = new ArrayList<>();

    @Option(
            names = "--traffic",
            paramLabel = "NAME",
            description = "How the others move: " + TrafficNames.KNOWN + " (default: ${DEFAULT-VALUE}).")
    private String traffic = "reactive";

    @Option(
            names = "--perception",
            paramLabel = "NAME",
            description = "A fault to study: " + Perceptions.NAMES
                    + ". May be given more than once (default: one of each kind, and some stronger).")
    private List<String> perceptions = new ArrayList<>();

    @Override
    public Integer call() {
        List<Perception> faults = perceptions.isEmpty()
                ? Perceptions.catalogue()
                : perceptions.stream().map(PerceptionOptions::of).toList();
        List<String> skipped = new ArrayList<>();
        Evaluation conditions = new Evaluation(
                scenes.load(common.seed(), common.threads(), skipped),
                TrafficNames.traffic(traffic, Drivers::planner),
                vehicles.vehicle(),
                Perception.PERFECT,
                common.seed());
        List<FaultStudy> studies = new ArrayList<>();
        for (String name : planners.isEmpty() ? List.of("lane-follower") : planners) {
            studies.add(FaultStudy.of(Drivers.planner(name), conditions, faults, common.threads(), done -> {}));
        }
        PrintWriter console = spec.commandLine().getOut();
        if (common.json()) {
            CommonOptions.printJson(console, studies);
        } else {
            studies.forEach(study -> console.println(TextTable.of(table(study))));
            skipped.forEach(reason -> console.println("skipped " + reason));
            console.flush();
        }
        return ExitCode.DONE;
    }

    private DataTable table(FaultStudy study) {
        List<Column> columns = new ArrayList<>(List.of(Column.left("perception")));
        study.metrics().forEach(metric -> columns.add(Column.right(metric)));
        columns.add(Column.right("broken"));
        columns.add(Column.right("mended"));
        List<List<String>> rows = new ArrayList<>();
        List<String> perfect = new ArrayList<>(List.of(Perception.PERFECT.name()));
        study.perfect()
                .forEach(mean -> perfect.add(mean.map(e -> Points.of(e.mean())).orElse("absent")));
        perfect.addAll(List.of("", ""));
        rows.add(perfect);
        for (FaultEffect effect : study.faults()) {
            List<String> cells = new ArrayList<>(List.of(effect.perception()));
            effect.changes().forEach(change -> cells.add(change(change)));
            cells.add(Integer.toString(effect.broken()));
            cells.add(Integer.toString(effect.mended()));
            rows.add(cells);
        }
        return new DataTable(
                study.planner() + ": " + study.scenarios() + " scenes from " + study.places() + " places, traffic: "
                        + traffic + ", vehicle: " + vehicles.vehicle().name(),
                "Scores from 0 to 100; below the first line changes with paired 95 % intervals (bootstrap over places);"
                        + " scenes that fail with the fault only, and without it only.",
                columns,
                rows);
    }

    private static String change(Optional<Estimate> change) {
        return change.map(e -> Points.change(e.mean()) + " " + Points.changeInterval(e))
                .orElse("absent");
    }
}
