package dev.skidpad.sim.score.plan;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.score.Collisions;
import dev.skidpad.sim.score.Comfort;
import dev.skidpad.sim.score.DrivableArea;
import dev.skidpad.sim.score.EgoProgress;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.TimeToCollision;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.Neighbours;
import dev.skidpad.sim.score.measure.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Scores candidate plans as NAVSIM does: a plan of four seconds is driven by the LQR tracker on the reference
/// benchmarks' kinematic bicycle while the others do what the moment says, and the 41 frames that come of it are
/// judged by the rules that judge episodes:
/// ```
/// PDMS = NC · DAC · (5·TTC + 5·EP + 2·C) / 12
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
    private final ProgressReference reference;
    private final PlanDriver driver;
    private final EgoMotion ego;
    private final EgoMotion withHistory;
    private final ComfortSpan comfortSpan;
    private final int[] among; // [A] who might come near

    public PlanScorer(Scenario scenario, Tracking tracking, ProgressReference reference, ComfortSpan comfortSpan) {
        this.scenario = scenario;
        this.reference = reference;
        this.comfortSpan = comfortSpan;
        Track track = scenario.ego();
        driver = switch (tracking) {
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
        OptionalDouble bestM = OptionalDouble.of(best);
        List<PlanScore> scores = new ArrayList<>(plans.size());
        for (Judged one : judged) {
            scores.add(one.score(reference, bestM));
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
                switch (comfortSpan) {
                    case PLAN -> Comfort.judge(ego);
                    case WITH_HISTORY -> Comfort.judge(withHistory(moment));
                },
                switch (reference) {
                    case RECORD -> new EgoProgress(ego, scenario, moment.step());
                    case BEST_OF_BATCH -> new EgoProgress(ego, scenario.route());
                });
    }

    private EgoMotion withHistory(PlanMoment moment) {
        withHistory.clear();
        withHistory.addAll(moment.history());
        withHistory.addAll(ego);
        return withHistory;
    }

    /// A plan of which only the reference of the progress is not known yet.
    private record Judged(SubScore nc, SubScore dac, SubScore ttc, SubScore c, EgoProgress progress) {
        double multipliers() {
            return nc.value().orElse(1) * dac.value().orElse(1);
        }

        PlanScore score(ProgressReference reference, OptionalDouble bestM) {
            SubScore ep = switch (reference) {
                case RECORD -> progress.subScore(multipliers());
                case BEST_OF_BATCH -> progress.against(bestM, multipliers());
            };
            OptionalDouble total = Scores.total(nc.value(), dac.value(), ttc.value(), ep.value(), c.value());
            return new PlanScore(nc, dac, ttc, ep, c, progress.progressM(), total);
        }
    }
}
