package dev.skidpad.eval.why.avoid;

import java.util.OptionalDouble;

/// What a careful and competent human driver would have made of the danger, by the model of
/// [CarefulDriver].
///
/// @param answer whether the driver avoids the failure
/// @param seenSeconds when the danger could first be seen; empty where it never could for long enough
/// @param brakesSeconds when the driver would begin to brake
public record HumanDriver(Answer answer, OptionalDouble seenSeconds, OptionalDouble brakesSeconds) {
    /// Whether the driver avoids the failure.
    public enum Answer {
        AVOIDS,
        /// Brakes, and fails all the same.
        FAILS,
        /// Would begin to brake only when it has happened.
        TOO_LATE,
        /// Nobody else took part: the model only brakes for others.
        NOT_APPLICABLE
    }

    static final HumanDriver NOT_APPLICABLE =
            new HumanDriver(Answer.NOT_APPLICABLE, OptionalDouble.empty(), OptionalDouble.empty());
}
