package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.eval.statistics.RatioBootstrap.Ratio;
import dev.skidpad.eval.traffic.TrafficStudy;
import dev.skidpad.learn.dream.PlanMaker;
import dev.skidpad.learn.dream.TrafficWorld;
import dev.skidpad.learn.dream.WorldModel;
import dev.skidpad.learn.joint.JointModel;
import dev.skidpad.learn.joint.JointWorld;
import dev.skidpad.learn.joint.Sampling;
import dev.skidpad.sim.traffic.Traffic;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `skidpad bench traffic`: how often traffic models make agents collide.
@Command(
        name = "traffic",
        description = {
            "Measures how often agents run into each other in traffic models, and into an ego that leaves its log.",
            "",
            "All models meet the same scenes with the same random numbers; ratios are of sums over scenes, with 95 %"
                    + " intervals by drawing places. docs/reference/world.md says what is counted.",
            ""
        })
final class BenchTrafficCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SceneOptions scenes;

    @Option(
            names = "--model",
            paramLabel = "NAME=FILE",
            description = "A joint world model as traffic, under a name; or NAME=TRAFFIC for other traffic. May be"
                    + " given more than once; the first is what the others are compared with.")
    private List<String> models = new ArrayList<>();

    @Option(
            names = "--plan",
            paramLabel = "PLAN",
            description = "How the ego leaves its log: " + PlanMaker.KNOWN + ". May be given more than once (default:"
                    + " brake:2 and slower:2).")
    private List<String> plans = new ArrayList<>();

    @Option(
            names = "--rollouts",
            paramLabel = "N",
            description = "How often each scene is simulated with each plan (default: ${DEFAULT-VALUE}).")
    private int rollouts = 4;

    @Option(names = "--seconds", paramLabel = "S", description = "How long (default: ${DEFAULT-VALUE}).")
    private double seconds = 8;

    @Option(
            names = "--temperature",
            paramLabel = "T",
            description = "What joint models' scores are divided by before tokens are drawn (default:"
                    + " ${DEFAULT-VALUE}).")
    private float temperature = 1;

    @Option(
            names = "--top-share",
            paramLabel = "P",
            description = "Draw from the likeliest tokens alone that together have this share (default:"
                    + " ${DEFAULT-VALUE}).")
    private float topShare = 1;

    @Override
    public Integer call() {
        if (!(temperature > 0) || !(topShare > 0 && topShare <= 1)) {
            throw new BadInputException(
                    "--temperature " + temperature + " --top-share " + topShare,
                    "leave nothing to draw from",
                    "Give a positive temperature and a share above 0 and at most 1");
        }
        if (rollouts < 1 || !(seconds > 0)) {
            throw new BadInputException(
                    "--rollouts " + rollouts + " --seconds " + seconds, "measure nothing", "Give more than 0");
        }
        List<WorldModel> worlds = models.isEmpty()
                ? List.of(world("plain=models/world.safetensors"))
                : models.stream().map(this::world).toList();
        List<Scenario> loaded = scenes.load(common.seed(), common.threads(), new ArrayList<>());
        TrafficStudy.Settings settings = new TrafficStudy.Settings(
                rollouts, seconds, plans.isEmpty() ? List.of("brake:2", "slower:2") : plans, common.seed());
        TrafficStudy.Report report = TrafficStudy.measure(worlds, loaded, settings, common.threads(), done -> {});
        PrintWriter out = spec.commandLine().getOut();
        if (common.json()) {
            CommonOptions.printJson(out, report);
        } else {
            out.print(TextTable.of(table(report, settings)));
            out.flush();
        }
        return ExitCode.DONE;
    }

    private WorldModel world(String named) {
        int at = named.indexOf('=');
        if (at < 1) {
            throw new BadInputException("--model " + named, "has no name", "Write it as NAME=FILE");
        }
        String name = named.substring(0, at);
        String what = named.substring(at + 1);
        if (Files.isRegularFile(Path.of(what))) {
            return new JointWorld(
                    name, JointModel.read(Path.of(what)), new Sampling(temperature, topShare), JointWorld.Sight.PLAN);
        }
        Traffic traffic = TrafficNames.traffic(what, Drivers::planner);
        return new TrafficWorld(name, traffic);
    }

    private static DataTable table(TrafficStudy.Report report, TrafficStudy.Settings settings) {
        List<List<String>> rows = new ArrayList<>();
        String first = report.rows().getFirst().name();
        for (TrafficStudy.Row row : report.rows()) {
            rows.add(List.of(
                    row.name(),
                    percent(row.colliding()),
                    times(row.overFirst()),
                    percent(row.ego()),
                    times(row.egoOverReplay())));
        }
        return new DataTable(
                "Collisions in traffic: " + report.scenes() + " scenes, " + report.agents() + " agents, "
                        + settings.rollouts() + " rollouts of " + settings.seconds() + " s, plans " + settings.plans(),
                "Shares in %, of the agents near the ego and of the rollouts with an ego off its log; 95 % intervals.",
                List.of(
                        Column.left("traffic"),
                        Column.right("agents collide"),
                        Column.right("over " + first),
                        Column.right("ego is met"),
                        Column.right("over log replay")),
                rows);
    }

    private static String percent(Optional<Ratio> share) {
        return share.map(s -> number(100 * s.ratio())
                        + s.interval()
                                .map(i -> " [" + number(100 * i.low()) + ", " + number(100 * i.high()) + "]")
                                .orElse(""))
                .orElse("absent");
    }

    private static String times(Optional<Ratio> ratio) {
        return ratio.map(r -> number(r.ratio())
                        + r.interval()
                                .map(i -> " [" + number(i.low()) + ", " + number(i.high()) + "]")
                                .orElse(""))
                .orElse("absent");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
