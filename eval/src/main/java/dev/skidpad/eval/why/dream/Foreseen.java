package dev.skidpad.eval.why.dream;

import java.util.List;
import java.util.OptionalDouble;

/// How a world model had foreseen a failure. Immutable, and readable as JSON.
///
/// At moments before the failure the model dreams how the others go on, while the ego drives the very way
/// that it drove. A share is of the dreams of one moment.
///
/// @param world the world model's name
/// @param dreams how many there were at each moment
/// @param moments in order of time
/// @param alarmSeconds the first moment at which more than half of the dreams hold a failure; empty where
///     there is none
/// @param leadSeconds from that moment to the failure
public record Foreseen(
        String world, int dreams, List<Moment> moments, OptionalDouble alarmSeconds, OptionalDouble leadSeconds) {
    /// From which share of failures on a dream's moment is an alarm.
    public static final double ALARM_SHARE = 0.5;

    public Foreseen {
        moments = List.copyOf(moments);
    }

    /// What was dreamt from a moment on, until shortly after that of the failure.
    ///
    /// @param seconds since the start of the episode
    /// @param collisionShare in which share the ego collides at fault
    /// @param offRoadShare in which share it leaves the road; empty where the map cannot tell
    /// @param failureShare in which share either happens
    /// @param clearedShare in which share the agent that was struck has got out of the way: the ego does
    ///     not touch it until shortly after the failure's moment; empty where none was struck
    public record Moment(
            double seconds,
            double collisionShare,
            OptionalDouble offRoadShare,
            double failureShare,
            OptionalDouble clearedShare) {}
}
