package dev.skidpad.data.womd;

import dev.skidpad.core.scene.SignalState;
import dev.skidpad.data.read.MapElement;
import dev.skidpad.data.read.RecordedSignal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/// What the JSON of one scenario says, word for word: units, ego and number of steps are still to be found
/// out.
///
/// @param id the scenario's id, or the file's name where it gives none
/// @param hasObjectIds whether objects have ids of their own
/// @param egoIndex the recording car, where the file names it
/// @param notes what was passed over
record JsonScene(
        String id,
        List<JsonObject> objects,
        List<MapElement> map,
        List<Light> lights,
        boolean hasObjectIds,
        OptionalInt egoIndex,
        List<String> notes) {
    /// The light of one lane.
    ///
    /// @param laneId the lane it rules
    /// @param stopX world coordinate in m of where to stop
    /// @param stopY world coordinate in m of where to stop
    /// @param steps at which it was seen
    /// @param states as many: what it showed then
    record Light(long laneId, double stopX, double stopY, List<Integer> steps, List<SignalState> states) {
        /// The same with a state for each of `T` steps, unknown where it was not seen.
        RecordedSignal toSignal(int stepCount) {
            List<SignalState> all = new ArrayList<>(Collections.nCopies(stepCount, SignalState.UNKNOWN));
            for (int i = 0; i < steps.size(); i++) {
                all.set(steps.get(i), states.get(i));
            }
            return new RecordedSignal(laneId, stopX, stopY, all);
        }
    }
}
