package dev.skidpad.sim.parity;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.column.MapDetail;
import java.util.ArrayList;
import java.util.List;

/// Picks the scenes of a comparison: a number of scenes with a number of controlled agents in all.
public final class ParityScenes {
    private ParityScenes() {}

    /// The first scenarios, one after another, that together have enough agents to control.
    ///
    /// The agents are dealt out in turns: one to each scene that has one left, until there are enough.
    ///
    /// @param scenarios where to look, in order
    /// @param scenes how many scenes
    /// @param agents how many controlled agents, in all of them
    /// @throws IllegalArgumentException if no run of so many scenarios has so many agents
    public static List<ParityScene> pick(List<Scenario> scenarios, MapDetail detail, int scenes, int agents) {
        for (int from = 0; from + scenes <= scenarios.size(); from++) {
            List<Scenario> run = scenarios.subList(from, from + scenes);
            if (run.stream().mapToInt(ParityScene::controllable).sum() >= agents) {
                return dealt(run, detail, agents);
            }
        }
        throw new IllegalArgumentException("no " + scenes + " consecutive scenarios among " + scenarios.size()
                + " have " + agents + " vehicles that go somewhere. Maybe give more scenarios.");
    }

    private static List<ParityScene> dealt(List<Scenario> run, MapDetail detail, int agents) {
        int[] share = new int[run.size()];
        int left = agents;
        for (int turn = 0; left > 0; turn = (turn + 1) % share.length) {
            if (share[turn] < ParityScene.controllable(run.get(turn))) {
                share[turn]++;
                left--;
            }
        }
        List<ParityScene> scenes = new ArrayList<>();
        for (int i = 0; i < share.length; i++) {
            scenes.add(ParityScene.of(run.get(i), detail, share[i]));
        }
        return scenes;
    }

    /// So many worlds of each scene, those of one scene one after another.
    public static List<ParityScene> copies(List<ParityScene> scenes, int copies) {
        List<ParityScene> worlds = new ArrayList<>();
        for (ParityScene scene : scenes) {
            for (int c = 0; c < copies; c++) {
                worlds.add(scene);
            }
        }
        return worlds;
    }
}
