package dev.skidpad.learn.dream;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.world.WorldView;

/// A dream looked at as if it were a world: before the moment the record, from it on what has been
/// dreamt. Lights show what they show in the scenario. Used by one thread.
public final class DreamView implements WorldView {
    private final Scenario scenario;
    private final int momentStep;
    private final DreamColumns dream;
    private int frame;

    /// A view of a dream at its moment.
    public DreamView(Moment moment, DreamColumns dream) {
        scenario = moment.scenario();
        momentStep = moment.step();
        this.dream = dream;
    }

    /// Moves the view to a frame that has been dreamt.
    public void moveTo(int newFrame) {
        frame = newFrame;
    }

    @Override
    public Scenario scenario() {
        return scenario;
    }

    @Override
    public int step() {
        return momentStep + frame;
    }

    @Override
    public int agentCount() {
        return scenario.agentCount();
    }

    @Override
    public int egoIndex() {
        return scenario.egoIndex();
    }

    @Override
    public boolean active(int agent, int stepsAgo) {
        int at = frame - stepsAgo;
        return at >= 0 ? dream.active(at, agent) : track(agent).valid(momentStep + at);
    }

    @Override
    public float x(int agent, int stepsAgo) {
        int at = frame - stepsAgo;
        return at >= 0 ? dream.x(at, agent) : track(agent).x(recorded(at));
    }

    @Override
    public float y(int agent, int stepsAgo) {
        int at = frame - stepsAgo;
        return at >= 0 ? dream.y(at, agent) : track(agent).y(recorded(at));
    }

    @Override
    public float headingRad(int agent, int stepsAgo) {
        int at = frame - stepsAgo;
        return at >= 0 ? dream.headingRad(at, agent) : track(agent).headingRad(recorded(at));
    }

    @Override
    public float vx(int agent, int stepsAgo) {
        int at = frame - stepsAgo;
        return at >= 0 ? dream.vx(at, agent) : track(agent).vx(recorded(at));
    }

    @Override
    public float vy(int agent, int stepsAgo) {
        int at = frame - stepsAgo;
        return at >= 0 ? dream.vy(at, agent) : track(agent).vy(recorded(at));
    }

    private Track track(int agent) {
        return scenario.tracks().get(agent);
    }

    private int recorded(int at) {
        return Math.max(0, momentStep + at);
    }
}
