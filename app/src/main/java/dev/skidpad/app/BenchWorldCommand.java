package dev.skidpad.app;

import dev.skidpad.core.io.AtomicFile;
import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.learn.joint.JointBenchmark;
import dev.skidpad.learn.joint.JointModel;
import dev.skidpad.sim.timing.Spread;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
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

/// `skidpad bench world`: the speed of the joint world model.
@Command(
        name = "world",
        description = {
            "Measures how fast the joint world model moves traffic and dreams, on one thread.",
            "",
            "As traffic it moves everybody but the ego for five seconds; as world model it dreams sixteen times of"
                    + " what follows from the recorded plan. Without --scenes the recorded scenes are taken where they are at"
                    + " hand, else generated ones. Takes about half a minute; measure on a machine that does nothing"
                    + " else.",
            ""
        })
final class BenchWorldCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SceneOptions scenes;

    @Option(names = "--model", paramLabel = "FILE", description = "The model (default: ${DEFAULT-VALUE}).")
    private Path model = Path.of("models", "world.safetensors");

    @Option(names = "--page", paramLabel = "FILE", description = "Also write the figures to a Markdown page.")
    private @Nullable Path page;

    @Override
    public Integer call() throws IOException {
        scenes.preferRecorded();
        List<Scenario> loaded = scenes.load(common.seed(), common.threads(), new ArrayList<>());
        JointBenchmark.Report report =
                JointBenchmark.measure(JointModel.read(model), loaded, JointBenchmark.Settings.standard());
        BenchFigures figures = new BenchFigures();
        figures.add("world.traffic.sceneStepsPerSecond", "scenes by 0.1 s /s", report.stepsPerSecond());
        figures.add("world.traffic.sceneDecisionsPerSecond", "scenes by 0.5 s /s", report.decisionsPerSecond());
        figures.add("world.traffic.agentDecisionsPerSecond", "agents by 0.5 s /s", report.agentDecisionsPerSecond());
        figures.add("world.traffic.agentsPerScene", "who decide", Spread.once(report.agents()));
        figures.add("world.traffic.bytesPerStep", "bytes", Spread.once((double) report.bytesPerStep()));
        figures.add("world.dreamMillis", "ms, 16 dreams of 5 s", report.dreamMillis());
        print(figures, scenes.recorded() ? "recorded" : "generated");
        return ExitCode.DONE;
    }

    private void print(BenchFigures figures, String source) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        String title = "World model, kernels " + Kernels.name() + ", " + source + " scenes";
        if (page != null) {
            AtomicFile.writeText(
                    page, figures.markdown("Speed of the world model", "./skidpad bench world --page FILE", title));
        }
        if (common.json()) {
            Map<String, String> described = new LinkedHashMap<>();
            described.put("kernels", Kernels.name());
            described.put("scenes", source);
            described.put("model", model.toString());
            CommonOptions.printJson(out, figures.json(described));
        } else {
            out.print(TextTable.of(figures.table(title)));
            out.flush();
        }
    }
}
