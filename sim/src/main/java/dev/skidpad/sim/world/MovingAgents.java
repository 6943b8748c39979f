package dev.skidpad.sim.world;

import dev.skidpad.core.scene.AgentType;

/// Who is where over some frames: an episode, a record, or a planner's forecast.
///
/// Poses are scene-local metres and radians of box centres, velocities m/s in the scene's axes. Reading the
/// state of an agent that is not active at a frame gives zeros or its last state and must not be relied on.
public interface MovingAgents {
    /// The number of frames `F`.
    int frames();

    /// The number of agents `A`.
    int agents();

    boolean active(int frame, int agent);

    float x(int frame, int agent);

    float y(int frame, int agent);

    float headingRad(int frame, int agent);

    float vx(int frame, int agent);

    float vy(int frame, int agent);

    float lengthM(int agent);

    float widthM(int agent);

    AgentType type(int agent);

    /// Speed over ground in m/s, never negative.
    default float speedMps(int frame, int agent) {
        float vx = vx(frame, agent);
        float vy = vy(frame, agent);
        return (float) Math.sqrt(vx * vx + vy * vy);
    }
}
