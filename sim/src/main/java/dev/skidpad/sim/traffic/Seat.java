package dev.skidpad.sim.traffic;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.sim.world.WorldView;

/// A scene as an agent other than the ego sees it: the same world, in which that agent is the ego and has a route
/// of its own.
final class Seat implements WorldView {
    private final WorldView world;
    private final Scenario scenario;

    /// @param scenario the scene's own, with the agent as its ego
    Seat(WorldView world, Scenario scenario) {
        this.world = world;
        this.scenario = scenario;
    }

    @Override
    public Scenario scenario() {
        return scenario;
    }

    @Override
    public int step() {
        return world.step();
    }

    @Override
    public int agentCount() {
        return world.agentCount();
    }

    @Override
    public int egoIndex() {
        return scenario.egoIndex();
    }

    @Override
    public boolean active(int agent, int stepsAgo) {
        return world.active(agent, stepsAgo);
    }

    @Override
    public float x(int agent, int stepsAgo) {
        return world.x(agent, stepsAgo);
    }

    @Override
    public float y(int agent, int stepsAgo) {
        return world.y(agent, stepsAgo);
    }

    @Override
    public float headingRad(int agent, int stepsAgo) {
        return world.headingRad(agent, stepsAgo);
    }

    @Override
    public float vx(int agent, int stepsAgo) {
        return world.vx(agent, stepsAgo);
    }

    @Override
    public float vy(int agent, int stepsAgo) {
        return world.vy(agent, stepsAgo);
    }

    @Override
    public float headingCos(int agent) {
        return world.headingCos(agent);
    }

    @Override
    public float headingSin(int agent) {
        return world.headingSin(agent);
    }

    @Override
    public SignalState signal(int signal) {
        return world.signal(signal);
    }
}
