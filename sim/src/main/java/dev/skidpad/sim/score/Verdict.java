package dev.skidpad.sim.score;

import dev.skidpad.sim.score.contact.Contact;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// The scores of one episode and the events behind each.
///
/// @param scenarioId what was driven
/// @param place the scenario's place: the cluster for intervals
/// @param planner who drove
/// @param subScores all parts, always the same names in the same order
/// @param total the PDMS formula over the parts; empty when a part that it needs is absent
/// @param progressM how far the ego came along its route, m
/// @param failed why the planner failed to drive the episode to its end; empty when it did not
/// @param contacts whom the ego touched, in order of time, at fault or not
public record Verdict(
        String scenarioId,
        String place,
        String planner,
        List<SubScore> subScores,
        OptionalDouble total,
        double progressM,
        Optional<String> failed,
        List<Contact> contacts) {
    /// The rule of the event that says when the planner failed.
    public static final String PLANNER_FAILED = "planner-failed";

    public Verdict {
        subScores = List.copyOf(subScores);
        contacts = List.copyOf(contacts);
    }

    /// A verdict on an episode in which nobody was touched.
    public Verdict(
            String scenarioId,
            String place,
            String planner,
            List<SubScore> subScores,
            OptionalDouble total,
            double progressM,
            Optional<String> failed) {
        this(scenarioId, place, planner, subScores, total, progressM, failed, List.of());
    }

    /// The part with a name.
    ///
    /// @throws IllegalArgumentException if there is none
    public SubScore sub(String name) {
        return subScores.stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sub-score " + name + " in " + subScores));
    }

    /// Whether the ego collided with something by its own fault.
    public boolean collided() {
        return sub(Scores.NO_AT_FAULT_COLLISION).value().orElse(1) < 1;
    }

    /// Whether the ego left the road; false where the map cannot tell.
    public boolean offRoad() {
        return sub(Scores.DRIVABLE_AREA_COMPLIANCE).value().orElse(1) < 1;
    }

    /// The frame of the first collision by the ego's fault, departure from the road or failure of the
    /// planner.
    public OptionalInt firstFailureFrame() {
        return subScores.stream()
                .flatMap(part -> part.events().stream())
                .filter(event -> isFailure(event.rule()))
                .mapToInt(SubScore.Event::frame)
                .min();
    }

    private static boolean isFailure(String rule) {
        return CollisionKind.atFault(rule) || rule.equals(DrivableArea.OFF_ROAD) || rule.equals(PLANNER_FAILED);
    }
}
