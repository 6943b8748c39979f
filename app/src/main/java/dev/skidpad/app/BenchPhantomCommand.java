package dev.skidpad.app;

import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.eval.statistics.Interval;
import dev.skidpad.loop.phantom.PhantomResult;
import dev.skidpad.loop.phantom.PhantomSettings;
import dev.skidpad.loop.phantom.PhantomStudy;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `skidpad bench phantom`: what scenes without causes teach a policy, and what the filter prevents.
@Command(
        name = "phantom",
        description = {
            "Trains policies by imitation on clean scenes, on scenes in part of which the ego brakes for nothing, and on"
                    + " those that the plausibility filter lets pass, and tells how often each brakes for nothing.",
            "",
            "Twelve trainings of about half a minute of one processor each. What is finished stays in --out, so a stopped"
                    + " run goes on.",
            ""
        })
final class BenchPhantomCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(names = "--out", paramLabel = "DIR", description = "Where it is kept (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("runs", "phantom");

    @Option(names = "--seeds", paramLabel = "N", description = "Policies in each arm (default: ${DEFAULT-VALUE}).")
    private int seeds = PhantomSettings.standard(0).seeds();

    @Option(names = "--training", paramLabel = "N", description = "Scenes for each policy (default: ${DEFAULT-VALUE}).")
    private int training = PhantomSettings.standard(0).trainingScenes();

    @Option(names = "--held-out", paramLabel = "N", description = "Scenes to judge on (default: ${DEFAULT-VALUE}).")
    private int heldOut = PhantomSettings.standard(0).heldOutScenes();

    @Option(
            names = "--share",
            paramLabel = "SHARE",
            description = "In which share of the scenes a phantom is tried; it succeeds in some two thirds of them"
                    + " (default: ${DEFAULT-VALUE}).")
    private double share = PhantomSettings.standard(0).share();

    @Option(names = "--steps", paramLabel = "N", description = "Steps of each training (default: ${DEFAULT-VALUE}).")
    private int steps = PhantomSettings.standard(0).trainingSteps();

    @Override
    public Integer call() {
        PhantomSettings standard = PhantomSettings.standard(common.seed());
        PhantomSettings settings = new PhantomSettings(
                common.seed(),
                seeds,
                training,
                heldOut,
                share,
                steps,
                standard.minBrakingMps2(),
                standard.maxBrakingMps2(),
                standard.phantomMps2());
        PrintWriter err = spec.commandLine().getErr();
        PhantomStudy.Outcome outcome = new PhantomStudy(out, settings, common.threads(), line -> {
                    err.println(line);
                    err.flush();
                })
                .run();
        PrintWriter console = spec.commandLine().getOut();
        if (common.json()) {
            CommonOptions.printJson(console, outcome);
            return ExitCode.DONE;
        }
        console.print(TextTable.of(arms(outcome)));
        console.println();
        console.print(TextTable.of(sifted(outcome)));
        console.flush();
        return ExitCode.DONE;
    }

    private static DataTable arms(PhantomStudy.Outcome outcome) {
        List<List<String>> rows = new ArrayList<>();
        for (PhantomResult.Row row : outcome.result().rows()) {
            List<String> cells = new ArrayList<>();
            cells.add(row.measure().label());
            row.means().forEach(mean -> cells.add(number(mean)));
            cells.add(restored(row.filtered()));
            cells.add(restored(row.refilled()));
            cells.add(percent(row.lossSeen()));
            rows.add(cells);
        }
        PhantomSettings s = outcome.settings();
        return new DataTable(
                "What is learned from scenes without causes",
                String.format(
                        Locale.ROOT,
                        "%d policies in each arm, %d scenes each, %d held-out scenes; a phantom brake is one of more than"
                                + " %.1f m/s2 without a cause. 95 %% interval over scenes and seeds; loss seen: the"
                                + " share of its draws in which the faulty arm is the worse one.",
                        s.seeds(),
                        s.trainingScenes(),
                        s.heldOutScenes(),
                        s.phantomMps2()),
                List.of(
                        Column.left("measure"),
                        Column.right("clean"),
                        Column.right("faulty"),
                        Column.right("filtered"),
                        Column.right("refilled"),
                        Column.right("filtered restores"),
                        Column.right("refilled restores"),
                        Column.right("loss seen")),
                rows);
    }

    private static DataTable sifted(PhantomStudy.Outcome outcome) {
        List<List<String>> rows = new ArrayList<>();
        for (int s = 0; s < outcome.sifted().size(); s++) {
            PhantomStudy.Sifted one = outcome.sifted().get(s);
            rows.add(List.of(
                    Integer.toString(s),
                    Integer.toString(one.offered()),
                    Integer.toString(one.withPhantom()),
                    Integer.toString(one.rejected()),
                    Integer.toString(one.cleanRejected()),
                    Integer.toString(one.inFaultyArm()),
                    Integer.toString(one.inFilteredArm()),
                    Integer.toString(one.inRefilledArm())));
        }
        return new DataTable(
                "What the filter did",
                "Of the scenes offered until enough had passed.",
                List.of(
                        Column.left("seed"),
                        Column.right("offered"),
                        Column.right("with phantom"),
                        Column.right("rejected"),
                        Column.right("clean rejected"),
                        Column.right("in faulty arm"),
                        Column.right("in filtered arm"),
                        Column.right("in refilled arm")),
                rows);
    }

    private static String restored(PhantomResult.Restored restored) {
        if (restored.share().isEmpty()) {
            return "absent";
        }
        Optional<Interval> interval = restored.interval();
        return percent(restored.share().getAsDouble())
                + interval.map(i -> " [" + percent(i.low()) + ", " + percent(i.high()) + "]")
                        .orElse("");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
