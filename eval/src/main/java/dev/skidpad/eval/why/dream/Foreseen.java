package dev.skidpad.eval.why.dream;

import java.util.List;
import java.util.OptionalDouble;

/// How a world model had foreseen a failure. Immutable, and readable as JSON.
///
/// At moments before the failure the model dreams what comes of the plan that the ego had made there. A
/// share is of the dreams of one moment.
///
/// @param world the world model's name
/// @param dreams how many there were at each moment
/// @param moments in order of time
/// @param alarmSeconds the first moment at which a failure is likelier than not; empty where there is
///     none
/// @param leadSeconds from that moment to the failure
/// @param clearedShare in which share of the dreams that reach the failure's moment, over all moments,
///     the agent that was struck is not where the ego struck it: it got out of the way; empty where none
///     was struck, or no plan reached so far
public record Foreseen(
        String world,
        int dreams,
        List<Moment> moments,
        OptionalDouble alarmSeconds,
        OptionalDouble leadSeconds,
        OptionalDouble clearedShare) {
    /// Beyond which probability of a failure a moment is an alarm.
    public static final double ALARM = 0.5;

    public Foreseen {
        moments = List.copyOf(moments);
    }

    /// What was dreamt of one plan.
    ///
    /// @param seconds when the plan was made, since the start of the episode
    /// @param horizonSeconds how far it was dreamt
    /// @param collisionShare in which share the ego collides at fault
    /// @param offRoadShare in which share it leaves the road; empty where the map cannot tell
    /// @param failureShare in which share either happens
    /// @param failureProbability how probable that is, as the model's critic reads the shares; the share
    ///     itself where no critic was fitted
    /// @param clearedShare in which share the agent that was struck is not where the ego struck it;
    ///     empty where none was struck, or the plan ends before
    public record Moment(
            double seconds,
            double horizonSeconds,
            double collisionShare,
            OptionalDouble offRoadShare,
            double failureShare,
            double failureProbability,
            OptionalDouble clearedShare) {
        /// Whether the model warned.
        public boolean alarm() {
            return failureProbability > ALARM;
        }
    }
}
