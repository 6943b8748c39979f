package dev.skidpad.data.generate;

import dev.skidpad.core.scene.AgentType;
import java.util.List;

/// A road with everybody on it at the start of the unrecorded time before a scene.
///
/// @param kind the situation
/// @param network the road
/// @param ego one of the vehicles
/// @param vehicles everybody who drives
/// @param walkers everybody who walks
/// @param standing what does not move at all, such as parked cars
/// @param warmUpSteps how long everybody drives before the recording begins
record Stage(
        SceneKind kind,
        RoadNetwork network,
        Vehicle ego,
        List<Vehicle> vehicles,
        List<Walker> walkers,
        List<Standing> standing,
        int warmUpSteps) {
    /// Somebody who does not move.
    record Standing(AgentType type, Pose pose, double lengthM, double widthM, double heightM) {}
}
