package dev.skidpad.learn.feature;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.token.Frame;
import dev.skidpad.sim.world.WorldView;

/// A view in which one agent has been nudged off its place: how it looks when a policy has strayed from a
/// record.
///
/// The agent's present and past are moved rigidly (aside and turned about its present position), and its
/// motion is made slower or faster by a factor: past positions come nearer or go farther, velocities are
/// scaled. Used by one thread.
public final class NudgedView implements WorldView {
    private final WorldView base;
    private int nudged = -1;
    private float pastX; // m, where the agent really is
    private float pastY;
    private float newX; // m, where it has been put
    private float newY;
    private float turnRad;
    private float cos;
    private float sin;
    private float speedFactor = 1;

    /// A view that shows its base until somebody is nudged.
    public NudgedView(WorldView base) {
        this.base = base;
    }

    /// Nudges an agent from where it is in the base view now; whoever was nudged before goes back.
    ///
    /// @param forwardM along the agent's heading, m
    /// @param leftM across it, m
    /// @param turn rad
    /// @param factor of its speed, not negative
    public void nudge(int agent, float forwardM, float leftM, float turn, float factor) {
        Frame frame = new Frame();
        frame.set(base.x(agent), base.y(agent), base.headingRad(agent));
        nudged = agent;
        pastX = frame.x();
        pastY = frame.y();
        newX = frame.sceneX(forwardM, leftM);
        newY = frame.sceneY(forwardM, leftM);
        turnRad = turn;
        cos = Angles.cos(turn);
        sin = Angles.sin(turn);
        speedFactor = factor;
    }

    @Override
    public Scenario scenario() {
        return base.scenario();
    }

    @Override
    public int step() {
        return base.step();
    }

    @Override
    public int agentCount() {
        return base.agentCount();
    }

    @Override
    public int egoIndex() {
        return base.egoIndex();
    }

    @Override
    public boolean active(int agent, int stepsAgo) {
        return base.active(agent, stepsAgo);
    }

    @Override
    public float x(int agent, int stepsAgo) {
        float x = base.x(agent, stepsAgo);
        if (agent != nudged) {
            return x;
        }
        float dx = speedFactor * (x - pastX);
        float dy = speedFactor * (base.y(agent, stepsAgo) - pastY);
        return newX + dx * cos - dy * sin;
    }

    @Override
    public float y(int agent, int stepsAgo) {
        float y = base.y(agent, stepsAgo);
        if (agent != nudged) {
            return y;
        }
        float dx = speedFactor * (base.x(agent, stepsAgo) - pastX);
        float dy = speedFactor * (y - pastY);
        return newY + dx * sin + dy * cos;
    }

    @Override
    public float headingRad(int agent, int stepsAgo) {
        float heading = base.headingRad(agent, stepsAgo);
        return agent == nudged ? Angles.wrap(heading + turnRad) : heading;
    }

    @Override
    public float vx(int agent, int stepsAgo) {
        float vx = base.vx(agent, stepsAgo);
        return agent == nudged ? speedFactor * (vx * cos - base.vy(agent, stepsAgo) * sin) : vx;
    }

    @Override
    public float vy(int agent, int stepsAgo) {
        float vy = base.vy(agent, stepsAgo);
        return agent == nudged ? speedFactor * (base.vx(agent, stepsAgo) * sin + vy * cos) : vy;
    }
}
