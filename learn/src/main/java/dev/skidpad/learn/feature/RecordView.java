package dev.skidpad.learn.feature;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.world.WorldView;

/// A record looked at as if it were a world at one of its steps: for training examples.
///
/// The step can be moved, so that one view serves many examples. Used by one thread.
public final class RecordView implements WorldView {
    private final Scenario scenario;
    private int step;

    /// A view of a scenario at its now.
    public RecordView(Scenario scenario) {
        this.scenario = scenario;
        this.step = scenario.nowStep();
    }

    /// Moves the view to another step.
    public void moveTo(int newStep) {
        step = java.util.Objects.checkIndex(newStep, scenario.steps());
    }

    @Override
    public Scenario scenario() {
        return scenario;
    }

    @Override
    public int step() {
        return step;
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
        return track(agent).valid(step - stepsAgo);
    }

    @Override
    public float x(int agent, int stepsAgo) {
        return track(agent).x(at(stepsAgo));
    }

    @Override
    public float y(int agent, int stepsAgo) {
        return track(agent).y(at(stepsAgo));
    }

    @Override
    public float headingRad(int agent, int stepsAgo) {
        return track(agent).headingRad(at(stepsAgo));
    }

    @Override
    public float vx(int agent, int stepsAgo) {
        return track(agent).vx(at(stepsAgo));
    }

    @Override
    public float vy(int agent, int stepsAgo) {
        return track(agent).vy(at(stepsAgo));
    }

    private Track track(int agent) {
        return scenario.tracks().get(agent);
    }

    private int at(int stepsAgo) {
        return Math.max(0, step - stepsAgo);
    }
}
