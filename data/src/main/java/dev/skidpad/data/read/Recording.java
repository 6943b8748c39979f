package dev.skidpad.data.read;

import java.util.List;

/// What a reader found, translated into our words but still in world coordinates and unchecked.
///
/// @param id unique in its source
/// @param dtSeconds time between steps
/// @param nowStep the step at which a planner takes over
/// @param agents `[A]`, all of the same number of steps
/// @param egoIndex which of them recorded all this; may be out of range, if the file says so
/// @param map the road, element by element, in the file's order
/// @param signals the lights
/// @param notes what the reader had to decide, one line each
public record Recording(
        String id,
        float dtSeconds,
        int nowStep,
        List<RecordedAgent> agents,
        int egoIndex,
        List<MapElement> map,
        List<RecordedSignal> signals,
        List<String> notes) {
    public Recording {
        agents = List.copyOf(agents);
        map = List.copyOf(map);
        signals = List.copyOf(signals);
        notes = List.copyOf(notes);
    }
}
