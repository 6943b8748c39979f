package dev.skidpad.eval.why;

import dev.skidpad.eval.why.avoid.Avoidance;
import dev.skidpad.eval.why.avoid.HumanDriver;
import dev.skidpad.eval.why.cause.Cause;
import dev.skidpad.eval.why.cause.Responsibility;
import dev.skidpad.eval.why.cause.Substitution;
import dev.skidpad.eval.why.dream.Foreseen;
import dev.skidpad.eval.why.similar.Situation;
import java.util.List;
import java.util.Optional;

/// Why an episode failed. Immutable, and readable as JSON.
///
/// @param scenario the id of what was driven
/// @param planner who drove
/// @param traffic how the others moved
/// @param vehicle what it drove
/// @param perception what it saw through
/// @param rule the rule of the failure, such as `active-front-collision`
/// @param failed the same in words, without names and numbers, such as `runs into a vehicle`
/// @param other the track's id of the other who took part; empty where none did
/// @param failureSeconds when it failed, since the start of the episode
/// @param happened the failure and what else happened at fault, in words, in order of time
/// @param avoidance when it could be avoided, and by how little; empty where the planner failed, not
///     the car
/// @param responsibility who did not keep to the safety distances
/// @param cause what in the ego it came of
/// @param substitutions the drives that show the cause, in their order; the last one mends it, if any
///     does
/// @param human what a careful and competent human driver would have made of it
/// @param foreseen how a world model had foreseen it; empty where none was asked, or the planner failed
/// @param kinds the kinds of situation that the scene holds ([dev.skidpad.eval.suite.Cluster])
/// @param decisive the situation when it was decided
public record WhyReport(
        String scenario,
        String planner,
        String traffic,
        String vehicle,
        String perception,
        String rule,
        String failed,
        Optional<String> other,
        double failureSeconds,
        List<String> happened,
        Optional<Avoidance> avoidance,
        Responsibility responsibility,
        Cause cause,
        List<Substitution> substitutions,
        HumanDriver human,
        Optional<Foreseen> foreseen,
        List<String> kinds,
        Decisive decisive) {
    public WhyReport {
        happened = List.copyOf(happened);
        substitutions = List.copyOf(substitutions);
        kinds = List.copyOf(kinds);
    }

    /// The situation that the failure came of.
    ///
    /// @param seconds the last moment at which it was avoidable; where there is none, the first at which it
    ///     was not; where that was not asked, that of the failure
    /// @param situation the situation then, the agent that was struck being its partner
    public record Decisive(double seconds, Situation situation) {}
}
