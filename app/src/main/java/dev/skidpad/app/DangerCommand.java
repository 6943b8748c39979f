package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.AtomicFile;
import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.ScenarioSource;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.sim.danger.CaseReport;
import dev.skidpad.sim.danger.CounterfactualSource;
import dev.skidpad.sim.danger.DangerCase;
import dev.skidpad.sim.danger.DangerSummary;
import dev.skidpad.sim.danger.Tally;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `skidpad danger`: plausible dangers made from scenes.
@Command(
        name = "danger",
        description = {
            "Makes plausible dangers from scenes: an ego that errs, others that err, among people who react late.",
            "",
            "Half of them end in a collision or off the road, half are near misses. The same seed makes the same",
            "dangers, so they are made again rather than stored.",
            ""
        })
final class DangerCommand implements Callable<Integer> {
    private static final int PICTURES = 40;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SceneOptions scenes;

    @Option(names = "--cases", paramLabel = "N", description = "How many to make (default: two for each scene).")
    private int cases = -1;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to write the report of each case (cases.json), the figures (summary.json) and"
                    + " pictures (index.html).")
    private @Nullable Path out;

    @Override
    public Integer call() {
        List<String> skipped = new ArrayList<>();
        List<Scenario> loaded = scenes.load(common.seed(), common.threads(), skipped);
        int count = cases >= 0 ? cases : 2 * loaded.size();
        if (count == 0) {
            throw new BadInputException("--cases 0", "asks for nothing", "Give 1 or more");
        }
        Tally tally = new Tally();
        CounterfactualSource source =
                new CounterfactualSource(ScenarioSource.of("scenes", loaded), common.seed(), count, tally);
        AtomicLong nanos = new AtomicLong();
        // Four at a time, because a case and its near miss share their work.
        List<Integer> blocks = IntStream.range(0, (count + 3) / 4).boxed().toList();
        List<DangerCase> made =
                Workers.map(blocks, common.threads(), block -> block(source, block, nanos), done -> {}).stream()
                        .flatMap(List::stream)
                        .toList();
        DangerSummary summary = DangerSummary.of(made, loaded, tally, nanos.get() / 1e9);
        List<CaseReport> reports = IntStream.range(0, made.size())
                .mapToObj(i -> CaseReport.of(i, made.get(i)))
                .toList();
        if (out != null) {
            write(out, made, reports, summary);
        }
        PrintWriter console = spec.commandLine().getOut();
        if (common.json()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("summary", summary);
            answer.put("cases", reports);
            CommonOptions.printJson(console, answer);
        } else {
            print(console, summary);
            skipped.forEach(reason -> console.println("skipped " + reason));
            console.flush();
        }
        return ExitCode.DONE;
    }

    private static List<DangerCase> block(CounterfactualSource source, int block, AtomicLong nanos) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long before = clock.getCurrentThreadCpuTime();
        List<DangerCase> made = new ArrayList<>();
        for (int i = 4 * block; i < Math.min(source.size(), 4 * block + 4); i++) {
            made.add(source.danger(i));
        }
        nanos.addAndGet(clock.getCurrentThreadCpuTime() - before);
        return made;
    }

    private static void write(Path folder, List<DangerCase> made, List<CaseReport> reports, DangerSummary summary) {
        List<String> pictures = new ArrayList<>();
        int step = Math.max(1, made.size() / PICTURES);
        for (int i = 0; i < made.size() && pictures.size() < PICTURES; i += step % 2 == 0 ? step + 1 : step) {
            pictures.add(DangerPictures.figure(made.get(i), reports.get(i)));
        }
        try {
            Files.createDirectories(folder);
            AtomicFile.writeText(folder.resolve("cases.json"), CommonOptions.jsonText(reports));
            AtomicFile.writeText(folder.resolve("summary.json"), CommonOptions.jsonText(summary));
            AtomicFile.writeText(folder.resolve("index.html"), DangerPictures.page(pictures));
        } catch (IOException e) {
            throw new BadInputException(folder.toString(), "cannot be written", "Name a folder that can", e);
        }
    }

    private static void print(PrintWriter console, DangerSummary summary) {
        List<List<String>> rows = new ArrayList<>();
        for (DangerSummary.Row row : summary.kinds()) {
            rows.add(List.of(
                    row.kind(),
                    String.valueOf(row.setAside()),
                    String.valueOf(row.proposed()),
                    percent(row.plausible()),
                    String.valueOf(row.notApplicable()),
                    String.valueOf(row.collisions()),
                    row.impacts().stream().map(String::valueOf).collect(Collectors.joining(" / ")),
                    String.valueOf(row.offRoad()),
                    String.valueOf(row.nearMisses())));
        }
        rows.add(List.of(
                "all",
                "",
                "",
                "",
                "",
                String.valueOf(
                        summary.impacts().stream().mapToInt(Integer::intValue).sum()),
                summary.impacts().stream().map(String::valueOf).collect(Collectors.joining(" / ")),
                "",
                ""));
        console.println(TextTable.of(new DataTable(
                "Dangers",
                "",
                List.of(
                        DataTable.Column.left("kind"),
                        DataTable.Column.right("set aside"),
                        DataTable.Column.right("proposed"),
                        DataTable.Column.right("plausible"),
                        DataTable.Column.right("nothing to do"),
                        DataTable.Column.right("collisions"),
                        DataTable.Column.right("< 5 / 10 / 15 / more m/s"),
                        DataTable.Column.right("off road"),
                        DataTable.Column.right("near misses")),
                rows)));
        console.printf(
                Locale.ROOT,
                "%d cases. Plausible as proposed: %s of free proposals, %s of those with a goal; hidden worlds without"
                        + " a danger: %s. Avoidable: %s.%n",
                summary.cases(),
                percent(summary.validFree()),
                percent(summary.validGoal()),
                percent(summary.believedWorlds()),
                percent(summary.avoidable()));
        console.printf(
                Locale.ROOT,
                "Moments within 3 s of a collision: %s, in the scenes they were made from %s%s.%n",
                percent(summary.dangerousShare()),
                percent(summary.dangerousShareOfSource()),
                summary.timesAsDangerous()
                        .map(t -> String.format(
                                Locale.ROOT, ": %.1f times as many [%.1f, %.1f]", t.value(), t.low(), t.high()))
                        .orElse(""));
        console.printf(Locale.ROOT, "%.1f cases for each second of a processor.%n", summary.casesPerSecond());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
