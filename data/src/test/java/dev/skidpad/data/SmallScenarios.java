package dev.skidpad.data;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Provenance;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.List;

/// The least that is a scenario, for tests that look at names and places only.
final class SmallScenarios {
    private SmallScenarios() {}

    static Scenario at(String id, String place) {
        Track ego = new Track(
                "ego",
                AgentType.VEHICLE,
                4.5f,
                2f,
                1.6f,
                new float[1],
                new float[1],
                new float[1],
                new float[1],
                new float[1],
                new boolean[] {true});
        return new Scenario(
                id,
                place,
                "test",
                0,
                0,
                0.1f,
                1,
                0,
                List.of(ego),
                0,
                new RoadMap(List.of(), List.of(), List.of(), List.of(), List.of()),
                List.of(),
                Polyline.of(new float[] {0, 100}, new float[2]),
                new Provenance("test", "test/1", "", List.of()));
    }
}
