package dev.skidpad.app;

import dev.skidpad.app.BenchCompareFigures.PowerRow;
import dev.skidpad.app.BenchCompareFigures.SelfRow;
import dev.skidpad.core.BadInputException;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.regress.Damage;
import dev.skidpad.eval.regress.DamagedFeature;
import dev.skidpad.eval.regress.ProcedureTrials;
import dev.skidpad.eval.regress.Trials;
import dev.skidpad.eval.regress.Trials.Elsewhere;
import dev.skidpad.eval.regress.VerdictPool;
import dev.skidpad.eval.regress.VerdictPool.Arm;
import dev.skidpad.eval.run.EpisodeMaker;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.eval.suite.SuiteFolder;
import dev.skidpad.eval.suite.SuiteScenarios;
import dev.skidpad.learn.checkpoint.CheckpointFile;
import dev.skidpad.learn.checkpoint.ModelKind;
import dev.skidpad.learn.policy.LearnedPlanner;
import dev.skidpad.sim.plan.Planner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    @Parameters(
            paramLabel = "SUITE",
            arity = "0..1",
            description = "A name, name@version, or a suite's file. The procedure alone needs none.")
    private @Nullable String suite;

    @Option(names = "--planner", paramLabel = "NAME", description = "Who drives (default: ${DEFAULT-VALUE}).")
    private String planner = "lane-follower";

    @Option(
            names = "--damages",
            paramLabel = "KIND",
            split = ",",
            description = "Which regressions on purpose: ${COMPLETION-CANDIDATES} (default: all).")
    private List<Kind> damages = List.of(Kind.values());

    /// A kind of regression on purpose.
    enum Kind {
        /// Plans that arrive 100 ms late.
        LATE,
        /// Everything is seen as it was 100 ms ago.
        STALE,
        /// Actuators come about 100 ms late.
        LAG,
        /// Others are seen through a fault.
        SEES,
        /// A feature of a learned planner is damaged.
        FEATURE,
        /// Another planner, such as one with older weights.
        OTHER
    }

    @Option(
            names = "--other",
            paramLabel = "NAME",
            description = "A planner that is worse, such as the file of older weights (default: ${DEFAULT-VALUE}).")
    private String other = "constant-velocity";

    @Option(names = "--sees", paramLabel = "PERCEPTION", description = "The damaged sight (default: ${DEFAULT-VALUE}).")
    private String sees = "dropped=0.6:1";

    @Option(
            names = "--feature",
            paramLabel = "ROWS:COLUMN:FACTOR",
            split = ",",
            description = "A damaged feature of a learned planner, as in agent:26:0. May be given more than once.")
    private List<String> features = new ArrayList<>();

    @Option(
            names = "--noise",
            paramLabel = "PERCEPTION",
            description = "What makes the policy stochastic that is compared with itself (default: ${DEFAULT-VALUE}).")
    private String noise = "noise+dropped";

    @Option(
            names = "--temperature",
            paramLabel = "T",
            description = "A learned planner that is compared with itself draws its tokens, and sees all there is.")
    private float temperature;

    @Option(
            names = "--or",
            paramLabel = "NAME",
            description = "Compare with itself a policy that, in each scenario, drives as --planner or as this one, by"
                    + " chance.")
    private @Nullable String or;

    @Option(
            names = "--drawn",
            paramLabel = "N",
            description = "Draw so many scenarios a cluster with replacement from those of the suite; for the procedure"
                    + " alone, make so many (400 where it is left out).")
    private int drawn;

    @Option(
            names = "--part",
            paramLabel = "PART",
            description = "Which figures: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Part part = Part.BOTH;

    /// What is measured.
    enum Part {
        /// How surely losses of driven policies are found.
        POWER,
        /// How often a policy that is compared with itself is stopped.
        SELF,
        /// Both of these.
        BOTH,
        /// How surely losses are found in verdicts that nobody drove.
        PROCEDURE
    }

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

    @Override
    public Integer call() {
        if (!(loss > 0 && loss <= 100) || trials < 1 || drawn < 0) {
            throw new BadInputException(
                    "--loss " + loss + " --trials " + trials + " --drawn " + drawn,
                    "cannot be simulated",
                    "Give more than 0");
        }
        BenchCompareFigures figures = part == Part.PROCEDURE
                ? BenchCompareFigures.of(ProcedureTrials.measure(
                        new Trials(common.seed(), trials, common.threads()),
                        drawn > 0 ? drawn : ProcedureTrials.SCENARIOS,
                        loss / 100))
                : driven();
        if (common.json()) {
            CommonOptions.printJson(spec.commandLine().getOut(), figures);
        } else {
            figures.print(spec.commandLine().getOut(), loss, trials);
        }
        return ExitCode.DONE;
    }

    private BenchCompareFigures driven() {
        if (suite == null) {
            throw new BadInputException("SUITE", "is missing", "Name a suite, or ask for --part procedure");
        }
        Path file = new SuiteFolder(where.folder()).resolve(suite);
        Suite opened = SuiteFolder.read(file);
        EpisodeMaker maker = new EpisodeMaker(
                new SuiteScenarios(opened, SuiteSources.of(opened, SuiteFolder.parent(file), List.of())),
                TrafficNames.traffic("reactive", Drivers::planner));
        Planner driver = Drivers.planner(planner);
        return new BenchCompareFigures(
                Optional.of(opened.label()),
                planner,
                part == Part.SELF ? List.of() : power(opened, maker, driver),
                List.of(),
                part == Part.POWER ? Optional.empty() : Optional.of(falseBlocks(opened, maker, driver)));
    }

    // ---- regressions on purpose

    private List<Damage> damages() {
        List<Damage> all = new ArrayList<>(List.of(Damage.none()));
        for (Kind kind : damages) {
            switch (kind) {
                case LATE -> all.add(Damage.late(1));
                case STALE -> all.add(Damage.stale(1));
                case LAG -> all.add(Damage.lagging(100));
                case SEES -> all.add(Damage.seeing(sees));
                case FEATURE -> features.forEach(f -> all.add(damaged(f)));
                case OTHER -> all.add(Damage.drivenBy(other, Drivers.planner(other)));
            }
        }
        return all;
    }

    private Damage damaged(String feature) {
        try {
            return Damage.of(DamagedFeature.of(feature), CheckpointFile.read(Path.of(planner), ModelKind.POLICY));
        } catch (IllegalArgumentException e) {
            throw new BadInputException("--feature " + feature, String.valueOf(e.getMessage()), "Correct it", e);
        }
    }

    private List<PowerRow> power(Suite opened, EpisodeMaker maker, Planner driver) {
        List<Damage> arms = damages();
        VerdictPool pool = pool(
                opened, maker, driver, arms.stream().map(d -> new Arm(d, 0)).toList());
        List<String> clusters =
                opened.entries().stream().map(SuiteEntry::cluster).distinct().toList();
        List<PowerRow> rows = new ArrayList<>();
        for (int d = 1; d < arms.size(); d++) {
            for (String cluster : clusters) {
                rows.add(new PowerRow(
                        arms.get(d).name(),
                        cluster,
                        power(pool, d, cluster, Elsewhere.SAME, clusters.size()),
                        power(pool, d, cluster, Elsewhere.RESTLESS, clusters.size())));
            }
        }
        return rows;
    }

    private VerdictPool pool(Suite opened, EpisodeMaker maker, Planner driver, List<Arm> arms) {
        VerdictPool driven = VerdictPool.drive(opened.entries(), maker, driver, arms, common.threads());
        return drawn > 0 ? driven.drawn(drawn, RandomStream.of(common.seed(), "bench/drawn", 0)) : driven;
    }

    private Trials.Power power(VerdictPool pool, int damage, String cluster, Elsewhere elsewhere, int clusters) {
        return new Trials(common.seed(), Math.max(1, trials / clusters), common.threads())
                .power(pool.entries(), pool.arms().getFirst(), pool.arms().get(damage), cluster, loss / 100, elsewhere);
    }

    // ---- a policy against itself

    private SelfRow falseBlocks(Suite opened, EpisodeMaker maker, Planner driver) {
        List<Arm> runs = new ArrayList<>();
        if (or != null) {
            runs.add(new Arm(Damage.none(), 0));
            runs.add(new Arm(Damage.drivenBy(or, Drivers.planner(or)), 0));
        } else {
            Damage restless = stochastic(driver);
            for (int r = 0; r < RUNS; r++) {
                runs.add(new Arm(restless, r));
            }
        }
        VerdictPool same = pool(opened, maker, driver, runs);
        Trials.FalseBlocks blocks =
                new Trials(common.seed(), trials, common.threads()).falseBlocks(same.entries(), same.arms());
        return new SelfRow(
                or != null ? "or " + or : temperature > 0 ? "drawing at " + temperature : "seen through " + noise,
                same.entries().size(),
                blocks);
    }

    private Damage stochastic(Planner driver) {
        if (temperature == 0) {
            return Damage.seeing(noise);
        }
        if (!(driver instanceof LearnedPlanner learned) || temperature < 0) {
            throw new BadInputException(
                    "--temperature " + temperature,
                    "is for a learned planner that draws, and " + planner + " does not",
                    "Name a policy's file with --planner, or leave it out");
        }
        return Damage.drivenBy("draws its tokens", learned.at(temperature));
    }
}
