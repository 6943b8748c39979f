package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.AtomicFile;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.womd.WomdJsonWriter;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.eval.report.picture.Take;
import dev.skidpad.eval.trust.HiddenFutures;
import dev.skidpad.eval.trust.Subject;
import dev.skidpad.eval.trust.control.ControlReport;
import dev.skidpad.eval.trust.control.ControlStudy;
import dev.skidpad.eval.trust.critic.CriticReport;
import dev.skidpad.eval.trust.critic.CriticStudy;
import dev.skidpad.eval.trust.exploit.ExploitStudy;
import dev.skidpad.eval.trust.exploit.Find;
import dev.skidpad.eval.trust.rank.Contestant;
import dev.skidpad.eval.trust.rank.RankReport;
import dev.skidpad.eval.trust.rank.RankStudy;
import dev.skidpad.eval.trust.report.TrustPage;
import dev.skidpad.eval.trust.report.TrustReport;
import dev.skidpad.eval.trust.report.TrustTables;
import dev.skidpad.learn.dream.WorldModel;
import dev.skidpad.sim.danger.Inhabited;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.score.EpisodeScorer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `skidpad bench dream`: whether world models can be trusted as simulators.
@Command(
        name = "dream",
        description = {
            "Measures whether world models can be trusted as simulators: whether they do what they are told, rank planners"
                    + " as the simulator does, can be deceived, and give probabilities that hold.",
            "",
            "docs/reference/trust.md says what is measured, and how. A control that lets everybody go straight on is"
                    + " always measured too.",
            ""
        })
final class BenchDreamCommand implements Callable<Integer> {
    private static final int SHOWN = 3;

    /// The parts.
    enum Part {
        CONTROL,
        RANK,
        EXPLOIT,
        CRITIC
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SceneOptions scenes;

    @Option(
            names = "--model",
            paramLabel = "NAME=FILE",
            description = "A world model, under a name. May be given more than once; others are compared with the first"
                    + " (default: joint=models/world.safetensors).")
    private Map<String, Path> models = new LinkedHashMap<>();

    @Option(
            names = "--part",
            paramLabel = "PART",
            split = ",",
            description = "What to measure: ${COMPLETION-CANDIDATES} (default: all).")
    private List<Part> parts = List.of(Part.values());

    @Option(
            names = "--planner",
            paramLabel = "NAME=PLANNER",
            description = "A further planner to rank, such as early=imitated-200.skidpad. May be given more than once.")
    private Map<String, String> planners = new LinkedHashMap<>();

    @Option(names = "--dreams", paramLabel = "N", description = "Dreams of each plan (default: ${DEFAULT-VALUE}).")
    private int dreams = 8;

    @Option(
            names = "--drives",
            paramLabel = "N",
            description = "How often each planner that is ranked drives in each scene (default: ${DEFAULT-VALUE}).")
    private int drives = 2;

    @Option(
            names = "--moments",
            paramLabel = "N",
            description = "At how many of the scenes plans that deceive are searched for (default: ${DEFAULT-VALUE}).")
    private int moments = 60;

    @Option(
            names = "--search",
            paramLabel = "N",
            description = "Plans in each of the search's four generations (default: ${DEFAULT-VALUE}).")
    private int population = 24;

    @Option(
            names = "--finds",
            paramLabel = "DIR",
            description = "Write what came of the plans that deceive, as scenarios to train on, into a folder for each"
                    + " model.")
    private @Nullable Path finds;

    @Option(names = "--out", paramLabel = "DIR", description = "Write the results as JSON and as a page, too.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        if (dreams < 1 || drives < 1 || moments < 1 || population < Searches.ELITE) {
            throw new BadInputException(
                    "--dreams " + dreams + " --drives " + drives + " --moments " + moments + " --search " + population,
                    "is too little to measure with",
                    "Give 1 or more, and to --search " + Searches.ELITE + " or more");
        }
        List<Subject> subjects = subjects();
        List<Scenario> loaded =
                Inhabited.all(scenes.load(common.seed(), common.threads(), new ArrayList<>()), common.seed());
        Optional<ExploitStudy.Result> exploit = measured(Part.EXPLOIT, () -> exploits(subjects, loaded));
        TrustReport report = new TrustReport(
                common.seed(),
                measured(Part.CONTROL, () -> control(subjects, loaded)),
                measured(Part.RANK, () -> rank(subjects, loaded)),
                exploit.map(ExploitStudy.Result::report),
                measured(Part.CRITIC, () -> critic(subjects, loaded)));
        List<Find> found = exploit.map(ExploitStudy.Result::finds).orElse(List.of());
        PrintWriter console = spec.commandLine().getOut();
        if (finds != null) {
            writeFinds(found, finds);
        }
        if (out != null) {
            write(report, shown(found, subjects), out);
        }
        if (common.json()) {
            CommonOptions.printJson(console, report);
            return ExitCode.DONE;
        }
        for (DataTable table : TrustTables.of(report)) {
            console.print(TextTable.of(table));
            console.println();
        }
        if (out != null) {
            console.println("wrote " + out.resolve("trust.html"));
        }
        console.flush();
        return ExitCode.DONE;
    }

