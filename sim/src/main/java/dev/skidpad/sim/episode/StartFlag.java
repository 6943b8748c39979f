package dev.skidpad.sim.episode;

import dev.skidpad.core.scene.Scenario;
import java.util.Locale;
import java.util.OptionalInt;

/// Something that was wrong with an agent before anybody drove.
///
/// @param agent whose index in the scenario's tracks
/// @param kind what
/// @param depthM how deep: beyond the road edge, from the map, or into the other
/// @param other the agent that it is inside of, the one with the higher index; empty for what needs no other
public record StartFlag(int agent, Kind kind, float depthM, OptionalInt other) {
    /// What is wrong.
    public enum Kind {
        /// A vehicle reaches more than 0.3 m beyond a road edge.
        OFF_ROAD,
        /// No lane and no road edge is within 50 m.
        OFF_MAP,
        /// Its box overlaps another one.
        INSIDE_ANOTHER
    }

    /// A sentence without an end, for people: `the ego (track 12) starts 1.3 m beyond a road edge`.
    public String describe(Scenario scenario) {
        return name(scenario, agent) + " starts " + String.format(Locale.ROOT, "%.2f m ", depthM)
                + switch (kind) {
                    case OFF_ROAD -> "beyond a road edge";
                    case OFF_MAP -> "from the nearest lane and road edge";
                    case INSIDE_ANOTHER -> "inside " + name(scenario, other.orElseThrow());
                };
    }

    private static String name(Scenario scenario, int agent) {
        String id = scenario.tracks().get(agent).id();
        return agent == scenario.egoIndex() ? "the ego (track " + id + ")" : "track " + id;
    }
}
