package dev.skidpad.app;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.sim.dynamics.CarKind;
import dev.skidpad.sim.dynamics.model.ActionSpace;
import dev.skidpad.sim.dynamics.model.ActuatorLag;
import dev.skidpad.sim.dynamics.model.BrakingDistance;
import dev.skidpad.sim.dynamics.model.LaggedCar;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.dynamics.model.SingleTrackCar;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `skidpad vehicles`: what can be driven, how it brakes, and which recorded tracks it can be driven along.
@Command(
        name = "vehicles",
        description = {
            "Lists the vehicle models with their inputs, measures braking distances, and finds the actions that drive"
                    + " recorded tracks.",
            "",
            "Without --scenes, tracks are left out.",
            ""
        })
final class VehiclesCommand implements Callable<Integer> {
    private static final float LENGTH_M = 4.8f;
    private static final float DT_SECONDS = 0.1f;
    private static final int LAG_MILLIS = 100;
    private static final float[] SPEEDS_MPS = {10, 20, 30};

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SceneOptions scenes;

    @Option(
            names = "--all-vehicles",
            description = "Besides the egos, drive along every vehicle that is recorded at all steps: minutes.")
    private boolean allVehicles;

    /// One braking distance, as `--json` prints it.
    record Braking(
            String road,
            float friction,
            float speedMps,
            float metres,
            float physics,
            float laggedMetres,
            float laggedPhysics) {}

    /// All results, as `--json` prints them.
    record Results(List<Braking> braking, List<InverseSurvey.Share> inverse) {}

    @Override
    public Integer call() {
        List<Braking> braking = braking();
        List<InverseSurvey.Share> shares = List.of();
        if (scenes.recorded()) {
            List<Scenario> loaded = scenes.load(common.seed(), common.threads(), new ArrayList<>());
            shares = InverseSurvey.of(loaded, allVehicles, common.threads());
        }
        PrintWriter console = spec.commandLine().getOut();
        if (common.json()) {
            CommonOptions.printJson(console, new Results(braking, shares));
            return ExitCode.DONE;
        }
        console.println(TextTable.of(models()));
        console.println(TextTable.of(brakingTable(braking)));
        if (!shares.isEmpty()) {
            console.println(TextTable.of(InverseSurvey.table(shares)));
        }
        console.flush();
        return ExitCode.DONE;
    }

    private static DataTable models() {
        List<List<String>> rows = new ArrayList<>();
        for (CarKind kind : CarKind.values()) {
            String inputs = kind.car(LENGTH_M, RoadGrip.DRY).actions().axes().stream()
                    .map(VehiclesCommand::axis)
                    .collect(Collectors.joining(", "));
            rows.add(List.of(kind.label(), inputs));
        }
        return new DataTable(
                "Vehicles",
                "Equations, states and sources: docs/reference/vehicles.md.",
                List.of(Column.left("vehicle"), Column.left("inputs")),
                rows);
    }

    private static String axis(ActionSpace.Axis axis) {
        return Float.isInfinite(axis.high())
                ? axis.name() + " in " + axis.unit()
                : String.format(Locale.ROOT, "%s %.3g to %.3g %s", axis.name(), axis.low(), axis.high(), axis.unit());
    }

    private static List<Braking> braking() {
        ActuatorLag lag = ActuatorLag.ofMillis(LAG_MILLIS);
        List<Braking> all = new ArrayList<>();
        for (RoadGrip road : RoadGrip.values()) {
            for (float speed : SPEEDS_MPS) {
                SingleTrackCar car = new SingleTrackCar(LENGTH_M, road);
                all.add(new Braking(
                        road.label(),
                        road.friction(),
                        speed,
                        BrakingDistance.drivenM(car, speed, DT_SECONDS),
                        BrakingDistance.expectedM(road, speed),
                        BrakingDistance.drivenM(new LaggedCar(car, lag, DT_SECONDS), speed, DT_SECONDS),
                        BrakingDistance.expectedM(road, speed, lag)));
            }
        }
        return all;
    }

    private static DataTable brakingTable(List<Braking> all) {
        List<List<String>> rows = new ArrayList<>();
        for (Braking one : all) {
            rows.add(List.of(
                    one.road,
                    String.format(Locale.ROOT, "%.2f", one.friction),
                    String.format(Locale.ROOT, "%.0f", one.speedMps),
                    metres(one.metres),
                    metres(one.physics),
                    percent(one.metres, one.physics),
                    metres(one.laggedMetres),
                    metres(one.laggedPhysics),
                    percent(one.laggedMetres, one.laggedPhysics)));
        }
        return new DataTable(
                "Braking distance of the single-track car in m",
                "Under full brakes; physics: v²/(2μg), and with the build-up of a lag of " + LAG_MILLIS + " ms.",
                List.of(
                        Column.left("road"),
                        Column.right("μ"),
                        Column.right("m/s"),
                        Column.right("driven"),
                        Column.right("physics"),
                        Column.right("off"),
                        Column.right("lagged"),
                        Column.right("physics"),
                        Column.right("off")),
                rows);
    }

    private static String metres(float metres) {
        return String.format(Locale.ROOT, "%.2f", metres);
    }

    private static String percent(float driven, float physics) {
        return String.format(Locale.ROOT, "%+.2f %%", 100 * (driven / physics - 1));
    }
}
