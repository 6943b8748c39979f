package dev.skidpad.sim.plan.proposal;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.score.plan.PlanMoment;
import dev.skidpad.sim.world.WorldBatch;
import java.util.ArrayList;
import java.util.List;

/// The candidates of one moment of a record in the workload of [PlanScoringBenchmark]: the fifteen [Proposals], and
/// the record driven faster and slower on lines beside it.
///
/// @param scenario whose record it is
/// @param step the moment
/// @param plans thirty of them
record CandidatePlans(Scenario scenario, int step, List<Plan> plans) {
    private static final float[] PACES = {1, 0.8f, 0.9f, 1.1f, 1.25f};
    private static final float[] ASIDE_M = {0, 0.5f, -0.5f};

    /// The candidates at a step after which the record of the ego has no gap for as long as a plan is judged.
    static CandidatePlans at(Scenario scenario, int step) {
        Proposals proposals =
                new Proposals(WorldBatch.of(List.of(scenario), new int[] {step}).view(0));
        List<Plan> plans = new ArrayList<>(proposals.propose());
        for (float pace : PACES) {
            for (float aside : ASIDE_M) {
                plans.add(perturbed(scenario.ego(), step, pace, aside));
            }
        }
        return new CandidatePlans(scenario, step, List.copyOf(plans));
    }

    /// Whether the ego's record has no gap from a step on for as long as a plan is judged.
    static boolean possible(Scenario scenario, int step) {
        boolean whole = step + PlanMoment.STEPS < scenario.steps();
        for (int t = step; t <= step + PlanMoment.STEPS && whole; t++) {
            whole = scenario.ego().valid(t);
        }
        return whole;
    }

    /// The record at another pace, straight on where it ends, and within a second over to a line beside it.
    private static Plan perturbed(Track ego, int step, float pace, float aside) {
        Plan plan = new Plan(PlanMoment.STEPS);
        int last = step + PlanMoment.STEPS;
        for (int i = 1; i <= PlanMoment.STEPS; i++) {
            float at = Math.min(step + pace * i, last);
            int before = Math.min((int) at, last - 1);
            float share = at - before;
            float heading = ego.headingRad(before)
                    + share * Angles.difference(ego.headingRad(before), ego.headingRad(before + 1));
            float beyond = 0.1f * (step + pace * i - at) * ego.speedMps(last);
            float over = aside * Math.min(1, i / 10f);
            float x = ego.x(before) + share * (ego.x(before + 1) - ego.x(before));
            float y = ego.y(before) + share * (ego.y(before + 1) - ego.y(before));
            float cos = Trig.cos(heading);
            float sin = Trig.sin(heading);
            plan.add(x + beyond * cos - over * sin, y + beyond * sin + over * cos, heading);
        }
        return plan;
    }
}
