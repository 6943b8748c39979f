package dev.skidpad.sim.danger;

import dev.skidpad.sim.danger.propose.Proposal;
import dev.skidpad.sim.danger.stage.Played;
import dev.skidpad.sim.danger.stage.Stage;
import dev.skidpad.sim.danger.stage.StageSetting;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import java.util.List;
import java.util.Set;

/// A proposal with what came of it.
///
/// @param verdicts whether it could have happened
record Trial(Proposal proposal, StageSetting setting, Played played, Finish finish, List<CaseJudge.Verdict> verdicts) {
    /// Plays a proposal.
    static Trial of(Proposal proposal, RoadGrip grip, long hiddenSeed) {
        Set<Integer> scripted = proposal.protagonist().isPresent()
                ? Set.of(proposal.protagonist().getAsInt())
                : Set.of();
        StageSetting setting = new StageSetting(proposal.scenario(), scripted, grip, hiddenSeed);
        Played played = Stage.play(setting, proposal.egoPlan());
        Finish finish = Finish.of(played);
        return new Trial(proposal, setting, played, finish, CaseJudge.judge(proposal, played, finish, grip));
    }

    /// Whether no rule is broken.
    boolean plausible() {
        return verdicts.stream().allMatch(CaseJudge.Verdict::passed);
    }
}
