package dev.skidpad.sim.batch;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.stream.IntStream;

/// Which agents of a scenario actions drive: of those whose record is valid at the scenario's now.
public enum Controlled {
    /// The ego alone.
    EGO,
    /// Vehicles that end at least 2 m from where they are now.
    MOVING_VEHICLES,
    /// All vehicles.
    VEHICLES,
    /// All vehicles, cyclists and pedestrians.
    ROAD_USERS;

    private static final float MOVES_SQUARED_M2 = 4;

    /// The tracks of a scenario that are controlled, the ego first, the others ascending.
    ///
    /// @param limit the most
    public int[] of(Scenario scenario, int limit) {
        IntStream others = IntStream.range(0, scenario.agentCount())
                .filter(track -> track != scenario.egoIndex() && has(scenario, track));
        IntStream ego = IntStream.of(scenario.egoIndex()).filter(track -> has(scenario, track));
        return IntStream.concat(ego, others).limit(limit).toArray();
    }

    private boolean has(Scenario scenario, int index) {
        Track track = scenario.tracks().get(index);
        if (!track.valid(scenario.nowStep())) {
            return false;
        }
        return switch (this) {
            case EGO -> index == scenario.egoIndex();
            case MOVING_VEHICLES -> track.type() == AgentType.VEHICLE && moves(track, scenario.nowStep());
            case VEHICLES -> track.type() == AgentType.VEHICLE;
            case ROAD_USERS -> track.type() != AgentType.OTHER;
        };
    }

    private static boolean moves(Track track, int from) {
        int last = track.lastValid(track.steps() - 1);
        float dx = track.x(last) - track.x(from);
        float dy = track.y(last) - track.y(from);
        return dx * dx + dy * dy >= MOVES_SQUARED_M2;
    }
}
