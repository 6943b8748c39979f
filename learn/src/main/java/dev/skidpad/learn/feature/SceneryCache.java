package dev.skidpad.learn.feature;

import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/// Hands out sceneries and cuts each map into pieces only once, for as long as the map is in use. Safe to
/// share.
public final class SceneryCache {
    private final Map<RoadMap, MapPieces> pieces = Collections.synchronizedMap(new WeakHashMap<>());

    /// The scenery of a scenario.
    public Scenery of(Scenario scenario) {
        return new Scenery(scenario, pieces.computeIfAbsent(scenario.map(), MapPieces::of));
    }
}
