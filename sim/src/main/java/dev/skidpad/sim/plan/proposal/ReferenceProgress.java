package dev.skidpad.sim.plan.proposal;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.score.plan.DirectionRule;
import dev.skidpad.sim.score.plan.PlanMoment;
import dev.skidpad.sim.score.plan.PlanScore;
import dev.skidpad.sim.score.plan.PlanScorer;
import dev.skidpad.sim.score.plan.Tracking;
import dev.skidpad.sim.world.WorldBatch;
import java.util.List;

/// NAVSIM's reference of EP: how far the rule-based planner comes in four seconds from a step of a record.
///
/// The [ProposalPlanner] plans once, from what it can see at the step; its plan is driven and judged like the plans
/// that are compared with it, and its progress counts after its own collisions and departures from the road.
public final class ReferenceProgress {
    private ReferenceProgress() {}

    /// The progress in m, to be given to [PlanMoment#compareWith].
    ///
    /// @param step a step of the record that a [PlanMoment] can be made of
    public static double metres(Scenario scenario, int step) {
        Plan plan = new Plan(PlanMoment.STEPS);
        new ProposalPlanner(Tracking.REFERENCE)
                .start(
                        WorldBatch.of(List.of(scenario), new int[] {step}).view(0),
                        RandomStream.of(0, "reference-progress", 0))
                .plan(plan);
        PlanMoment moment = new PlanMoment(scenario);
        moment.record(step);
        PlanScorer.Settings settings = PlanScorer.Settings.pdms().with(DirectionRule.LEFT_OUT);
        PlanScore score = new PlanScorer(scenario, settings).score(moment, plan);
        return Math.max(0, score.progressM()) * score.multipliers();
    }
}
