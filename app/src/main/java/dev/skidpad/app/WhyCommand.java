package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.parallel.Workers;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.eval.run.FailedEpisodes;
import dev.skidpad.eval.run.JsonFiles;
import dev.skidpad.eval.why.Why;
import dev.skidpad.eval.why.avoid.Effort;
import dev.skidpad.eval.why.study.Explained;
import dev.skidpad.eval.why.study.Failed;
import dev.skidpad.eval.why.study.Studies;
import dev.skidpad.eval.why.study.Studies.Earlier;
import dev.skidpad.eval.why.study.StudyText;
import dev.skidpad.eval.why.study.WhyStudy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
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

/// `skidpad why`: why episodes failed.
@Command(
        name = "why",
        description = {
            "Tells why episodes failed: until when and how the failure could be avoided, whose it was, whether it came of"
                    + " seeing, foreseeing or deciding, what was like it, and which causes are frequent.",
            "",
            "Give the folder of a comparison, or recorded episodes; those with the scenes as to the simulate command that"
                    + " wrote them, with the same --seed.",
            ""
        })
final class WhyCommand implements Callable<Integer> {
    private static final String JSON_FILE = "why.json";
    private static final String MARKDOWN_FILE = "why.md";

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SceneOptions scenes;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "The checkpoint that drove, where a learned policy did.")
    private @Nullable Path policy;

    @Option(
            names = "--world",
            paramLabel = "FILE",
            description = "A world model's checkpoint, to ask whether the failure was to be foreseen.")
    private @Nullable Path world;

    @Option(
            names = "--training",
            paramLabel = "SOURCE",
            description = "What the policy was trained on, to find similar scenes in: " + TrainingSources.KNOWN
                    + ". May be given more than once.")
    private List<String> training = new ArrayList<>();

    @Option(
            names = "--earlier",
            paramLabel = "FILE",
            description = "The " + JSON_FILE + " of an earlier run, to find similar failures in. May be given more than"
                    + " once.")
    private List<Path> earlier = new ArrayList<>();

    @Option(
            names = "--only",
            paramLabel = "ID",
            description = "Examine only this failure, such as new/generated-7-2. May be given more than once.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", description = "Examine at most so many failures.")
    private int limit = Integer.MAX_VALUE;

    @Option(
            names = "--brief",
            description = "Look less hard for a way out: fewer manoeuvres, from the last moment backwards.")
    private boolean brief;

    @Option(names = "--clusters", description = "Print the clusters alone, not every failure.")
    private boolean clustersOnly;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write " + JSON_FILE + " and " + MARKDOWN_FILE + " into this folder, too.")
    private @Nullable Path out;

    @Option(names = "--quiet", description = "Show no progress.")
    private boolean quiet;

    @Parameters(
            paramLabel = "RUN|EPISODE|DIR",
            arity = "1..*",
            description = "The folder of a comparison; or episode files, or folders that are searched for them.")
    private List<Path> paths = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (limit < 1) {
            throw new BadInputException("--limit " + limit, "is no number of failures", "Give 1 or more");
        }
        List<Earlier> before = earlier.stream().map(WhyCommand::read).toList();
        WhySources sources = sources().only(only);
        WhyStudy study = study(sources, before);
        if (out != null) {
            write(study, out);
        }
        print(study);
        return ExitCode.DONE;
    }

    private WhySources sources() throws IOException {
        WhySources.Manner manner = new WhySources.Manner(
                brief ? Effort.BRIEF : Effort.THOROUGH,
                Optional.ofNullable(world).map(WorldModels::read));
        Path first = paths.getFirst();
        if (Files.isDirectory(first) && FailedEpisodes.in(first)) {
            if (paths.size() > 1) {
                throw new BadInputException(
                        paths.get(1).toString(), "cannot be asked about together with " + first, "Ask one by one");
            }
            return WhySources.of(first, scenes.named(), manner);
        }
        return WhySources.of(
                EpisodePaths.find(paths),
                scenes.load(common.seed(), common.threads(), new ArrayList<>()),
                policy,
                manner);
    }

    private static Earlier read(Path file) {
        WhyStudy study = JsonFiles.read(file, WhyStudy.class, "Name the " + JSON_FILE + " that why --out has written");
        return new Earlier(file.toString(), study);
    }

    private WhyStudy study(WhySources sources, List<Earlier> before) {
        int examined = Math.min(limit, sources.failed().size());
        List<WhySources.Failure> failures = sources.failed().subList(0, examined);
        WorkProgress progress = new WorkProgress(spec.commandLine().getErr(), "failures examined", examined);
        List<Failed> explained = Workers.map(failures, common.threads(), WhyCommand::explain, done -> {
                    if (!quiet) {
                        progress.accept(done);
                    }
                })
                .stream()
                .flatMap(Optional::stream)
                .toList();
        List<String> left = sources.failed().subList(examined, sources.failed().size()).stream()
                .map(WhySources.Failure::id)
                .toList();
        return Studies.of(
                explained,
                new Studies.Setting(
                        paths.getFirst().toString(),
                        sources.episodes(),
                        left,
                        before,
                        TrainingSources.load(training, common.threads()),
                        List.of()));
    }

    private static Optional<Failed> explain(WhySources.Failure failure) {
        WhySources.Loaded loaded = failure.load().load();
        return Why.of(loaded.outcome(), loaded.question()).map(report -> new Failed(failure.id(), report));
    }

    // ---- what came of it

    private static void write(WhyStudy study, Path folder) {
        JsonFiles.write(folder.resolve(JSON_FILE), study, JsonFiles.Layout.INDENTED);
        JsonFiles.writeText(folder.resolve(MARKDOWN_FILE), StudyText.markdown(study, "Why episodes failed"));
    }

    private void print(WhyStudy study) {
        PrintWriter console = spec.commandLine().getOut();
        if (common.json()) {
            CommonOptions.printJson(console, study);
            return;
        }
        if (!clustersOnly) {
            for (Explained explained : study.failures()) {
                StudyText.lines(explained).forEach(console::println);
                console.println();
            }
        }
        if (!study.clusters().isEmpty()) {
            console.println(TextTable.of(table(study)));
        }
        study.remarks().forEach(console::println);
        console.println(StudyText.summary(study));
        console.flush();
    }

    private static DataTable table(WhyStudy study) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < StudyText.HEADINGS.size(); i++) {
            String heading = StudyText.HEADINGS.get(i);
            boolean text = i == 0 || i == StudyText.HEADINGS.size() - 1;
            columns.add(text ? Column.left(heading) : Column.right(heading));
        }
        return new DataTable(
                "Clusters by cause",
                "",
                columns,
                study.clusters().stream().map(StudyText::row).toList());
    }
}
