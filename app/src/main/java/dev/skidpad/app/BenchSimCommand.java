package dev.skidpad.app;

import dev.skidpad.core.io.AtomicFile;
import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.sim.batch.RichBenchmark;
import dev.skidpad.sim.batch.RichReport;
import dev.skidpad.sim.column.MapDetail;
import dev.skidpad.sim.parity.ParityBenchmark;
import dev.skidpad.sim.parity.ParityReport;
import dev.skidpad.sim.plan.proposal.PlanScoringBenchmark;
import dev.skidpad.sim.score.realism.RealismBenchmark;
import dev.skidpad.sim.score.realism.RealismReport;
import dev.skidpad.sim.timing.Spread;
import dev.skidpad.sim.timing.StepTimer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `skidpad bench sim`: the speed of the simulator.
@Command(
        name = "sim",
        description = {
            "Measures the speed of the simulator.",
            "",
            "parity is the workload of the fastest open simulators of this kind (docs/reference/parity.md), rich the"
                    + " step that users get (docs/reference/batch.md); the two are never mixed in one figure. Each is"
                    + " checked against its slow twin before anything is timed. Without --scenes the recorded scenes are"
                    + " taken where they are at hand, else generated ones. Takes about two minutes; measure on a machine"
                    + " that does nothing else.",
            ""
        })
final class BenchSimCommand implements Callable<Integer> {
    private static final int GENERATED_SCENES = 60;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SceneOptions scenes;

    @Option(
            names = "--detail",
            description = "How much of the recorded maps the parity workload keeps: ${COMPLETION-CANDIDATES} (default:"
                    + " ${DEFAULT-VALUE}).")
    private MapDetail detail = MapDetail.THINNED;

    @Option(names = "--page", paramLabel = "FILE", description = "Also write the figures to a Markdown page.")
    private @Nullable Path page;

    @Override
    public Integer call() throws IOException {
        scenes.preferRecorded();
        List<Scenario> loaded = scenes.recorded()
                ? scenes.load(common.seed(), common.threads(), new ArrayList<>())
                : SceneGenerator.generated(common.seed(), GENERATED_SCENES).loadAll();
        print(measure(loaded), scenes.recorded() ? "recorded" : "generated");
        return ExitCode.DONE;
    }

    private BenchFigures measure(List<Scenario> loaded) {
        BenchFigures figures = new BenchFigures();
        say("parity workload");
        ParityReport parity = ParityBenchmark.measure(loaded, ParityBenchmark.Settings.standard(detail));
        say("rich step");
        RichReport rich = RichBenchmark.measure(loaded, RichBenchmark.Settings.standard());
        Map<String, StepTimer.Result> speeds = new LinkedHashMap<>();
        speeds.put("parity.agents73.observed", parity.small().observed());
        speeds.put("parity.agents73.unobserved", parity.small().unobserved());
        speeds.put("parity.agents1022.observed", parity.large().observed());
        speeds.put("parity.agents1022.unobserved", parity.large().unobserved());
        speeds.put("rich.observed", rich.observed());
        speeds.put("rich.unobserved", rich.unobserved());
        addSteps(speeds, figures);
        figures.add("resetMicros.parity", "us a world", parity.resetMicros());
        figures.add("resetMicros.rich", "us a world", rich.resetMicros());
        figures.add("bytesPerFurtherWorld.parity", "bytes", Spread.once((double) parity.bytesPerFurtherWorld()));
        figures.add("bytesPerFurtherWorld.rich", "bytes", Spread.once((double) rich.bytesPerFurtherWorld()));
        figures.add("bytesPerFurtherWorld.richRows", "bytes of the caller's", Spread.once((double)
                rich.bytesPerWorldsRows()));
        say("scores");
        PlanScoringBenchmark.Report plans =
                PlanScoringBenchmark.measure(loaded, PlanScoringBenchmark.Settings.standard());
        figures.add("score.pdmsPlansPerSecond", "plans/s", plans.plansPerSecond());
        RealismReport realism = RealismBenchmark.measure(loaded, RealismBenchmark.Settings.standard());
        figures.add("score.realismSecondsPerScenario", "s, 32 rollouts", realism.seconds());
        return figures;
    }

    private void say(String phase) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("measuring: " + phase);
        err.flush();
    }

    /// The speeds, and of what concerns all of them the worst.
    private static void addSteps(Map<String, StepTimer.Result> speeds, BenchFigures figures) {
        speeds.forEach((path, speed) -> figures.add(path, "agent-steps/s", speed.oneThread()));
        Spread least = speeds.values().stream()
                .map(StepTimer.Result::twoThreadRatio)
                .min(Comparator.comparingDouble(Spread::median))
                .orElseThrow();
        figures.add("twoThreadRatio", "x, the least of the six", least);
        speeds.forEach((path, speed) -> figures.add("twoThreads." + path, "x", speed.twoThreadRatio()));
        long bytes = speeds.values().stream()
                .mapToLong(StepTimer.Result::bytesPerStep)
                .max()
                .orElseThrow();
        figures.add("bytesPerStep", "bytes", Spread.once((double) bytes));
    }

    private void print(BenchFigures figures, String source) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        String title = "Simulator, kernels " + Kernels.name() + ", " + source + " scenes, parity maps " + detail;
        if (page != null) {
            AtomicFile.writeText(page, figures.markdown("Speed", "./skidpad bench sim --page FILE", title));
        }
        if (common.json()) {
            Map<String, String> described = new LinkedHashMap<>();
            described.put("kernels", Kernels.name());
            described.put("scenes", source);
            described.put("parityMaps", detail.name());
            CommonOptions.printJson(out, figures.json(described));
        } else {
            out.print(TextTable.of(figures.table(title)));
            out.flush();
        }
    }
}
