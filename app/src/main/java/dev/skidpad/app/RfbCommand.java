package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.AtomicFile;
import dev.skidpad.core.scene.ScenarioSource;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.eval.rfb.RfbCase;
import dev.skidpad.eval.rfb.RfbCases;
import dev.skidpad.eval.rfb.RfbExport;
import dev.skidpad.eval.rfb.answer.Answer;
import dev.skidpad.eval.rfb.answer.Foreseer;
import dev.skidpad.eval.rfb.answer.Foresight;
import dev.skidpad.eval.rfb.page.CaseChoice;
import dev.skidpad.eval.rfb.page.CaseSort;
import dev.skidpad.eval.rfb.page.DrawnCase;
import dev.skidpad.eval.rfb.page.RfbPage;
import dev.skidpad.eval.rfb.page.RfbTables;
import dev.skidpad.eval.rfb.run.Contender;
import dev.skidpad.eval.rfb.run.CpuClock;
import dev.skidpad.eval.rfb.run.RfbFolder;
import dev.skidpad.eval.rfb.run.RfbRun;
import dev.skidpad.eval.rfb.table.CaseFact;
import dev.skidpad.eval.rfb.table.Contestant;
import dev.skidpad.eval.rfb.table.Judge;
import dev.skidpad.eval.rfb.table.Part;
import dev.skidpad.eval.rfb.table.RfbReport;
import dev.skidpad.eval.rfb.table.RfbTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
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
import picocli.CommandLine.Spec;

/// `skidpad rfb`: the risk foreseeing benchmark.
@Command(
        name = "rfb",
        description = {
            "Asks world models what plans of the ego will lead to, and compares their answers with the truth from the",
            "simulator: the risk foreseeing benchmark.",
            "",
            "Constant velocity, a learned risk head, the ceiling and what can be known without the plan are always",
            "asked. Recorded scenes are scored at the places that are held out. Where no model is named, the one of the",
            "project is asked as impartial.",
            ""
        })
