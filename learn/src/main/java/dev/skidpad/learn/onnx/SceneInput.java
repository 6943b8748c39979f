package dev.skidpad.learn.onnx;

import dev.skidpad.learn.feature.ContextKind;
import dev.skidpad.learn.feature.ViewFeatures;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a model may ask to see, by the name of its input. Its last extent are the columns `F`.
///
/// Everything but the rows of a view is in the ego's frame (x ahead, y to the left, from its box centre), in
/// metres, radians and seconds. Columns are only ever added behind those that there are, and a model may ask for
/// the first few alone.
enum SceneInput {
    /// `[F]` the ego: forward m/s, left m/s, acceleration m/s², yaw rate rad/s, length, width, rear axle to centre.
    EGO("", 7),
    /// `[T, F]` where the ego was, the last row now; columns as those of the agents.
    EGO_HISTORY("T", 11),
    /// `[A, T, F]` the other agents that are there now, the nearest first, each over time, the last row now: x, y,
    /// heading, forward m/s, left m/s, length, width, vehicle, pedestrian, cyclist, other.
    AGENTS("AT", 11),
    /// `[M, P, F]` pieces of the map's lines, the nearest first, a point every [MapPolylines#SPACING_M]: x, y,
    /// heading, lane, bike lane, road edge, crosswalk, stop sign, speed limit m/s, whether that is known.
    MAP("MP", 10),
    /// `[R, F]` the route from beside the ego on, a point every [RouteWriter#SPACING_M]: x, y, heading.
    ROUTE("R", 3),
    /// `[L, F]` the lights, the nearest first: x, y of the stop, heading of the lane there, stop, caution, go.
    LIGHTS("L", 6),
    /// `[F]` the row about the ego that our own policies see.
    VIEW_SELF("", ViewFeatures.SELF_WIDTH),
    /// `[N, F]` the rows about agents that our own policies see.
    VIEW_AGENT("N", ContextKind.AGENT.width()),
    /// `[N, F]` the rows about the map that our own policies see.
    VIEW_MAP("N", ContextKind.MAP.width()),
    /// `[N, F]` the rows about lights that our own policies see.
    VIEW_SIGNAL("N", ContextKind.SIGNAL.width()),
    /// `[N, F]` the rows about the route that our own policies see.
    VIEW_ROUTE("N", ContextKind.ROUTE.width());

    /// What follows the name of an input in that of its mask.
    static final String MASK = "_mask";

    private final String letters;
    private final int columns;

    SceneInput(String letters, int columns) {
        this.letters = letters;
        this.columns = columns;
    }

    /// The name of the model's input.
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The letters of the extents before the columns.
    List<String> rows() {
        return letters.chars().mapToObj(Character::toString).toList();
    }

    /// Whether it has several rows, which a mask may tell from empty ones.
    boolean maskable() {
        return !letters.isEmpty();
    }

    /// How many columns there are.
    int columns() {
        return columns;
    }

    /// Whether it is a part of what our own policies see.
    boolean isView() {
        return name().startsWith("VIEW_");
    }

    /// The input of a name, masks not included.
    static Optional<SceneInput> of(String name) {
        return Arrays.stream(values())
                .filter(input -> input.label().equals(name))
                .findFirst();
    }

    /// All names, for messages.
    static String names() {
        return Arrays.stream(values())
                .map(input -> input.maskable() ? input.label() + "[" + MASK + "]" : input.label())
                .collect(Collectors.joining(", "));
    }
}
