package dev.skidpad.app;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.sim.dynamics.CarKind;
import dev.skidpad.sim.dynamics.inverse.InverseDynamics;
import dev.skidpad.sim.dynamics.inverse.Obstacle;
import dev.skidpad.sim.dynamics.inverse.RecoveredActions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How many recorded tracks each vehicle model can be driven along, and what keeps it from the others.
final class InverseSurvey {
    /// How near counts as driven back to.
    static final float WITHIN_M = 0.1f;

    private InverseSurvey() {}

    /// What came of one model over one group of tracks.
    ///
    /// @param vehicle the model
    /// @param group `egos` or `vehicles`
    /// @param tracks how many were tried
    /// @param within how many were driven within [#WITHIN_M] at every step
    /// @param medianM the median over tracks of the largest distance
    /// @param p95M its 95th percentile
    /// @param obstacles how many others there are of each reason
    record Share(
            String vehicle,
            String group,
            int tracks,
            int within,
            float medianM,
            float p95M,
            Map<Obstacle, Integer> obstacles) {}

    /// One track to be driven along.
    private record Recorded(Track track, float dtSeconds) {}

    /// Surveys the egos of scenes, and on demand their vehicles that are recorded at all steps.
    static List<Share> of(List<Scenario> scenes, boolean allVehicles, int threads) {
        List<Recorded> egos = new ArrayList<>();
        List<Recorded> others = new ArrayList<>();
        for (Scenario scene : scenes) {
            egos.add(new Recorded(scene.ego(), scene.dtSeconds()));
            for (int a = 0; a < scene.agentCount(); a++) {
                Track track = scene.tracks().get(a);
                if (a != scene.egoIndex() && track.type() == AgentType.VEHICLE && isWhole(track)) {
                    others.add(new Recorded(track, scene.dtSeconds()));
                }
            }
        }
        List<Share> shares = new ArrayList<>();
        for (CarKind kind : CarKind.values()) {
            shares.add(share(kind, "egos", egos, threads));
            if (allVehicles && !others.isEmpty()) {
                shares.add(share(kind, "vehicles", others, threads));
            }
        }
        return shares;
    }

    private static boolean isWhole(Track track) {
        for (int t = 0; t < track.steps(); t++) {
            if (!track.valid(t)) {
                return false;
            }
        }
        return true;
    }

    private static Share share(CarKind kind, String group, List<Recorded> tracks, int threads) {
        Map<Obstacle, Integer> obstacles = new EnumMap<>(Obstacle.class);
        List<Optional<RecoveredActions>> all = Workers.map(
                tracks, threads, one -> InverseDynamics.actions(kind, one.track, one.dtSeconds), done -> {});
        float[] errors = new float[tracks.size()];
        int count = 0;
        int within = 0;
        for (int i = 0; i < tracks.size(); i++) {
            if (all.get(i).isPresent()) {
                RecoveredActions recovered = all.get(i).get();
                errors[count++] = recovered.worstErrorM();
                Recorded one = tracks.get(i);
                Optional<Obstacle> obstacle = Obstacle.of(recovered, one.track, one.dtSeconds, WITHIN_M);
                obstacle.ifPresent(what -> obstacles.merge(what, 1, Integer::sum));
                within += obstacle.isEmpty() ? 1 : 0;
            }
        }
        Arrays.sort(errors, 0, count);
        return new Share(
                kind.label(), group, count, within, errors[count / 2], errors[(int) (0.95 * count)], obstacles);
    }

    /// The shares as a table.
    static DataTable table(List<Share> shares) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.left("vehicle"),
                Column.left("of"),
                Column.right("tracks"),
                Column.right("within"),
                Column.right("median m"),
                Column.right("95 % m")));
        for (Obstacle obstacle : Obstacle.values()) {
            columns.add(Column.right(obstacle.words()));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Share one : shares) {
            List<String> cells = new ArrayList<>(List.of(
                    one.vehicle,
                    one.group,
                    "" + one.tracks,
                    String.format(Locale.ROOT, "%d (%.1f %%)", one.within, 100.0 * one.within / one.tracks),
                    String.format(Locale.ROOT, "%.3f", one.medianM),
                    String.format(Locale.ROOT, "%.3f", one.p95M)));
            for (Obstacle obstacle : Obstacle.values()) {
                cells.add("" + one.obstacles.getOrDefault(obstacle, 0));
            }
            rows.add(cells);
        }
        return new DataTable(
                "Recorded tracks that actions drive back to",
                "Within " + WITHIN_M
                        + " m of the record at every step, from its first pose and velocity; and why not: the record"
                        + " jumps, its first velocity contradicts its positions, or the model has not the means.",
                columns,
                rows);
    }
}