final class RfbCommand implements Callable<Integer> {
    private static final Path OURS = Path.of("models", "world.safetensors");
    private static final int GENERATED = 100;
    private static final int CALIBRATION_SHARE = 4;
    private static final int PICTURES = 4;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SceneOptions scenes;

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = "How many futures each model samples of a case (default: ${DEFAULT-VALUE}).")
    private int samples = 16;

    @Option(
            names = "--model",
            paramLabel = "NAME=FILE[,FILE]",
            description = "A world model to ask, under a name such as safeOnly or impartial: its trainings, if there"
                    + " are several. Or an ONNX file that tells probabilities. May be given more than once.")
    private Map<String, String> models = new LinkedHashMap<>();

    @Option(
            names = "--blind",
            paramLabel = "NAME=FILE[,FILE]",
            description = "A joint world model that is not to see the plan. Under the name egoBlind it is the control;"
                    + " where there is none, the last joint --model is, blind.")
    private Map<String, String> blind = new LinkedHashMap<>();

    @Option(
            names = "--predictions",
            paramLabel = "NAME=FILE[,FILE]",
            description = "A file with another model's predictions; see docs/reference/rfb.md. May be given more than"
                    + " once.")
    private Map<String, String> predictions = new LinkedHashMap<>();

    @Option(
            names = "--calibration",
            paramLabel = "N",
            description =
                    "How many more generated scenes thresholds are found on (default: a quarter of" + " --generated).")
    private int calibration = -1;

    @Option(
            names = "--held-out-share",
            paramLabel = "SHARE",
            description = "The share of recorded places that is scored; the others are for calibration (default:"
                    + " ${DEFAULT-VALUE}).")
    private double heldOutShare = 0.3;

    @Option(
            names = "--risk-scenes",
            paramLabel = "N",
            description = "How many generated scenes the risk head learns from; 0 leaves it out (default:"
                    + " ${DEFAULT-VALUE}).")
    private int riskScenes = 200;

    @Option(names = "--export", paramLabel = "DIR", description = "Write the cases as JSON, and ask nobody.")
    private @Nullable Path export;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Keep cases and answers there, so that a stopped run goes on and a further model costs only"
                    + " its own answers; results.json and index.html are written, too.")
    private @Nullable Path out;

    private final CpuClock clock = new CpuClock();

    @Override
    public Integer call() {
        check();
        if (models.isEmpty() && blind.isEmpty() && predictions.isEmpty() && Files.isRegularFile(OURS)) {
            models.put("impartial", OURS.toString());
        }
        List<String> skipped = new ArrayList<>();
        int generated = scenes.generated(GENERATED);
        RfbScenes sets = RfbScenes.of(
                scenes.loadRecorded(common.threads(), skipped),
                heldOutShare,
                generated,
                calibration >= 0 ? calibration : generated / CALIBRATION_SHARE,
                common.seed());
        if (export != null) {
            return export(sets, export);
        }
        List<Contender> contenders = RfbModels.of(
                models,
                blind,
                predictions,
                riskScenes,
                samples,
                common.seed(),
                common.threads(),
                spec.commandLine().getErr());
        RfbFolder folder = folder(sets);
        RfbRun.Answered calibrated = run(folder, "calibration", sets.calibration(), contenders);
        RfbRun.Answered scored = run(folder, "scored", sets.scored(), contenders);
        List<Contestant> contestants = contestants(contenders, calibrated, scored);
        RfbTable table = new RfbTable(calibrated.facts(), scored.facts(), contestants, common.seed());
        RfbReport report = table.report(samples);
        if (out != null) {
            write(out.resolve("results.json"), CommonOptions.jsonText(report));
            Contender pictured = pictured(contenders);
            write(
                    out.resolve("index.html"),
                    RfbPage.of(
                            report,
                            pictured.name(),
                            drawn(folder, sets.scored(), table, contestants, contenders, scored)));
        }
        PrintWriter console = spec.commandLine().getOut();
        if (common.json()) {
            CommonOptions.printJson(console, report);
        } else {
            print(console, report, contenders);
            skipped.forEach(reason -> console.println("skipped " + reason));
            console.flush();
        }
        return ExitCode.DONE;
    }

    private void check() {
        if (samples < 1 || riskScenes < 0 || calibration < -1) {
            throw new BadInputException(
                    "--samples " + samples + " --risk-scenes " + riskScenes + " --calibration " + calibration,
                    "are no counts",
                    "Give 1 or more samples, and 0 or more scenes");
        }
        if (!(heldOutShare > 0 && heldOutShare < 1)) {
            throw new BadInputException(
                    "--held-out-share " + heldOutShare, "is not between 0 and 1", "Give a share such as 0.3");
        }
    }

    private RfbFolder folder(RfbScenes sets) {
        return out == null
                ? RfbFolder.none()
                : RfbFolder.open(
                        out,
                        new RfbFolder.Settings(
                                RfbCases.VERSION,
                                common.seed(),
                                sets.scored().name(),
                                sets.calibration().name()));
    }

    private RfbRun.Answered run(RfbFolder folder, String set, ScenarioSource source, List<Contender> contenders) {
        WorkProgress progress =
                new WorkProgress(spec.commandLine().getErr(), "scenes of the " + set + " set", source.size());
        return new RfbRun(folder, set, source, common.seed(), samples, clock)
                .ask(contenders, common.threads(), progress);
    }

    // Contenders of one name are trainings of one model.
    private static List<Contestant> contestants(
            List<Contender> contenders, RfbRun.Answered calibrated, RfbRun.Answered scored) {
        Map<String, List<Contestant.Trained>> byName = new LinkedHashMap<>();
        for (int c = 0; c < contenders.size(); c++) {
            byName.computeIfAbsent(contenders.get(c).name(), name -> new ArrayList<>())
                    .add(new Contestant.Trained(
                            calibrated.answers().get(c), scored.answers().get(c)));
        }
        List<Contestant> contestants = new ArrayList<>();
        byName.forEach((name, trainings) -> contestants.add(new Contestant(name, trainings)));
        return contestants;
    }

    // The last that the user named, else the ceiling.
    private Contender pictured(List<Contender> contenders) {
        List<String> named = new ArrayList<>(blind.keySet());
        named.addAll(models.keySet());
        String name = named.isEmpty() ? RfbTable.CEILING : named.getLast();
        return contenders.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<DrawnCase> drawn(
            RfbFolder folder,
            ScenarioSource source,
            RfbTable table,
            List<Contestant> contestants,
            List<Contender> contenders,
            RfbRun.Answered scored) {
        Contender model = pictured(contenders);
        Contestant contestant = contestants.stream()
                .filter(one -> one.name().equals(model.name()))
                .findFirst()
                .orElseThrow();
        Judge judge = table.judges(contestant, Part.HARD).getFirst();
        List<Answer> ceiling = scored.answers().getLast();
        Foreseer foreseer = model.foreseer();
        RfbRun run = new RfbRun(folder, "scored", source, common.seed(), samples, clock);
        List<DrawnCase> drawn = new ArrayList<>();
        Map<CaseSort, List<Integer>> chosen =
                CaseChoice.of(scored.facts(), contestant.trainings().getFirst().scored(), judge, PICTURES);
        chosen.forEach((sort, cases) -> cases.forEach(index -> {
            CaseFact fact = scored.facts().get(index);
            RfbCase asked = run.casesAgain(scored.scenes().get(index)).stream()
                    .filter(one -> one.id().equals(fact.id()))
                    .findFirst()
                    .orElseThrow();
            Foresight foresight =
                    foreseer.foresee(List.of(asked), samples, common.seed()).getFirst();
            drawn.add(new DrawnCase(sort, asked, foresight, ceiling.get(index).collision()));
        }));
        return drawn;
    }

    private int export(RfbScenes sets, Path folder) {
        export(sets.scored(), folder.resolve("scored"));
        export(sets.calibration(), folder.resolve("calibration"));
        spec.commandLine()
                .getOut()
                .println(sets.scored().size() + " scenes, and "
                        + sets.calibration().size() + " for calibration, written to " + folder);
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private void export(ScenarioSource source, Path folder) {
        for (int i = 0; i < source.size(); i++) {
            List<RfbCase> cases = RfbCases.of(source.load(i), common.seed());
            if (cases.isEmpty()) {
                continue;
            }
            try {
                RfbExport.write(folder, cases);
            } catch (IOException e) {
                throw new BadInputException(folder.toString(), "cannot be written", "Name a folder that can", e);
            }
        }
    }

    private static void write(Path file, String text) {
        try {
            AtomicFile.writeText(file, text);
        } catch (IOException e) {
            throw new BadInputException(
                    file.toString(), "cannot be written: " + e.getMessage(), "Name another folder with --out", e);
        }
    }

    private void print(PrintWriter console, RfbReport report, List<Contender> contenders) {
        RfbTables.counts(report).forEach(console::println);
        console.println(report.samples() + " dreams of each case.");
        console.println();
        for (DataTable table : RfbTables.of(report)) {
            console.println(TextTable.of(table));
        }
        List<String> parts = new ArrayList<>();
        parts.add(RfbRun.CASES);
        contenders.stream().map(Contender::name).distinct().forEach(parts::add);
        List<String> times = new ArrayList<>();
        parts.forEach(part -> times.add(String.format(Locale.ROOT, "%s %.1f", part, clock.seconds(part))));
        console.println("Processor time of what was not kept already, s: " + String.join(", ", times));
    }
}