    private List<Subject> subjects() {
        Map<String, Path> named = models.isEmpty() ? Map.of("joint", Path.of("models", "world.safetensors")) : models;
        List<Subject> subjects = new ArrayList<>();
        named.forEach((name, file) -> subjects.add(WorldModels.load(file).subject(name)));
        subjects.add(WorldModels.constantVelocity());
        return subjects;
    }

    // ---- the parts

    /// Measures a part.
    private interface Measurement<T> {
        T measure();
    }

    private <T> Optional<T> measured(Part part, Measurement<T> measurement) {
        return parts.contains(part) ? Optional.of(measurement.measure()) : Optional.empty();
    }

    private IntConsumer progress(String what, int total) {
        return new WorkProgress(spec.commandLine().getErr(), what, total);
    }

    private ControlReport control(List<Subject> subjects, List<Scenario> loaded) {
        return new ControlStudy(subjects, dreams, common.seed())
                .run(loaded, common.threads(), progress("scenes commanded", loaded.size()));
    }

    private RankReport rank(List<Subject> subjects, List<Scenario> loaded) {
        List<Contestant> contestants = new ArrayList<>(Contestants.STANDARD);
        planners.forEach((name, planner) -> contestants.add(new Contestant(name, Drivers.planner(planner))));
        return new RankStudy(contestants, subjects, drives, dreams, common.seed())
                .run(loaded, common.threads(), progress("scenes driven by all planners", loaded.size()));
    }

    private ExploitStudy.Result exploits(List<Subject> subjects, List<Scenario> loaded) {
        List<Scenario> searched = loaded.subList(0, Math.min(moments, loaded.size()));
        return new ExploitStudy(subjects, Searches.of(population), common.seed())
                .run(searched, common.threads(), progress("moments searched", searched.size()));
    }

    private CriticReport critic(List<Subject> subjects, List<Scenario> loaded) {
        List<String> names = subjects.stream().map(Subject::name).toList();
        List<WorldModel> worlds = subjects.stream().map(Subject::world).toList();
        return new CriticStudy(2 * dreams, common.seed())
                .measure(loaded, names, worlds, common.threads(), progress("scenes foreseen", loaded.size()));
    }

    // ---- what is written

    private void writeFinds(List<Find> found, Path folder) {
        for (Find find : found) {
            for (Scenario outcome : find.outcomes(Searches.OUTCOMES, common.seed())) {
                WomdJsonWriter.write(outcome, folder.resolve(find.model()).resolve(outcome.id() + ".json.gz"));
            }
        }
    }

    private List<TrustPage.Shown> shown(List<Find> found, List<Subject> subjects) {
        List<TrustPage.Shown> shown = new ArrayList<>();
        for (Subject subject : subjects) {
            found.stream()
                    .filter(find -> find.model().equals(subject.name()))
                    .limit(SHOWN)
                    .forEach(find -> shown.add(new TrustPage.Shown(
                            find,
                            take("dreamt by " + find.model(), find, subject.world(), Which.BEST),
                            take("simulated", find, new HiddenFutures(), Which.WORST))));
        }
        return shown;
    }

    /// Which of several futures is drawn.
    private enum Which {
        BEST,
        WORST
    }

    private Take take(String label, Find find, WorldModel world, Which which) {
        List<Take> takes = new ArrayList<>();
        for (Episode one : world.dream(find.moment(), find.egoPlan(), dreams, common.seed())) {
            takes.add(new Take(label, one, EpisodeScorer.score(one)));
        }
        Comparator<Take> byTotal =
                Comparator.comparingDouble(take -> take.verdict().total().orElse(0));
        return switch (which) {
            case BEST -> takes.stream().max(byTotal).orElseThrow();
            case WORST -> takes.stream().min(byTotal).orElseThrow();
        };
    }

    private void write(TrustReport report, List<TrustPage.Shown> shown, Path folder) {
        try {
            AtomicFile.writeText(folder.resolve("trust.json"), CommonOptions.jsonText(report) + "\n");
            AtomicFile.writeText(folder.resolve("trust.html"), TrustPage.of(report, Manifests.command(spec), shown));
        } catch (IOException e) {
            throw new BadInputException(folder.toString(), "cannot be written", "Name a folder that can", e);
        }
    }
}
