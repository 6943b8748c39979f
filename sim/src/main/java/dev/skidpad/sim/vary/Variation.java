package dev.skidpad.sim.vary;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import java.util.Optional;

/// A named, seeded edit of a scenario: what else could have happened.
///
/// An edit changes one agent's track, and only after now. An edit of the ego's track says what the ego
/// could have planned: [Varied#egoPlan()] drives it in the scenario as it was, while traffic that reacts
/// answers to it. An edit of another agent's track puts the ego to a test: any planner can be put into the
/// edited scenario.
public sealed interface Variation permits EgoRetimed, EgoDelayed, EgoAimed, AgentBrakesHard, AgentCutsIn {
    /// A short name for reports, such as `agent-cuts-in`.
    String name();

    /// Edits a scenario.
    ///
    /// @param random decides on everything that is open: who, when, how hard
    /// @return the edit with its report, which may find it implausible; empty when there is nothing to
    ///     edit: no agent ahead, no braking to delay
    Optional<Varied> apply(Scenario scenario, RandomStream random);
}
