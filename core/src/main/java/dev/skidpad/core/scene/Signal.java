package dev.skidpad.core.scene;

import java.util.List;

/// The light of one lane over time.
///
/// @param laneId the lane it rules
/// @param stopX where to stop, m
/// @param stopY where to stop, m
/// @param states `[T]` what it shows at each step of the scenario
public record Signal(long laneId, float stopX, float stopY, List<SignalState> states) {
    public Signal {
        states = List.copyOf(states);
    }

    /// The same without its first steps; what it showed last remains.
    Signal withoutFirst(int dropped) {
        int from = Math.max(0, Math.min(dropped, states.size() - 1));
        return new Signal(laneId, stopX, stopY, states.subList(from, states.size()));
    }

    /// What it shows at a step; beyond the record, what it showed last.
    public SignalState at(int step) {
        return states.isEmpty() ? SignalState.UNKNOWN : states.get(Math.min(step, states.size() - 1));
    }
}
