package dev.skidpad.sim.world;

/// Where a traffic model writes the next state of the agents of one scene.
///
/// An agent that is not written becomes inactive.
public interface StateWriter {
    /// Places an agent at the next step.
    ///
    /// @param agent index in the scenario's tracks; not the ego's
    /// @param x m, box centre
    /// @param y m, box centre
    /// @param headingRad any winding; it is wrapped
    /// @param vx m/s in the scene's axes
    /// @param vy m/s in the scene's axes
    void place(int agent, float x, float y, float headingRad, float vx, float vy);
}
