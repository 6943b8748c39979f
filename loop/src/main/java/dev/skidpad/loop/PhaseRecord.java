package dev.skidpad.loop;

import java.util.Map;
import java.util.TreeMap;

/// That a phase is done, as it stands in a run's folder.
///
/// @param phase which
/// @param summary what came of it, in one line
/// @param seconds how long it took
/// @param outputs SHA-256 of each file it wrote, by name
public record PhaseRecord(Phase phase, String summary, double seconds, Map<String, String> outputs) {
    public PhaseRecord {
        outputs = new TreeMap<>(outputs);
    }
}
