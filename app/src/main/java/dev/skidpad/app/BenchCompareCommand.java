package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.Points;
import dev.skidpad.eval.regress.Damage;
import dev.skidpad.eval.regress.Trials;
import dev.skidpad.eval.regress.VerdictPool;
import dev.skidpad.eval.regress.VerdictPool.Arm;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.eval.run.EpisodeMaker;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.eval.suite.SuiteFolder;
import dev.skidpad.eval.suite.SuiteScenarios;
import dev.skidpad.sim.plan.Planner;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `skidpad bench compare`: how surely comparisons find losses, and how often they find what is not
/// there.
@Command(
        name = "compare",
        description = {
            "Measures how surely a comparison on a suite finds a loss, and how often it stops a policy that was"
                    + " compared with itself.",
            "",
            "Regressions on purpose are driven once; then verdicts are drawn into many simulated comparisons, in each"
                    + " of which one cluster is damaged so often that the loss is to be expected.",
            ""
        })
final class BenchCompareCommand implements Callable<Integer> {
    private static final int RUNS = 6;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SuiteCommand.Where where;

    @Parameters(paramLabel = "SUITE", description = "A name, name@version, or a suite's file.")
    private String suite = "";

    @Option(names = "--planner", paramLabel = "NAME", description = "Who drives (default: ${DEFAULT-VALUE}).")
    private String planner = "lane-follower";

    @Option(names = "--older", paramLabel = "FILE", description = "A policy that is worse, such as older weights.")
    private @Nullable String older;

    @Option(
            names = "--feature",
            paramLabel = "PERCEPTION",
            description = "The damaged feature (default: ${DEFAULT-VALUE}).")
    private String feature = "dropped=0.6:1";

    @Option(
            names = "--noise",
            paramLabel = "PERCEPTION",
            description = "What makes the policy stochastic that is compared with itself (default: ${DEFAULT-VALUE}).")
    private String noise = "noise+dropped";

    @Option(
            names = "--loss",
            paramLabel = "POINTS",
            description = "The loss that is to be found (default: ${DEFAULT-VALUE}).")
    private double loss = 3;

    @Option(
            names = "--trials",
            paramLabel = "N",
            description = "How many comparisons are simulated for each figure (default: ${DEFAULT-VALUE}).")
    private int trials = 1000;

    /// One row, as `--json` prints it.
    record Row(String damage, String cluster, Trials.Power power) {}

    @Override
    public Integer call() {
        if (!(loss > 0 && loss <= 100) || trials < 1) {
            throw new BadInputException(
                    "--loss " + loss + " --trials " + trials, "cannot be simulated", "Give more than 0");
        }
        Path file = new SuiteFolder(where.folder()).resolve(suite);
        Suite opened = SuiteFolder.read(file);
        EpisodeMaker maker = new EpisodeMaker(
                new SuiteScenarios(opened, SuiteSources.of(opened, SuiteFolder.parent(file), List.of())),
                TrafficNames.traffic("reactive", Drivers::planner));
        Planner driver = Drivers.planner(planner);
        List<Damage> damages = damages();
        VerdictPool damaged = VerdictPool.drive(
                opened.entries(),
                maker,
                driver,
                damages.stream().map(d -> new Arm(d, 0)).toList(),
                common.threads());
        List<Row> rows = power(opened.entries(), damages, damaged);
        Damage restless = Damage.seeing(noise);
        List<Arm> runs = new ArrayList<>();
        for (int r = 0; r < RUNS; r++) {
            runs.add(new Arm(restless, r));
        }
        VerdictPool same = VerdictPool.drive(opened.entries(), maker, driver, runs, common.threads());
        Trials.FalseBlocks blocks = new Trials(common.seed(), trials).falseBlocks(opened.entries(), same.arms());
        print(opened, rows, blocks);
        return ExitCode.DONE;
    }

    private List<Damage> damages() {
        List<Damage> damages = new ArrayList<>(List.of(Damage.none(), Damage.late(), Damage.seeing(feature)));
        damages.add(Damage.drivenBy("constant velocity", Drivers.planner("constant-velocity")));
        if (older != null) {
            damages.add(Damage.drivenBy("older: " + older, Drivers.planner(older)));
        }
        return damages;
    }

    private List<Row> power(List<SuiteEntry> entries, List<Damage> damages, VerdictPool pool) {
        List<Row> rows = new ArrayList<>();
        List<String> clusters =
                entries.stream().map(SuiteEntry::cluster).distinct().toList();
        for (int d = 1; d < damages.size(); d++) {
            for (String cluster : clusters) {
                rows.add(new Row(
                        damages.get(d).name(),
                        cluster,
                        new Trials(common.seed(), Math.max(1, trials / clusters.size()))
                                .power(
                                        entries,
                                        pool.arms().getFirst(),
                                        pool.arms().get(d),
                                        cluster,
                                        loss / 100)));
            }
        }
        return rows;
    }

    private void print(Suite opened, List<Row> rows, Trials.FalseBlocks blocks) {
        PrintWriter out = spec.commandLine().getOut();
        if (common.json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("suite", opened.label());
            all.put("power", rows);
            all.put("falseBlocks", blocks);
            CommonOptions.printJson(out, all);
            return;
        }
        List<List<String>> cells = rows.stream()
                .map(r -> List.of(
                        r.damage(),
                        r.cluster(),
                        Points.change(r.power().fullRise()),
                        Points.change(-r.power().fullLoss()),
                        String.format(Locale.ROOT, "%.3f", r.power().share()),
                        String.format(Locale.ROOT, "%.3f", r.power().found()),
                        String.format(Locale.ROOT, "%.3f", r.power().first())))
                .toList();
        out.print(TextTable.of(new DataTable(
                "Power on " + opened.label() + ": a loss of " + loss + " points in one cluster",
                "Failures and total: the change where the damage always strikes; share: how often it strikes.",
                List.of(
                        Column.left("damage"),
                        Column.left("cluster"),
                        Column.right("failures"),
                        Column.right("total"),
                        Column.right("share"),
                        Column.right("found"),
                        Column.right("first")),
                cells)));
        out.println("A policy against itself (" + noise + "), " + trials + " comparisons: worse in "
                + Points.percent(blocks.worse()) + ", not evaluated in " + Points.percent(blocks.notEvaluated())
                + ".");
        out.flush();
    }
}
