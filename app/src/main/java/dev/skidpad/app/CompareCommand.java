package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.eval.Comparison;
import dev.skidpad.eval.RegressionRules;
import dev.skidpad.eval.release.ReleaseReport;
import dev.skidpad.eval.run.CompareFolder;
import dev.skidpad.eval.run.CompareFolder.Arm;
import dev.skidpad.eval.run.CompareManifest;
import dev.skidpad.eval.run.CompareManifest.Episodes;
import dev.skidpad.eval.run.CompareReader;
import dev.skidpad.eval.run.CompareResults;
import dev.skidpad.eval.run.CompareRun;
import dev.skidpad.eval.run.CompareTables;
import dev.skidpad.eval.run.Contender;
import dev.skidpad.eval.run.EpisodeMaker;
import dev.skidpad.eval.run.Judged;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.SuiteEntry.Side;
import dev.skidpad.eval.suite.SuiteFolder;
import dev.skidpad.eval.suite.SuiteScenarios;
import dev.skidpad.serve.alpasim.DriverTarget;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `skidpad compare`: whether a new policy is better than an old one, and where it is worse.
@Command(
        name = "compare",
        description = {
            "Drives two policies through a suite and says, cluster by cluster and overall, whether the new one is"
                    + " better, the same, worse, or could not be judged.",
            "",
            "Both meet the same scenarios with the same random numbers. Writes compare/<id>: every verdict,"
                    + " results.json, junit.xml, table.txt and report.html. With --read it derives the verdict of such a"
                    + " folder again.",
            "",
            "Ends with 3 where something got worse, or a safety cluster could not be judged.",
            ""
        })
final class CompareCommand implements Callable<Integer> {
    private static final int PART_SIZE = 50;
    private static final int PART_SIZE_ELSEWHERE = 10; // a driver that is gone is waited for in each episode
    private static final long SAY_EVERY_NANOS = 5_000_000_000L;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SuiteCommand.Where where;

    @Parameters(paramLabel = "OLD NEW", arity = "0..2", description = "The two policies: " + Drivers.PLANNERS + ".")
    private List<String> policies = new ArrayList<>();

    @Option(names = "--suite", paramLabel = "SUITE", description = "A name, name@version, or a suite's file.")
    private @Nullable String suite;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder to write (default: compare/<time>).")
    private @Nullable Path out;

    @Option(names = "--resume", paramLabel = "DIR", description = "Go on with the comparison in this folder.")
    private @Nullable Path resume;

    @Option(
            names = "--read",
            paramLabel = "DIR",
            description = "Only read the verdict of the comparison in this folder.")
    private @Nullable Path read;

    @Option(
            names = "--traffic",
            paramLabel = "NAME",
            description = "How the others move: " + TrafficNames.KNOWN + " (default: ${DEFAULT-VALUE}).")
    private String traffic = "reactive";

    @Option(
            names = "--detect",
            paramLabel = "POINTS",
            description = "Where a loss of this size might not have shown, nothing is evaluated (default:"
                    + " ${DEFAULT-VALUE}).")
    private double detect = 10;

    @Option(
            names = "--side",
            paramLabel = "SIDE",
            description = "Which scenarios of the suite: held-out, train or all (default: ${DEFAULT-VALUE}).")
    private String side = "held-out";

