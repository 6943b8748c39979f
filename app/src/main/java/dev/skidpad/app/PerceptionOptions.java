package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.perceive.Perceptions;
import picocli.CommandLine.Option;

/// What planners see through.
final class PerceptionOptions {
    @Option(
            names = "--perception",
            paramLabel = "NAME",
            description = "What the planner sees through: " + Perceptions.NAMES + " (default: ${DEFAULT-VALUE}).")
    private String perception = "perfect";

    /// The perception that was asked for.
    ///
    /// @throws BadInputException if there is none of that name
    Perception chosen() {
        return of(perception);
    }

    /// The perception of a name given on the command line.
    ///
    /// @throws BadInputException if there is none
    static Perception of(String name) {
        try {
            return Perceptions.of(name);
        } catch (BadInputException e) {
            throw new BadInputException("--perception " + name, e.problem(), e.remedy(), e);
        }
    }
}
