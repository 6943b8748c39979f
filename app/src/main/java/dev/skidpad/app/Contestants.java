package dev.skidpad.app;

import dev.skidpad.eval.regress.LatePlanner;
import dev.skidpad.eval.trust.rank.Contestant;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.IdmPlanner;
import dev.skidpad.sim.plan.LaneFollower;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.plan.proposal.ProposalPlanner;
import java.util.List;

/// The planners of different quality that `bench dream` always ranks.
final class Contestants {
    static final List<Contestant> STANDARD = List.of(
            contestant(new ProposalPlanner()),
            contestant(new LaneFollower()),
            contestant(new IdmPlanner()),
            contestant(new IdmPlanner(IdmPlanner.Manner.TIMID)),
            contestant(new IdmPlanner(IdmPlanner.Manner.AGGRESSIVE)),
            contestant(new ConstantVelocityPlanner()),
            contestant(new LatePlanner(new IdmPlanner(IdmPlanner.Manner.AGGRESSIVE), 4)));

    private Contestants() {}

    private static Contestant contestant(Planner planner) {
        return new Contestant(planner.name(), planner);
    }
}
