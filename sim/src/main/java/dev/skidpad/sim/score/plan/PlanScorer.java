package dev.skidpad.sim.score.plan;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.score.Collisions;
import dev.skidpad.sim.score.Comfort;
import dev.skidpad.sim.score.DrivableArea;
import dev.skidpad.sim.score.DrivingDirection;
import dev.skidpad.sim.score.EgoProgress;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.TimeToCollision;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.LanesDriven;
import dev.skidpad.sim.score.measure.Neighbours;
import dev.skidpad.sim.score.measure.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Scores candidate plans as NAVSIM does: a plan of four seconds is driven by the LQR tracker on the reference
/// benchmarks' kinematic bicycle while the others do what the moment says, and the 41 frames that come of it are
/// judged by the rules that judge episodes:
/// ```
/// PDMS = NC · DAC · (5·TTC + 5·EP + 2·C + 0·DDC) / 12
/// ```
/// The same plan has the same score alone, among others, and as an episode of these frames
/// ([dev.skidpad.sim.score.EpisodeScorer]); only the progress under [ProgressReference#BEST_OF_BATCH] depends on
/// whom it is scored with.
///
/// Knowingly different from NAVSIM: what [dev.skidpad.sim.score.EpisodeScorer] differs in; beyond the last frame the
/// others keep their velocity, where NAVSIM looks into the record of the next second.
///
/// A buffer: it belongs to one scenario and one thread.
public final class PlanScorer {
    private static final int STEPS = PlanMoment.STEPS;

    private final Scenario scenario;
    private final Settings settings;
    private final PlanDriver driver;
    private final EgoMotion ego;
    private final EgoMotion withHistory;
    private final int[] among; // [A] who might come near

    /// How plans are scored.
    ///
    /// @param tracking which car drives them
    /// @param reference what their progress is compared with
    /// @param comfortSpan over which frames their comfort is judged
    /// @param direction whether their driving direction is judged
    public record Settings(
            Tracking tracking, ProgressReference reference, ComfortSpan comfortSpan, DirectionRule direction) {
        /// PDMS as NAVSIM has it, with the record as the reference of the progress, as for episodes.
        public static Settings pdms() {
            return new Settings(Tracking.REFERENCE, ProgressReference.RECORD, ComfortSpan.PLAN, DirectionRule.JUDGED);
        }

        /// The same with another car.
        public Settings with(Tracking other) {
            return new Settings(other, reference, comfortSpan, direction);
        }

        /// The same with another reference of the progress.
        public Settings with(ProgressReference other) {
            return new Settings(tracking, other, comfortSpan, direction);
        }

        /// The same with another span of the comfort.
        public Settings with(ComfortSpan other) {
            return new Settings(tracking, reference, other, direction);
        }

        /// The same with or without the driving direction.
        public Settings with(DirectionRule other) {
            return new Settings(tracking, reference, comfortSpan, other);
        }
    }

    public PlanScorer(Scenario scenario, Settings settings) {
        this.scenario = scenario;
        this.settings = settings;
        Track track = scenario.ego();
        driver = switch (settings.tracking) {
            case REFERENCE -> new ReferenceDriver(track.lengthM(), scenario.dtSeconds());
            case SIMULATOR -> new SimulatorDriver(track.lengthM(), scenario.dtSeconds());
        };
        ego = new EgoMotion(
                scenario.egoIndex(), PlanMoment.FRAMES, track.lengthM(), track.widthM(), scenario.dtSeconds());
        withHistory = new EgoMotion(
                scenario.egoIndex(),
                PlanMoment.HISTORY_STEPS + PlanMoment.FRAMES,
                track.lengthM(),
                track.widthM(),
                scenario.dtSeconds());
        among = new int[scenario.agentCount()];
    }

    /// The score of one plan.
    public PlanScore score(PlanMoment moment, Plan plan) {
        return score(moment, List.of(plan)).getFirst();
    }

    /// The scores of some plans that begin at one moment, in their order.
    ///
    /// @throws IllegalArgumentException if a plan has fewer than [PlanMoment#STEPS] poses
    public List<PlanScore> score(PlanMoment moment, List<Plan> plans) {
        List<Judged> judged = new ArrayList<>(plans.size());
        double best = 0;
        for (Plan plan : plans) {
            Judged one = judge(moment, plan);
            judged.add(one);
            best = Math.max(best, one.progress.progressM() * one.multipliers());
        }
        OptionalDouble referenceM =
                settings.reference == ProgressReference.BEST_OF_BATCH ? OptionalDouble.of(best) : moment.referenceM();
        List<PlanScore> scores = new ArrayList<>(plans.size());
        for (Judged one : judged) {
            scores.add(one.score(settings.reference, referenceM));
        }
        return scores;
    }

    /// Drives a plan without judging it.
    ///
    /// @return [PlanMoment#FRAMES] states of the ego; they stay until the next plan is driven or scored
    public EgoMotion drive(PlanMoment moment, Plan plan) {
        if (plan.length() < STEPS) {
            throw new IllegalArgumentException("a plan of " + plan.length() + " poses cannot be judged; it needs "
                    + STEPS + ". Maybe carry it on at its last speed.");
        }
        driver.drive(moment, plan, ego);
        return ego;
    }

    private Judged judge(PlanMoment moment, Plan plan) {
        drive(moment, plan);
        int count = moment.near(ego, TimeToCollision.REACH_S, among);
        Neighbours others = new Neighbours(ego, moment.others(), TimeToCollision.REACH_S, 0, among, count);
        Standing standing = new Standing(ego, scenario.map());
        Collisions collisions = new Collisions(ego, others, standing);
        return new Judged(
                collisions.subScore(),
                DrivableArea.judge(ego, scenario.map()),
                TimeToCollision.judge(ego, others, collisions, standing),
                switch (settings.comfortSpan) {
                    case PLAN -> Comfort.judge(ego);
                    case WITH_HISTORY -> Comfort.judge(withHistory(moment));
                },
                switch (settings.reference) {
                    case RECORD -> new EgoProgress(ego, scenario, moment.step());
                    case BEST_OF_BATCH, GIVEN -> new EgoProgress(ego, scenario.route());
                },
                switch (settings.direction) {
                    case JUDGED ->
                        Optional.of(DrivingDirection.judge(
                                ego, new LanesDriven(ego, scenario.map()), DrivingDirection.Measure.DISTANCE_AGAINST));
                    case LEFT_OUT -> Optional.empty();
                });
    }

    private EgoMotion withHistory(PlanMoment moment) {
        withHistory.clear();
        withHistory.addAll(moment.history());
        withHistory.addAll(ego);
        return withHistory;
    }

    /// A plan of which only the reference of the progress is not known yet.
    private record Judged(
            SubScore nc, SubScore dac, SubScore ttc, SubScore c, EgoProgress progress, Optional<SubScore> ddc) {
        double multipliers() {
            return nc.value().orElse(1) * dac.value().orElse(1);
        }

        PlanScore score(ProgressReference reference, OptionalDouble referenceM) {
            SubScore ep = switch (reference) {
                case RECORD -> progress.subScore(multipliers());
                case BEST_OF_BATCH, GIVEN -> progress.against(referenceM, multipliers());
            };
            OptionalDouble total = Scores.total(nc.value(), dac.value(), ttc.value(), ep.value(), c.value());
            return new PlanScore(nc, dac, ttc, ep, c, ddc, progress.progressM(), total);
        }
    }
}
