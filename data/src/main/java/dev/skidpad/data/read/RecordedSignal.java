package dev.skidpad.data.read;

import dev.skidpad.core.scene.SignalState;
import java.util.List;

/// The light of one lane as it was recorded, in world coordinates.
///
/// @param laneId the lane it rules
/// @param stopX where to stop, m
/// @param stopY where to stop, m
/// @param states `[T]` what it showed; unknown where nothing was recorded
public record RecordedSignal(long laneId, double stopX, double stopY, List<SignalState> states) {
    public RecordedSignal {
        states = List.copyOf(states);
    }
}