    @Option(
            names = "--episodes",
            paramLabel = "WHICH",
            description = "Which episodes to keep as files: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Episodes episodes = Episodes.FAILED;

    @Option(
            names = "--scenes",
            paramLabel = "DIR",
            description = "Look for recordings there, and not where the suite says. May be given more than once.")
    private List<Path> scenes = new ArrayList<>();

    @Option(names = "--across-actions", description = "Compare policies that choose from different actions.")
    private boolean acrossActions;

    @Option(
            names = "--why",
            paramLabel = "N",
            description = "How many failures the report examines at most, the newly failed first (default:"
                    + " ${DEFAULT-VALUE}).")
    private int examined = 12;

    @Option(
            names = "--why-seconds",
            paramLabel = "S",
            description = "When this long has gone by, no further failure is examined (default: ${DEFAULT-VALUE}).")
    private double whySeconds = 20;

    @Option(
            names = "--world",
            paramLabel = "FILE",
            description = "A world model's checkpoint, which the report asks whether failures were to be foreseen.")
    private @Nullable Path world;

    @Option(
            names = "--training",
            paramLabel = "SOURCE",
            description = "What the new policy was trained on, where the report finds similar scenes: "
                    + TrainingSources.KNOWN + ". May be given more than once.")
    private List<String> training = new ArrayList<>();

    @Option(names = "--quiet", description = "Show no progress.")
    private boolean quiet;

    @Override
    public Integer call() {
        if (read != null) {
            return read(read);
        }
        Path folder = resume != null ? resume : create();
        CompareManifest manifest = CompareRun.manifest(folder);
        Suite opened = CompareRun.suite(folder);
        EpisodeMaker maker = new EpisodeMaker(
                new SuiteScenarios(
                        opened,
                        SuiteSources.of(
                                opened, folder.resolve(manifest.suiteFolder()).normalize(), scenes)),
                TrafficNames.traffic(manifest.traffic(), Drivers::planner));
        Contender.Driver before = Policies.stored(manifest.before(), folder);
        Contender.Driver after = Policies.stored(manifest.after(), folder);
        try {
            Judged judged = CompareRun.run(
                    folder,
                    maker,
                    before,
                    after,
                    common.threads(),
                    progress(driven(manifest, opened)),
                    new ReleaseReport(maker, before, after, settings()));
            print(manifest, judged, folder);
            return judged.regression().blocks() ? ExitCode.REJECTED : ExitCode.DONE;
        } finally {
            Policies.release(before);
            Policies.release(after);
        }
    }

    private static int driven(CompareManifest manifest, Suite opened) {
        return manifest.side().map(opened::of).orElse(opened.entries()).size();
    }

    private ReleaseReport.Settings settings() {
        if (examined < 0 || !(whySeconds >= 0)) {
            throw new BadInputException(
                    "--why " + examined + " --why-seconds " + whySeconds, "is no amount of work", "Give 0 or more");
        }
        return new ReleaseReport.Settings(
                examined,
                whySeconds,
                common.threads(),
                Optional.ofNullable(world).map(WorldModels::read),
                TrainingSources.load(training, common.threads()));
    }

    private Path create() {
        if (policies.size() != 2 || suite == null) {
            throw new ParameterException(
                    spec.commandLine(), "Give two policies and a suite: compare OLD NEW --suite NAME.");
        }
        Path file = new SuiteFolder(where.folder()).resolve(suite);
        Suite opened = SuiteFolder.read(file);
        Contender before = contender(Arm.OLD, policies.get(0));
        Contender after = contender(Arm.NEW, policies.get(1));
        if (!acrossActions) {
            Policies.requireSameActions(before, after);
        }
        boolean elsewhere = policies.stream().anyMatch(DriverTarget::isTarget);
        TrafficNames.traffic(traffic, Drivers::planner);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Path folder = out != null ? out : RunFolders.unused(Path.of("compare", RunFolders.id(now)), "--out");
        CompareManifest manifest = new CompareManifest(
                line(),
                before,
                after,
                opened.label(),
                opened.hash(),
                RunFolders.seenFrom(folder, SuiteFolder.parent(file)),
                side(),
                traffic,
                episodes,
                RegressionRules.standard().seeing(detect()),
                Comparison.Settings.standard(common.seed()),
                elsewhere ? PART_SIZE_ELSEWHERE : PART_SIZE,
                Main.Version.number(),
                Main.Version.code(),
                Runtime.version().toString(),
                Kernels.name(),
                now.toString());
        CompareRun.create(folder, manifest, opened);
        return folder;
    }

    // A policy that is a file is copied into the run, and named as seen from here.
    private static Contender contender(Arm arm, String given) {
        Path file = Path.of(given);
        Contender.Driver driver = Policies.driver(RunFolders.portable(given));
        Policies.release(driver);
        Contender contender = driver.contender();
        return Files.isRegularFile(file) ? contender.in(CompareFolder.policyName(arm, file)) : contender;
    }

    private Optional<Side> side() {
        return switch (side) {
            case "held-out" -> Optional.of(Side.HELD_OUT);
            case "train" -> Optional.of(Side.TRAIN);
            case "all" -> Optional.empty();
            default -> throw new BadInputException("--side " + side, "is no side", "Choose held-out, train or all");
        };
    }

    private double detect() {
        if (!(detect > 0 && detect <= 100)) {
            throw new BadInputException("--detect " + detect, "is not in (0, 100]", "Give points such as 10");
        }
        return detect / 100;
    }

    private String line() {
        return "./skidpad compare "
                + policies.stream().map(RunFolders::portable).collect(Collectors.joining(" "))
                + " --suite " + RunFolders.portable(String.valueOf(suite)) + " --traffic " + traffic
                + " --side " + side + String.format(Locale.ROOT, " --detect %s", detect) + " --seed " + common.seed();
    }

    private IntConsumer progress(int total) {
        PrintWriter err = spec.commandLine().getErr();
        long[] said = {System.nanoTime()};
        return done -> {
            long now = System.nanoTime();
            if (!quiet && now - said[0] > SAY_EVERY_NANOS) {
                said[0] = now;
                err.println("driven " + done + " of " + total + " scenarios");
                err.flush();
            }
        };
    }

    private void print(CompareManifest manifest, Judged judged, Path folder) {
        PrintWriter console = spec.commandLine().getOut();
        if (common.json()) {
            CommonOptions.printJson(console, CompareResults.of(manifest, judged));
            return;
        }
        console.print(CompareTables.text(manifest, judged));
        console.println("Folder: " + folder);
        console.flush();
    }

    private int read(Path folder) {
        CompareReader.Reading reading = CompareReader.read(folder);
        if (reading.manifest().isPresent() && reading.judged().isPresent()) {
            print(reading.manifest().get(), reading.judged().get(), folder);
        } else {
            PrintWriter console = spec.commandLine().getOut();
            console.println("Verdict: " + reading.decision().outcome().word() + ". "
                    + reading.decision().reason());
            console.flush();
        }
        return reading.blocks() ? ExitCode.REJECTED : ExitCode.DONE;
    }
}
