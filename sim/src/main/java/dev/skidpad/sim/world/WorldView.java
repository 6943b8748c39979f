package dev.skidpad.sim.world;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;

/// What one scene of a world looks like now and a little while back: all that a planner or a traffic model
/// may see.
///
/// It is read-only and changes when the world steps. Agents are numbered as in the scenario's tracks; poses
/// are scene-local metres and radians of box centres, velocities m/s in the scene's axes. Reading the state
/// of an agent that is not active gives its last state and must not be relied on.
public interface WorldView {
    /// How many past steps are kept besides the present one: one second at 0.1 s.
    int HISTORY_STEPS = 10;

    /// The scenario being driven: its map, route, sizes and types. The recorded future in it is the
    /// business of log replay alone; planners and learned traffic that peek at it are cheating.
    Scenario scenario();

    /// The step of the scenario that the present state belongs to.
    int step();

    /// The number of agents `A`.
    int agentCount();

    /// The agent that the planner drives.
    int egoIndex();

    /// Whether an agent is there now.
    default boolean active(int agent) {
        return active(agent, 0);
    }

    default float x(int agent) {
        return x(agent, 0);
    }

    default float y(int agent) {
        return y(agent, 0);
    }

    default float headingRad(int agent) {
        return headingRad(agent, 0);
    }

    default float vx(int agent) {
        return vx(agent, 0);
    }

    default float vy(int agent) {
        return vy(agent, 0);
    }

    /// Whether an agent was there some steps ago; false beyond the start of the record.
    ///
    /// @param stepsAgo from 0 to [#HISTORY_STEPS]
    boolean active(int agent, int stepsAgo);

    float x(int agent, int stepsAgo);

    float y(int agent, int stepsAgo);

    float headingRad(int agent, int stepsAgo);

    float vx(int agent, int stepsAgo);

    float vy(int agent, int stepsAgo);

    /// Speed along the heading in m/s, negative when reversing.
    default float speedMps(int agent) {
        return vx(agent) * headingCos(agent) + vy(agent) * headingSin(agent);
    }

    /// The cosine of an agent's present heading.
    default float headingCos(int agent) {
        return Angles.cos(headingRad(agent));
    }

    /// The sine of an agent's present heading.
    default float headingSin(int agent) {
        return Angles.sin(headingRad(agent));
    }

    default AgentType type(int agent) {
        return scenario().tracks().get(agent).type();
    }

    default float lengthM(int agent) {
        return scenario().tracks().get(agent).lengthM();
    }

    default float widthM(int agent) {
        return scenario().tracks().get(agent).widthM();
    }

    /// What the light of index `signal` in the scenario shows now.
    default SignalState signal(int signal) {
        return signal(signal, 0);
    }

    /// What a light showed some steps ago; before the record, what it showed first.
    ///
    /// @param stepsAgo 0 or more
    default SignalState signal(int signal, int stepsAgo) {
        return scenario().signals().get(signal).at(Math.max(0, step() - stepsAgo));
    }
}
