package dev.skidpad.app;

import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.sim.column.MapDetail;
import dev.skidpad.sim.parity.ParityBenchmark;
import dev.skidpad.sim.parity.ParityReport;
import dev.skidpad.sim.timing.Spread;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
            "parity is the workload of the fastest open simulators of this kind (docs/reference/parity.md). Each"
                    + " workload is checked against its slow twin before anything is timed. Without --scenes the"
                    + " recorded scenes are taken where they are at hand, else generated ones. Takes some minutes;"
                    + " measure on a machine that does nothing else.",
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

    @Override
    public Integer call() {
        scenes.preferRecorded();
        List<Scenario> loaded = scenes.recorded()
                ? scenes.load(common.seed(), common.threads(), new ArrayList<>())
                : SceneGenerator.generated(common.seed(), GENERATED_SCENES).loadAll();
        BenchFigures figures = new BenchFigures();
        say("parity workload");
        addParity(ParityBenchmark.measure(loaded, ParityBenchmark.Settings.standard(detail)), figures);
        print(figures, scenes.recorded() ? "recorded" : "generated");
        return ExitCode.DONE;
    }

    private void say(String phase) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("measuring: " + phase);
        err.flush();
    }

    private static void addParity(ParityReport report, BenchFigures figures) {
        String steps = "agent-steps/s";
        figures.add("parity.agents73.observed", steps, report.small().observed().oneThread());
        figures.add(
                "parity.agents73.unobserved", steps, report.small().unobserved().oneThread());
        figures.add(
                "parity.agents1022.observed", steps, report.large().observed().oneThread());
        figures.add(
                "parity.agents1022.unobserved",
                steps,
                report.large().unobserved().oneThread());
        List<ParityReport.Speed> speeds = Stream.of(report.small(), report.large())
                .flatMap(load -> Stream.of(load.observed(), load.unobserved()))
                .toList();
        figures.add("twoThreadRatio", "x, the least of the four", leastRatio(speeds));
        figures.add("bytesPerStep", "bytes", bytes(speeds));
        figures.add("resetMicros", "us a world", report.resetMicros());
        figures.add("bytesPerFurtherWorld", "bytes", Spread.of(new double[] {report.bytesPerFurtherWorld()}));
    }

    private static Spread leastRatio(List<ParityReport.Speed> speeds) {
        return speeds.stream()
                .map(ParityReport.Speed::twoThreadRatio)
                .reduce((a, b) -> a.median() <= b.median() ? a : b)
                .orElseThrow();
    }

    private static Spread bytes(List<ParityReport.Speed> speeds) {
        return Spread.of(new double[] {
            speeds.stream().mapToDouble(ParityReport.Speed::bytesPerStep).max().orElseThrow()
        });
    }

    private void print(BenchFigures figures, String source) {
        PrintWriter out = spec.commandLine().getOut();
        if (common.json()) {
            Map<String, String> described = new LinkedHashMap<>();
            described.put("kernels", Kernels.name());
            described.put("scenes", source);
            described.put("parityMaps", detail.name());
            CommonOptions.printJson(out, figures.json(described));
        } else {
            String title = "Simulator, kernels " + Kernels.name() + ", " + source + " scenes, parity maps " + detail;
            out.print(TextTable.of(figures.table(title)));
            out.flush();
        }
    }
}
