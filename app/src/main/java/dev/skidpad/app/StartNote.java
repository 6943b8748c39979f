package dev.skidpad.app;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.StartFlag;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/// What was wrong with an agent at the start of an episode, as `--json` prints it.
///
/// @param agent the agent's index in the scenario
/// @param track its id
/// @param ego whether the planner drives it
/// @param kind what is wrong
/// @param depthM how deep
/// @param inside the id of the other agent, where there is one
record StartNote(int agent, String track, boolean ego, StartFlag.Kind kind, float depthM, Optional<String> inside) {
    /// The notes on an episode.
    static List<StartNote> of(Episode episode) {
        return episode.startFlags().stream()
                .map(flag -> of(episode.scenario(), flag))
                .toList();
    }

    private static StartNote of(Scenario scenario, StartFlag flag) {
        Optional<String> inside = flag.other().isPresent()
                ? Optional.of(scenario.tracks().get(flag.other().getAsInt()).id())
                : Optional.empty();
        return new StartNote(
                flag.agent(),
                scenario.tracks().get(flag.agent()).id(),
                flag.agent() == scenario.egoIndex(),
                flag.kind(),
                flag.depthM(),
                inside);
    }

    /// Prints how many bad starts there are in how many episodes, and a line for each one that concerns an ego.
    static void print(List<Episode> episodes, PrintWriter console) {
        int flagged = 0;
        int episodesFlagged = 0;
        for (Episode episode : episodes) {
            List<StartFlag> flags = episode.startFlags();
            flagged += flags.size();
            episodesFlagged += flags.isEmpty() ? 0 : 1;
            flags.stream()
                    .filter(flag -> concernsEgo(flag, episode.scenario()))
                    .forEach(flag -> console.println(
                            "start of " + episode.scenario().id() + ": " + flag.describe(episode.scenario())));
        }
        if (flagged > 0) {
            console.println("starts off the map, off the road or inside another: " + flagged + " in " + episodesFlagged
                    + " of " + episodes.size() + " episodes (--json lists all)");
        }
    }

    private static boolean concernsEgo(StartFlag flag, Scenario scenario) {
        return flag.agent() == scenario.egoIndex()
                || flag.other().isPresent() && flag.other().getAsInt() == scenario.egoIndex();
    }
}
