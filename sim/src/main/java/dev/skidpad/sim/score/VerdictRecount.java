package dev.skidpad.sim.score;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Works the figures of a verdict out again from its traces, for whoever has a verdict from a file and
/// does not believe it. Stateless.
public final class VerdictRecount {
    private VerdictRecount() {}

    /// What the trace of a part of a [Verdict] amounts to.
    ///
    /// @param part the name of the sub-score
    /// @param trace its events
    /// @param scenario what was driven
    /// @return empty for a part that no verdict has, or a trace that names an agent that there is not
    public static OptionalDouble of(String part, List<SubScore.Event> trace, Scenario scenario) {
        boolean known = trace.stream().allMatch(e -> e.agent() < scenario.agentCount());
        Optional<Recount> recount = known ? recount(part, trace, scenario) : Optional.empty();
        return recount.map(r -> OptionalDouble.of(r.value(trace))).orElse(OptionalDouble.empty());
    }

    /// What the parts of a verdict come to; empty when a part that it needs is absent.
    ///
    /// @param values of the parts, in the order of [Scores#NAMES]
    /// @param failed whether the planner failed
    public static OptionalDouble total(List<OptionalDouble> values, boolean failed) {
        return failed
                ? OptionalDouble.of(0)
                : Scores.total(values.get(0), values.get(1), values.get(2), values.get(3), values.get(4));
    }

    private static Optional<Recount> recount(String part, List<SubScore.Event> trace, Scenario scenario) {
        return switch (part) {
            case Scores.NO_AT_FAULT_COLLISION -> Optional.of(new Collisions.AtFault(types(trace, scenario)));
            case Scores.DRIVABLE_AREA_COMPLIANCE -> Optional.of(DrivableArea.RECOUNT);
            case Scores.TIME_TO_COLLISION -> Optional.of(TimeToCollision.RECOUNT);
            case Scores.EGO_PROGRESS ->
                Optional.of(
                        trace.stream().anyMatch(e -> e.rule().equals(Verdict.PLANNER_FAILED))
                                ? EgoProgress.UNLESS_FAILED
                                : EgoProgress.RECOUNT);
            case Scores.COMFORT -> Optional.of(Comfort.RECOUNT);
            default -> Optional.empty();
        };
    }

    private static Map<Integer, AgentType> types(List<SubScore.Event> trace, Scenario scenario) {
        Map<Integer, AgentType> types = new TreeMap<>();
        for (SubScore.Event event : trace) {
            if (event.agent() >= 0) {
                types.put(event.agent(), scenario.tracks().get(event.agent()).type());
            }
        }
        return types;
    }
}
