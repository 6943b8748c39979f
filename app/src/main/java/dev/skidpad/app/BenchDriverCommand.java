package dev.skidpad.app;

import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.serve.alpasim.DriverBenchmark;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.timing.Spread;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `skidpad bench driver`: what driving over gRPC costs.
@Command(
        name = "driver",
        description = {
            "Measures what a plan costs over gRPC on this machine's loopback, more than without it.",
            "",
            "A plan is three calls: the ego's motion and the route at once, then drive. The overhead is what a served"
                    + " planner takes over the median of the same planner called directly.",
            ""
        })
final class BenchDriverCommand implements Callable<Integer> {
    private static final int WARM_UP = 20_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(names = "--plans", description = "How many plans to measure (default: ${DEFAULT-VALUE}).")
    private int plans = 10_000;

    @Override
    public Integer call() {
        if (plans < 1) {
            throw new dev.skidpad.core.BadInputException("--plans " + plans, "measures nothing", "Give 1 or more");
        }
        DriverBenchmark.Report report = DriverBenchmark.measure(
                SceneGenerator.generate(common.seed(), 0), new ConstantVelocityPlanner(), WARM_UP, plans);
        BenchFigures figures = new BenchFigures();
        figures.add("driver.overheadMillis.median", "ms a plan", Spread.once(report.medianMillis()));
        figures.add("driver.overheadMillis.p99", "ms a plan", Spread.once(report.p99Millis()));
        figures.add("driver.overheadMillis.worst", "ms a plan", Spread.once(report.worstMillis()));
        PrintWriter out = spec.commandLine().getOut();
        if (common.json()) {
            CommonOptions.printJson(out, figures.json(Map.of()));
        } else {
            out.print(TextTable.of(figures.table("Driver over gRPC, " + report.plans() + " plans")));
            out.flush();
        }
        return ExitCode.DONE;
    }
}
