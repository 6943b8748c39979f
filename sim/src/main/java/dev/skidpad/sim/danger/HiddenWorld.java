package dev.skidpad.sim.danger;

import dev.skidpad.core.random.RandomStream;
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
/// in another hidden world is one draw like any other: what a world model has to learn from.
///
/// @param meant where everybody means to go
/// @param played what came of it
public record HiddenWorld(Scenario meant, Played played) {
    /// Plays the plan of a proposal.
    ///
    /// @param proposal of whom a protagonist keeps its own plan
    /// @param hiddenSeed what is hidden
    public static HiddenWorld of(Proposal proposal, RoadGrip grip, long hiddenSeed) {
        Scenario scenario = proposal.scenario();
        Scenario drawn = Intentions.draw(scenario, RandomStream.of(hiddenSeed, "intentions", 0));
        OptionalInt protagonist = proposal.protagonist();
        if (protagonist.isPresent()) {
            int agent = protagonist.getAsInt();
            List<Track> tracks = new ArrayList<>(drawn.tracks());
            tracks.set(agent, scenario.tracks().get(agent));
            drawn = drawn.withTracks(drawn.id(), tracks, "the protagonist keeps its plan");
        }
        Set<Integer> scripted = protagonist.isPresent() ? Set.of(protagonist.getAsInt()) : Set.of();
        StageSetting setting = new StageSetting(drawn, scripted, grip, hiddenSeed);
        return new HiddenWorld(drawn, Stage.play(setting, proposal.egoPlan()));
    }

    /// Plays on as the human drove.
    public static HiddenWorld ordinary(Scenario scenario, RoadGrip grip, long hiddenSeed) {
        Scenario drawn = Intentions.draw(scenario, RandomStream.of(hiddenSeed, "intentions", 0));
        StageSetting setting = new StageSetting(drawn, Set.of(), grip, hiddenSeed);
        return new HiddenWorld(drawn, Stage.play(setting, Proposals.humanPlan(scenario)));
    }

    /// Whether the ego met nobody.
    public boolean isSafe() {
        return played.egoCrash().isEmpty();
    }
}
