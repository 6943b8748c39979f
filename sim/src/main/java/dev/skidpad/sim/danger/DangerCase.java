package dev.skidpad.sim.danger;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.danger.propose.DangerKind;
import dev.skidpad.sim.danger.propose.Escape;
import dev.skidpad.sim.danger.propose.Proposal;
import dev.skidpad.sim.danger.stage.StageSetting;
import java.util.List;
import java.util.Optional;

/// A plausible danger that could have been avoided.
///
/// @param proposal who planned what
/// @param setting what is the same whatever the ego does
/// @param scenario the moment, its history and what came of it: what a world model learns from; its now may be later
///     than that of the setting, nearer to what happens
/// @param finish how it ended
/// @param verdicts why it is plausible
/// @param escape a plan that avoids it; empty for a near miss, which the ego's own plan avoided
public record DangerCase(
        Proposal proposal,
        StageSetting setting,
        Scenario scenario,
        Finish finish,
        List<CaseJudge.Verdict> verdicts,
        Optional<Escape> escape) {
    public DangerCase {
        verdicts = List.copyOf(verdicts);
    }

    /// A trial that is kept.
    static DangerCase of(Trial trial, Optional<Escape> escape) {
        String note = "danger: " + trial.proposal().kind().label() + ", "
                + trial.finish().ending().label() + ", on a road that is "
                + trial.setting().grip().label() + "; " + trial.proposal().how();
        Scenario played = trial.played().scenario();
        return new DangerCase(
                trial.proposal(),
                trial.setting(),
                played.withTracks(played.id(), played.tracks(), note),
                trial.finish(),
                trial.verdicts(),
                escape);
    }

    /// The same case, told from a later moment on: what came before it is history.
    DangerCase from(int nowStep) {
        Scenario later = scenario.withEgo(scenario.egoIndex(), nowStep, scenario.route());
        return new DangerCase(proposal, setting, later, finish, verdicts, escape);
    }

    public DangerKind kind() {
        return proposal.kind();
    }

    /// What the ego was told to do.
    public Track egoPlan() {
        return proposal.egoPlan();
    }
}
