package dev.skidpad.sim.score.nuplan;

import dev.skidpad.sim.score.Benchmark;
import dev.skidpad.sim.score.Comfort;
import dev.skidpad.sim.score.DrivableArea;
import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.DrivingDirection;
import dev.skidpad.sim.score.DrivingDirection.Measure;
import dev.skidpad.sim.score.ProductOfMean;
import dev.skidpad.sim.score.ProductOfMean.Term;
import dev.skidpad.sim.score.ProductOfMean.WhenAbsent;
import dev.skidpad.sim.score.Score;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.SubScore;
import java.util.ArrayList;
import java.util.List;

/// nuPlan's closed-loop score: `NC · DAC · MP · DDC · (5·EP + 5·TTC + 4·SL + 2·C) / 16`.
///
/// A part that cannot be evaluated is left out of the product or of both sums, as in nuPlan's
/// aggregation. There are two scores of one formula, for traffic that follows the log and for traffic
/// that reacts; a drive has the one of its traffic, and the other one is absent.
public final class ClosedLoopScore implements Benchmark {
    private static final List<String> MULTIPLIERS = List.of(
            Scores.NO_AT_FAULT_COLLISION,
            Scores.DRIVABLE_AREA_COMPLIANCE,
            Scores.MAKING_PROGRESS,
            Scores.DRIVING_DIRECTION_COMPLIANCE);
    private static final List<Term> WEIGHTED = List.of(
            new Term(Scores.EGO_PROGRESS, 5),
            new Term(Scores.TIME_TO_COLLISION, 5),
            new Term(Scores.SPEED_LIMIT_COMPLIANCE, 4),
            new Term(Scores.COMFORT, 2));
    private static final ProductOfMean FORMULA = new ProductOfMean(MULTIPLIERS, WEIGHTED, WhenAbsent.LEFT_OUT);

    private final Traffic traffic;

    /// In which traffic.
    public enum Traffic {
        /// Everybody follows the log.
        NON_REACTIVE("nuplan-nonreactive"),
        /// The others react to the ego.
        REACTIVE("nuplan-reactive");

        private final String scoreName;

        Traffic(String scoreName) {
            this.scoreName = scoreName;
        }
    }

    /// One of the two scores.
    public ClosedLoopScore(Traffic traffic) {
        this.traffic = traffic;
    }

    @Override
    public String name() {
        return traffic.scoreName;
    }

    @Override
    public Score score(Drive drive) {
        Traffic driven = drive.traffic().equals(Drive.LOG) ? Traffic.NON_REACTIVE : Traffic.REACTIVE;
        return driven == traffic
                ? Score.of(name(), FORMULA, judge(drive))
                : Score.of(name(), FORMULA, absent("the traffic was " + drive.traffic()));
    }

    private static List<SubScore> absent(String because) {
        List<SubScore> parts = new ArrayList<>();
        MULTIPLIERS.forEach(part -> parts.add(SubScore.absent(part, because)));
        WEIGHTED.forEach(term -> parts.add(SubScore.absent(term.name(), because)));
        return parts;
    }

    private static List<SubScore> judge(Drive drive) {
        ForecastContact contact = new ForecastContact(
                drive.ego(),
                drive.others(),
                drive.collisions(),
                drive.standing(),
                ForecastContact.STEP_S,
                ForecastContact.HORIZON_S);
        return List.of(
                drive.drivenToEnd(),
                AtFaultCollisions.subScore(drive.collisions()),
                DrivableArea.judge(drive.ego(), drive.map()),
                Progress.making(drive.progress()),
                DrivingDirection.judge(drive.ego(), drive.lanes(), Measure.PROGRESS_BACK),
                Progress.ratio(drive.progress()),
                contact.subScore(),
                SpeedLimit.judge(drive.ego(), drive.lanes()),
                Comfort.judge(drive.ego()));
    }
}
