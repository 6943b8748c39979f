package dev.skidpad.eval.report;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.ClusterVerdict.Stake;
import dev.skidpad.eval.Comparison;
import dev.skidpad.eval.Evaluated;
import dev.skidpad.eval.Evaluation;
import dev.skidpad.eval.Gate;
import dev.skidpad.eval.GateRules;
import dev.skidpad.eval.Pair;
import dev.skidpad.eval.Regression;
import dev.skidpad.eval.RegressionRules;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.ReportContent.Arm;
import dev.skidpad.eval.report.ReportContent.Background;
import dev.skidpad.eval.report.ReportContent.Chain;
import dev.skidpad.eval.report.ReportContent.Fact;
import dev.skidpad.eval.report.ReportContent.Failure;
import dev.skidpad.eval.report.ReportContent.Link;
import dev.skidpad.eval.report.ReportContent.Part;
import dev.skidpad.eval.report.ReportContent.Provenance;
import dev.skidpad.eval.report.Stories.Material;
import dev.skidpad.eval.report.picture.Take;
import dev.skidpad.eval.report.plot.Chart;
import dev.skidpad.eval.report.plot.Chart.Point;
import dev.skidpad.eval.report.plot.Chart.Series;
import dev.skidpad.eval.why.Why;
import dev.skidpad.eval.why.study.Explained;
import dev.skidpad.eval.why.study.SimilarFailure;
import dev.skidpad.eval.why.study.SimilarScene;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.traffic.LogTraffic;
import java.util.List;
import java.util.Optional;
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
                List.of(),
                List.of(new Arm("Before", before.summary(SEED)), new Arm("After", after.summary(SEED))));
        return new ReportContent(
                title,
                "24 crossings, log traffic, seed " + SEED,
                Gate.decide(comparison, GateRules.loop()),
                List.of(),
                List.of("The record stops at the line, so progress is measured against a driver who waits."),
                List.of(part),
                List.of(chart()),
                List.of(new DataTable(
                        "Mined clusters",
                        "What the old policy fails at.",
                        List.of(Column.left("Cluster"), Column.right("Scenes")),
                        List.of(List.of("crossing traffic", "12"), List.of("<b>late</b> & brisk", "3")))),
                Stories.choose(before, after, 3, "hand-made"),
                Optional.empty(),
                List.of(),
                new Provenance(
                        List.of(new Fact("Seed", "4"), new Fact("Kernels", "scalar")),
                        List.of("./skidpad demo --seed 4")));
    }

    /// A comparison by clusters, from driving as recorded to driving straight on, with failures that were examined and
    /// a
    /// chain of evidence.
    static ReportContent release(String title) {
        List<Scenario> scenes =
                IntStream.range(0, 24).mapToObj(Scenes::crossing).toList();
        Evaluation evaluation = new Evaluation(scenes, new LogTraffic(), SEED);
        Evaluated before = evaluation.drive(new LogPlanner(), 2, done -> {});
        Evaluated after = evaluation.drive(new ConstantVelocityPlanner(), 2, done -> {});
        List<Pair> pairs = Pair.of(before, after);
        Comparison comparison = Comparison.of(pairs, Comparison.Settings.standard(SEED));
        Regression regression = Regression.of(
                comparison, kind -> kind.equals("four-way") ? Stake.QUALITY : Stake.SAFETY, RegressionRules.standard());
        Part part = new Part(
                "Suite crossings@1",
                "Made by hand.",
                regression.settled(comparison),
                regression.clusters(),
                List.of(new Arm("Old", before.summary(SEED)), new Arm("New", after.summary(SEED))));
        return new ReportContent(
                title,
                "Is the new policy better, and nowhere worse?",
                regression.decision(),
                List.of(new Fact("Old", "log"), new Fact("New", "constant-velocity"), new Fact("Traffic", "log")),
                List.of(),
                List.of(part),
                List.of(),
                List.of(),
                Stories.turned(pairs, 6, index -> material(before, after, index)),
                Optional.empty(),
                List.of(chain(0)),
                new Provenance(List.of(new Fact("Seed", "4")), List.of("./skidpad compare log constant-velocity")));
    }

    private static Material material(Evaluated before, Evaluated after, int index) {
        List<Take> takes = List.of(take("Old", before, index), take("New", after, index));
        Failure failure = index < 6
                ? new Failure.Examined(new Explained(
                        "new/" + index,
                        Why.of(
                                        after.outcomes().get(index),
                                        new Why.Question(new ConstantVelocityPlanner(), new LogTraffic()))
                                .orElseThrow(),
                        "runs into a vehicle, not decided (four-way)",
                        List.of(new SimilarFailure(
                                "new/crossing-9",
                                "this run",
                                "crossing-9",
                                0.4,
                                0.8,
                                Optional.empty(),
                                List.of("speed"))),
                        List.of(new SimilarScene("crossing-100", 2.1, 0.3, 0.9, List.of()))))
                : new Failure.NotExamined("./skidpad why run/episodes/new/crossing-" + index + ".episode --suite run");
        return new Material(
                takes,
                List.of(Background.NONE, new Background(failure, Optional.of(chain(index)))),
                List.of(new Fact("replay new", "./skidpad replay run/episodes/new/crossing-" + index + ".episode")));
    }

    private static Take take(String label, Evaluated evaluated, int index) {
        return new Take(
                label,
                evaluated.outcomes().get(index).episode(),
                evaluated.verdicts().get(index));
    }

    private static Chain chain(int index) {
        return new Chain(
                "crossing-" + index + "/new",
                "New fails in crossing-" + index,
                List.of(
                        new Link("Source", "made by hand", "0123456789abcdef", "test"),
                        new Link("Contacts", "At 3.10 s the ego touched <vehicle> car.", "8899aabb", ""),
                        new Link("Verdict", "total 0", "fedcba9876543210", "verdicts/new-0001.json")),
                "00112233445566778899",
                List.of("./skidpad evidence show run#crossing-" + index + "/new"));
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
