package dev.skidpad.app;

import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.sim.parity.MapDetail;
import dev.skidpad.sim.parity.ParityBenchmark;
import dev.skidpad.sim.parity.ParityReport;
import dev.skidpad.sim.parity.Spread;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `skidpad bench`: how fast it is here.
@Command(
        name = "bench",
        description = {
            "Measures how fast Skidpad is on this machine.",
            "",
            "sim: the parity workload, which produces what one step of the fastest open simulators of this kind"
                    + " produces (docs/reference/parity.md). It is checked against its slow twin before anything is"
                    + " timed. Takes about a minute; measure on a machine that does nothing else.",
            ""
        })
final class BenchCommand implements Callable<Integer> {
    /// What can be measured.
    enum Subject {
        SIM
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SceneOptions scenes;

    @Parameters(paramLabel = "WHAT", description = "What to measure: ${COMPLETION-CANDIDATES}.")
    private Subject subject;

    @Option(
            names = "--detail",
            description =
                    "How much of the recorded maps is kept: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private MapDetail detail = MapDetail.THINNED;

    /// The results, as `--json` prints them. Speeds are agent-steps per second of one thread.
    record SimResult(
            String kernels,
            Parity parity,
            Spread twoThreadRatio,
            long bytesPerStep,
            Spread resetMicros,
            long bytesPerFurtherWorld) {}

    /// The parity workload with few and with many worlds.
    record Parity(MapDetail detail, Load agents73, Load agents1022) {}

    /// One number of worlds.
    record Load(int worlds, int agents, Spread observed, Spread unobserved) {
        static Load of(ParityReport.Load load) {
            return new Load(
                    load.worlds(),
                    load.agents(),
                    load.observed().oneThread(),
                    load.unobserved().oneThread());
        }
    }

    @Override
    public Integer call() {
        List<Scenario> loaded = scenes.recorded()
                ? scenes.load(common.seed(), common.threads(), new ArrayList<>())
                : SceneGenerator.generated(common.seed(), 60).loadAll();
        ParityReport report = switch (subject) {
            case SIM -> ParityBenchmark.measure(loaded, ParityBenchmark.Settings.standard(detail));
        };
        PrintWriter out = spec.commandLine().getOut();
        if (common.json()) {
            CommonOptions.printJson(out, Map.of("sim", result(report)));
        } else {
            out.print(TextTable.of(table(report)));
            out.flush();
        }
        return ExitCode.DONE;
    }

    private static SimResult result(ParityReport report) {
        long bytes = Math.max(
                report.small().observed().bytesPerStep(),
                report.large().observed().bytesPerStep());
        return new SimResult(
                Kernels.name(),
                new Parity(report.detail(), Load.of(report.small()), Load.of(report.large())),
                report.large().observed().twoThreadRatio(),
                bytes,
                report.resetMicros(),
                report.bytesPerFurtherWorld());
    }

    private static DataTable table(ParityReport report) {
        List<List<String>> rows = new ArrayList<>();
        for (ParityReport.Load load : List.of(report.small(), report.large())) {
            rows.add(row(load, "observed", load.observed()));
            rows.add(row(load, "unobserved", load.unobserved()));
        }
        return new DataTable(
                "Parity workload, kernels " + Kernels.name() + ", maps " + report.detail(),
                "Million agent-steps per second of one thread's CPU time: median (least to greatest).",
                List.of(
                        Column.right("agents"),
                        Column.right("worlds"),
                        Column.left("step"),
                        Column.right("M steps/s"),
                        Column.right("two threads"),
                        Column.right("bytes/step")),
                rows);
    }

    private static List<String> row(ParityReport.Load load, String step, ParityReport.Speed speed) {
        Spread one = speed.oneThread();
        return List.of(
                String.valueOf(load.agents()),
                String.valueOf(load.worlds()),
                step,
                String.format(
                        Locale.ROOT,
                        "%.2f (%.2f to %.2f)",
                        one.median() / 1e6,
                        one.least() / 1e6,
                        one.greatest() / 1e6),
                String.format(Locale.ROOT, "x %.2f", speed.twoThreadRatio().median()),
                String.valueOf(speed.bytesPerStep()));
    }
}
