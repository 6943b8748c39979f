package dev.skidpad.sim.score.field;

import dev.skidpad.sim.score.Benchmark;
import dev.skidpad.sim.score.Collisions;
import dev.skidpad.sim.score.DrivableArea;
import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.Score;
import dev.skidpad.sim.score.ScoreFormula;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.SubScore;
import java.util.List;
import java.util.OptionalDouble;

/// AlpaSim's scene score: 0 with a collision at fault or off the road, else the progress relative to the record's,
/// full from 0.8 on; 1 where the record came less than 5 m far.
///
/// Told, not scored: the mean distance to the record's place at the same time.
///
/// Knowingly different: who is at fault and when the road is left is decided as in the other scores here
/// ([Collisions], [DrivableArea]), progress is along the scenario's route. A planner that failed has 0.
public record AlpaSim() implements Benchmark {
    /// The part that is the progress as a share of the record's.
    public static final String RELATIVE_PROGRESS = "relativeProgress";

    /// The part that is the mean distance to the record, m.
    public static final String DISTANCE_TO_RECORD = "distanceToRecordM";

    private static final double FULL_SHARE = 0.8;
    private static final double MATTERS_M = 5;

    @Override
    public String name() {
        return "alpasim";
    }

    @Override
    public Score score(Drive drive) {
        Collisions collisions = new Collisions(drive.ego(), drive.others(), drive.standing());
        return Score.of(
                name(),
                new Formula(),
                List.of(
                        drive.drivenToEnd(),
                        collisions.subScore(),
                        DrivableArea.judge(drive.ego(), drive.map()),
                        RouteProgress.part(RELATIVE_PROGRESS, drive, MATTERS_M, FULL_SHARE),
                        RecordDistance.part(DISTANCE_TO_RECORD, drive)));
    }

    /// The scene score from its parts.
    private record Formula() implements ScoreFormula {
        @Override
        public OptionalDouble total(List<SubScore> parts) {
            if (value(parts, Scores.DRIVEN_TO_END).orElse(1) < 1) {
                return OptionalDouble.of(0);
            }
            OptionalDouble collision = value(parts, Scores.NO_AT_FAULT_COLLISION);
            OptionalDouble road = value(parts, Scores.DRIVABLE_AREA_COMPLIANCE);
            OptionalDouble progress = value(parts, RELATIVE_PROGRESS);
            if (collision.isEmpty() || road.isEmpty() || progress.isEmpty()) {
                return OptionalDouble.empty();
            }
            if (collision.getAsDouble() < 1 || road.getAsDouble() < 1) {
                return OptionalDouble.of(0);
            }
            double share = Math.max(0, Math.min(1, progress.getAsDouble()));
            return OptionalDouble.of(Math.min(1, share / FULL_SHARE));
        }

        private static OptionalDouble value(List<SubScore> parts, String name) {
            return ScoreFormula.part(parts, name).value();
        }

        @Override
        public String text() {
            return "0 if " + Scores.NO_AT_FAULT_COLLISION + " or " + Scores.DRIVABLE_AREA_COMPLIANCE
                    + " < 1, else min(1, " + RELATIVE_PROGRESS + " held in [0, 1] / " + FULL_SHARE + ")";
        }
    }
}
