package dev.skidpad.sim.plan.proposal;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.score.CollisionKind;
import dev.skidpad.sim.score.DrivableArea;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.plan.ComfortSpan;
import dev.skidpad.sim.score.plan.DirectionRule;
import dev.skidpad.sim.score.plan.PlanMoment;
import dev.skidpad.sim.score.plan.PlanScore;
import dev.skidpad.sim.score.plan.PlanScorer;
import dev.skidpad.sim.score.plan.ProgressReference;
import dev.skidpad.sim.score.plan.Tracking;
import dev.skidpad.sim.world.WorldView;
import java.util.List;

/// Makes fifteen plans, foresees what would come of each, and drives the best: the strongest planner by rules.
///
/// At every call:
///
/// 1. **Forecast**: everybody goes on at constant velocity for four seconds.
/// 2. **Propose**: five speeds on three lines beside the middle of the route ([Proposals]).
/// 3. **Drive and score** each against the forecast with the rules that judge episodes ([PlanScorer]):
///    ```
///    worth = NC · DAC · (5·TTC + 5·EP + 2·C) / 12
///    ```
///    EP relative to the best of the fifteen, C with the second that was driven before. A part that the map cannot
///    tell about counts as 1.
/// 4. **Choose** the worthiest; of equals, the one that fails last (a collision at fault, leaving the road), and of
///    these the first: nearest to the middle, and fastest.
/// 5. **Emergency**: if even that one fails within [#EMERGENCY_SECONDS], brake as hard as the car can.
///
/// Source: PDM-Closed (Dauner et al. 2023, "Parting with Misconceptions about Learning-based Vehicle Motion
/// Planning"). Knowingly different: it plans no centreline but takes the scenario's route; curves and lights limit
/// the proposals' speeds and the acceleration changes gently; the emergency brake also answers to leaving the road
/// and at any speed; the driving direction is not scored, because no proposal leaves the route by more than a metre.
public final class ProposalPlanner implements Planner {
    /// A failure foreseen within this time makes it brake.
    public static final float EMERGENCY_SECONDS = 2f;

    private final Tracking tracking;

    /// A planner that foresees what the simulator's own car would make of a plan.
    public ProposalPlanner() {
        this(Tracking.SIMULATOR);
    }

    /// @param tracking which car drives the proposals in thought; best the one that drives the episode
    public ProposalPlanner(Tracking tracking) {
        this.tracking = tracking;
    }

    @Override
    public String name() {
        return switch (tracking) {
            case SIMULATOR -> "proposals";
            case REFERENCE -> "proposals-lqr";
        };
    }

    @Override
    public Session start(WorldView view, RandomStream random) {
        return new Choosing(view, tracking);
    }

    private static final class Choosing implements Session {
        private final WorldView view;
        private final Proposals proposals;
        private final PlanMoment moment;
        private final PlanScorer scorer;
        private final float emergencyFrames;

        Choosing(WorldView view, Tracking tracking) {
            this.view = view;
            proposals = new Proposals(view);
            moment = new PlanMoment(view.scenario());
            scorer = new PlanScorer(view.scenario(), settings(tracking));
            emergencyFrames = EMERGENCY_SECONDS / view.scenario().dtSeconds();
        }

        @Override
        public void plan(Plan plan) {
            moment.forecast(view);
            List<Plan> plans = proposals.propose();
            List<PlanScore> scores = scorer.score(moment, plans);
            int best = best(scores);
            if (failsAt(scores.get(best)) <= emergencyFrames) {
                proposals.brake(plan);
            } else {
                plan.copyFrom(plans.get(best));
            }
        }
    }

    private static PlanScorer.Settings settings(Tracking tracking) {
        return new PlanScorer.Settings(
                tracking, ProgressReference.BEST_OF_BATCH, ComfortSpan.WITH_HISTORY, DirectionRule.LEFT_OUT);
    }

    static int best(List<PlanScore> scores) {
        int best = 0;
        for (int i = 1; i < scores.size(); i++) {
            double more = worth(scores.get(i)) - worth(scores.get(best));
            if (more > 0 || more == 0 && failsAt(scores.get(i)) > failsAt(scores.get(best))) {
                best = i;
            }
        }
        return best;
    }

    private static double worth(PlanScore score) {
        double weighted = 5 * score.timeToCollision().value().orElse(1)
                + 5 * score.egoProgress().value().orElse(1)
                + 2 * score.comfort().value().orElse(1);
        return score.multipliers() * weighted / 12;
    }

    /// The frame of the first collision at fault or departure from the road; beyond all frames if there is none.
    private static int failsAt(PlanScore score) {
        int first = Integer.MAX_VALUE;
        for (SubScore.Event event : score.noAtFaultCollision().events()) {
            if (CollisionKind.atFault(event.rule())) {
                first = Math.min(first, event.frame());
            }
        }
        for (SubScore.Event event : score.drivableArea().events()) {
            if (event.rule().equals(DrivableArea.OFF_ROAD)) {
                first = Math.min(first, event.frame());
            }
        }
        return first;
    }
}
