package dev.skidpad.eval.report;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.Comparison;
import dev.skidpad.eval.Evaluated;
import dev.skidpad.eval.Evaluation;
import dev.skidpad.eval.Gate;
import dev.skidpad.eval.GateRules;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.ReportContent.Arm;
import dev.skidpad.eval.report.ReportContent.Fact;
import dev.skidpad.eval.report.ReportContent.Part;
import dev.skidpad.eval.report.ReportContent.Provenance;
import dev.skidpad.eval.report.plot.Chart;
import dev.skidpad.eval.report.plot.Chart.Point;
import dev.skidpad.eval.report.plot.Chart.Series;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.traffic.LogTraffic;
import java.util.List;
import java.util.stream.IntStream;

/// A whole report over hand-made crossings: from driving straight on to driving as recorded.
public final class Contents {
    static final long SEED = 4;

    private Contents() {}

    static ReportContent crossings(String title) {
        List<Scenario> scenes =
                IntStream.range(0, 24).mapToObj(Scenes::crossing).toList();
        Evaluation evaluation = new Evaluation(scenes, new LogTraffic(), SEED);
        Evaluated before = evaluation.drive(new ConstantVelocityPlanner(), 2, done -> {});
        Evaluated after = evaluation.drive(new LogPlanner(), 2, done -> {});
        Comparison comparison = Comparison.of(before, after, Comparison.Settings.standard(SEED));
        Part part = new Part(
                "Held-out crossings",
                "Made by hand.",
                comparison,
                List.of(new Arm("Before", before.summary(SEED)), new Arm("After", after.summary(SEED))));
        return new ReportContent(
                title,
                "24 crossings, log traffic, seed " + SEED,
                Gate.decide(comparison, GateRules.loop()),
                List.of("The record stops at the line, so progress is measured against a driver who waits."),
                List.of(part),
                List.of(chart()),
                List.of(new DataTable(
                        "Mined clusters",
                        "What the old policy fails at.",
                        List.of(Column.left("Cluster"), Column.right("Scenes")),
                        List.of(List.of("crossing traffic", "12"), List.of("<b>late</b> & brisk", "3")))),
                Stories.choose(before, after, 3, "hand-made"),
                new Provenance(
                        List.of(new Fact("Seed", "4"), new Fact("Kernels", "scalar")),
                        List.of("./skidpad demo --seed 4")));
    }

    private static Chart chart() {
        List<Point> training = IntStream.range(0, 60)
                .mapToObj(i -> new Point(i * 10, 3.2 * Math.exp(-i / 20.0) + 0.8))
                .toList();
        List<Point> heldOut = IntStream.range(0, 30)
                .mapToObj(i -> new Point(i * 20, 3.0 * Math.exp(-i / 9.0) + 1.1))
                .toList();
        return new Chart(
                "Imitation",
                "Lower is better.",
                "step",
                "loss in nats",
                List.of(new Series("training", training), new Series("held out", heldOut)));
    }
}
