package dev.skidpad.eval.suite;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;

/// Who hides whom: vehicles stand in the straight line between two centres. Buildings and hills are not
/// on the maps.
final class LineOfSight {
    private LineOfSight() {}

    /// Whether a vehicle hides an agent from the ego at a step of the record.
    static boolean hidden(Scenario scenario, int agent, int step) {
        Track ego = scenario.ego();
        Track target = scenario.tracks().get(agent);
        for (int b = 0; b < scenario.agentCount(); b++) {
            Track other = scenario.tracks().get(b);
            if (b == agent || b == scenario.egoIndex() || other.type() != AgentType.VEHICLE || !other.valid(step)) {
                continue;
            }
            float heading = other.headingRad(step);
            if (OrientedBox.meetsSegment(
                    other.x(step),
                    other.y(step),
                    Angles.cos(heading),
                    Angles.sin(heading),
                    0.5f * other.lengthM(),
                    0.5f * other.widthM(),
                    ego.x(step),
                    ego.y(step),
                    target.x(step),
                    target.y(step))) {
                return true;
            }
        }
        return false;
    }
}
