package dev.skidpad.eval.why;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.score.CollisionKind;
import dev.skidpad.sim.score.DrivableArea;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.SubScore.Event;
import dev.skidpad.sim.score.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// The events of a verdict as a person would tell them.
public final class EventWords {
    private EventWords() {}

    /// An event and its sentence.
    ///
    /// @param frame when
    /// @param grave whether it made the episode fail
    /// @param sentence without the time
    public record Told(int frame, boolean grave, String sentence) {}

    /// All events in order of time.
    public static List<Told> of(Episode episode, Verdict verdict) {
        List<Told> told = new ArrayList<>();
        for (SubScore part : verdict.subScores()) {
            for (Event event : part.events()) {
                told.add(new Told(event.frame(), isGrave(event), sentence(episode, verdict, event)));
            }
        }
        told.sort(Comparator.comparingInt(Told::frame));
        return told;
    }

    /// The events that made the episode fail, in one line; a word of praise where there was none.
    public static String summary(Episode episode, Verdict verdict) {
        List<String> grave = of(episode, verdict).stream()
                .filter(Told::grave)
                .map(t -> seconds(t.frame(), episode.dtSeconds()) + " " + t.sentence())
                .toList();
        return grave.isEmpty() ? "drove to the end without a failure" : String.join("; ", grave);
    }

    /// What an agent is called: `vehicle 17`.
    public static String nameOf(Scenario scenario, int agent) {
        Track track = scenario.tracks().get(agent);
        return track.type().name().toLowerCase(Locale.ROOT) + " " + track.id();
    }

    /// A failure in words, without names and numbers: `runs into a vehicle`.
    ///
    /// @param rule the rule of the event
    /// @param agent the other who took part; empty where none did
    public static String kindOf(Scenario scenario, String rule, OptionalInt agent) {
        String other = agent.isPresent()
                ? "a " + scenario.tracks().get(agent.getAsInt()).type().name().toLowerCase(Locale.ROOT)
                : "nobody";
        return switch (rule) {
            case "active-front-collision" -> "runs into " + other;
            case "stopped-track-collision" -> "hits " + other + " that stands";
            case "active-lateral-collision" -> "touches " + other + " sideways";
            case DrivableArea.OFF_ROAD -> "leaves the road";
            case Verdict.PLANNER_FAILED -> "stops, as its planner failed";
            default -> rule.replace('-', ' ') + (agent.isPresent() ? " with " + other : "");
        };
    }

    /// A time since the start of an episode, `4.2 s`.
    public static String seconds(int frame, float dtSeconds) {
        return String.format(Locale.ROOT, "%.1f s", frame * dtSeconds);
    }

    private static boolean isGrave(Event event) {
        return CollisionKind.atFault(event.rule())
                || event.rule().equals("off-road")
                || event.rule().equals(Verdict.PLANNER_FAILED);
    }

    /// An event in words, without its time.
    public static String sentence(Episode episode, Verdict verdict, Event event) {
        String other = event.agent() >= 0 ? nameOf(episode.scenario(), event.agent()) : "nobody";
        return switch (event.rule()) {
            case "active-front-collision" -> "runs into " + other + closing(event);
            case "stopped-track-collision" -> "hits " + other + ", which stands" + closing(event);
            case "active-lateral-collision" -> "touches " + other + " sideways while between lanes" + closing(event);
            case "active-lateral-collision-in-lane" ->
                "is touched sideways by " + other + " in its own lane (not at fault)" + closing(event);
            case "active-rear-collision" -> "is hit from behind by " + other + " (not at fault)" + closing(event);
            case "stopped-ego-collision" -> "is hit by " + other + " while standing (not at fault)" + closing(event);
            case "overlap-at-start" -> "overlaps " + other + " from the start (not counted)";
            case "overlap-on-appearance" -> other + " appears inside it (not counted)";
            case "off-road" -> "leaves the road, " + metres(event.value()) + " beyond its edge";
            case "off-road-at-start" -> "starts " + metres(event.value()) + " beyond the road's edge (not counted)";
            case "time-to-collision" ->
                event.value() > 0
                        ? "would meet " + other + " within " + number(event.value()) + " s"
                        : "has " + other + " at its bumper";
            case "progress" ->
                "came " + metres(event.value()) + " along its route, the record " + metres(event.threshold());
            case "progress-multiplied" -> "keeps " + number(100 * event.value()) + " % of its progress for its faults";
            case "longitudinal-acceleration" -> beyond("accelerates or brakes with", event, "m/s²");
            case "lateral-acceleration" -> beyond("takes a turn with", event, "m/s² sideways");
            case "jerk" -> beyond("jerks with", event, "m/s³");
            case "longitudinal-jerk" -> beyond("jerks lengthwise with", event, "m/s³");
            case "yaw-rate" -> beyond("turns with", event, "rad/s");
            case "yaw-acceleration" -> beyond("starts turning with", event, "rad/s²");
            case Verdict.PLANNER_FAILED ->
                "stops, as its planner failed: " + verdict.failed().orElse("no reason given");
            default -> beyond(event.rule().replace('-', ' ') + ":", event, "");
        };
    }

    private static String closing(Event event) {
        return ", at " + number(event.value()) + " m/s of relative speed";
    }

    private static String beyond(String what, Event event, String unit) {
        return (what + " " + number(event.value()) + " " + unit).strip() + " (limit " + number(event.threshold()) + ")";
    }

    private static String metres(double value) {
        return number(value) + " m";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value)
                .replace('-', '−');
    }
}
