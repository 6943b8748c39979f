package dev.skidpad.sim.danger;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.danger.propose.Proposal;
import dev.skidpad.sim.danger.propose.Proposals;
import dev.skidpad.sim.danger.react.Intentions;
import dev.skidpad.sim.danger.stage.Played;
import dev.skidpad.sim.danger.stage.Stage;
import dev.skidpad.sim.danger.stage.StageSetting;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// What a plan leads to where what nobody can see, others' intentions and reflexes, is drawn anew.
///
/// Cases are chosen by how they end, so what happens in them is worse than what can be foreseen. The same plan
/// in another hidden world is one draw like any other: that is what a world model has to learn from.
///
/// @param meant where everybody means to go: the tracks after now
/// @param played what came of it
public record Redrawn(Scenario meant, Played played) {
    /// Plays a plan in another hidden world.
    ///
    /// @param proposal of which a protagonist keeps its own plan
    /// @param grip of the road
    /// @param hiddenSeed what the others' intentions and reflexes are drawn from
    public static Redrawn of(Proposal proposal, RoadGrip grip, long hiddenSeed) {
        return play(proposal.scenario(), proposal.protagonist(), proposal.egoPlan(), grip, hiddenSeed);
    }

    /// Plays a scene on with an ego that drives as the human did.
    ///
    /// @param grip of the road
    /// @param hiddenSeed what the others' intentions and reflexes are drawn from
    public static Redrawn ordinary(Scenario scenario, RoadGrip grip, long hiddenSeed) {
        return play(scenario, OptionalInt.empty(), Proposals.humanPlan(scenario), grip, hiddenSeed);
    }

    private static Redrawn play(
            Scenario scenario, OptionalInt protagonist, Track plan, RoadGrip grip, long hiddenSeed) {
        Scenario meant = Intentions.ofSeed(scenario, hiddenSeed);
        Set<Integer> scripted = Set.of();
        if (protagonist.isPresent()) {
            int agent = protagonist.getAsInt();
            List<Track> tracks = new ArrayList<>(meant.tracks());
            tracks.set(agent, scenario.tracks().get(agent));
            meant = meant.withTracks(meant.id(), tracks, "the protagonist keeps its plan");
            scripted = Set.of(agent);
        }
        return new Redrawn(meant, Stage.play(new StageSetting(meant, scripted, grip, hiddenSeed), plan));
    }

    /// Whether the ego met nobody.
    public boolean isSafe() {
        return played.egoCrash().isEmpty();
    }
}
