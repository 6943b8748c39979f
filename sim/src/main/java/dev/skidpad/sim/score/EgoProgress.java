package dev.skidpad.sim.score;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.episode.Episode;
import java.util.List;
import java.util.OptionalDouble;

/// EP: how far the ego came along the scenario's route, relative to how far the record came.
///
/// NAVSIM's order of operations: with `raw = max(0, s(end) - s(start))`, the multipliers come first, then
/// the normalisation: `N = max(record's raw, ego's raw · NC · DAC)`, and `EP = ego's raw · NC · DAC / N` if
/// `N > 5 m`, else 1. So a collision takes the progress away before it is compared, and going further than
/// the record earns no more than 1.
///
/// Knowingly different: the reference is the record itself, taken to be without fault, not a rule-based
/// planner. Where the record of the ego ends early, both are compared over the frames that both have; where
/// there is none after the start, or the route has no length, EP is absent.
final class EgoProgress {
    private static final double MATTERS_M = 5;

    /// How far the ego came along the route over the whole episode, m; negative if it went back.
    final double progressM;

    private final OptionalDouble egoM;
    private final OptionalDouble recordM;

    EgoProgress(EgoMotion ego) {
        Episode episode = ego.episode;
        Polyline route = episode.scenario().route();
        Track record = episode.scenario().ego();
        int common =
                Math.min(ego.frames - 1, record.lastValid(episode.startStep() + ego.frames - 1) - episode.startStep());
        boolean comparable = common > 0 && route.lengthM() > 0 && record.valid(episode.startStep());
        RouteFollower follower = new RouteFollower(route);
        double start = follower.start(ego.x(0), ego.y(0), ego.cos[0], ego.sin[0]);
        double atCommon = start;
        double now = start;
        for (int f = 1; f < ego.frames; f++) {
            now = follower.follow(ego.x(f), ego.y(f));
            atCommon = f == common ? now : atCommon;
        }
        progressM = now - start;
        egoM = comparable ? OptionalDouble.of(atCommon - start) : OptionalDouble.empty();
        recordM = comparable
                ? OptionalDouble.of(progressOf(record, episode.startStep(), common, follower))
                : OptionalDouble.empty();
    }

    private static double progressOf(Track record, int from, int frames, RouteFollower follower) {
        float heading = record.headingRad(from);
        double start = follower.start(record.x(from), record.y(from), Angles.cos(heading), Angles.sin(heading));
        double now = start;
        for (int t = from + 1; t <= from + frames; t++) {
            if (record.valid(t)) {
                now = follower.follow(record.x(t), record.y(t));
            }
        }
        return now - start;
    }

    /// The sub-score.
    ///
    /// @param multipliers NC · DAC, of those that are present
    SubScore subScore(int lastFrame, double multipliers) {
        if (egoM.isEmpty() || recordM.isEmpty()) {
            return new SubScore(Scores.EGO_PROGRESS, OptionalDouble.empty(), List.of());
        }
        double own = Math.max(0, egoM.getAsDouble()) * multipliers;
        double norm = Math.max(Math.max(0, recordM.getAsDouble()), own);
        double value = norm > MATTERS_M ? Math.min(1, own / norm) : 1;
        List<SubScore.Event> events = value < 1
                ? List.of(new SubScore.Event(lastFrame, -1, "progress", egoM.getAsDouble(), recordM.getAsDouble()))
                : List.of();
        return new SubScore(Scores.EGO_PROGRESS, OptionalDouble.of(value), events);
    }
}
