package dev.skidpad.sim.score.measure;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.world.MovingAgents;
import java.util.List;

/// What really happened: the tracks of a scenario as frames from a step on. Immutable.
public final class RecordedAgents implements MovingAgents {
    private final List<Track> tracks;
    private final int startStep;
    private final int frames;

    /// The record of some steps.
    ///
    /// @param startStep the scenario step of frame 0
    /// @param frames how many frames
    public RecordedAgents(Scenario scenario, int startStep, int frames) {
        if (startStep < 0 || startStep + frames > scenario.steps()) {
            throw new IllegalArgumentException("scenario " + scenario.id() + " has no " + frames + " steps from step "
                    + startStep + " on, but " + scenario.steps() + " in all");
        }
        tracks = scenario.tracks();
        this.startStep = startStep;
        this.frames = frames;
    }

    @Override
    public int frames() {
        return frames;
    }

    @Override
    public int agents() {
        return tracks.size();
    }

    @Override
    public boolean active(int frame, int agent) {
        return tracks.get(agent).valid(startStep + frame);
    }

    @Override
    public float x(int frame, int agent) {
        return tracks.get(agent).x(startStep + frame);
    }

    @Override
    public float y(int frame, int agent) {
        return tracks.get(agent).y(startStep + frame);
    }

    @Override
    public float headingRad(int frame, int agent) {
        return tracks.get(agent).headingRad(startStep + frame);
    }

    @Override
    public float vx(int frame, int agent) {
        return tracks.get(agent).vx(startStep + frame);
    }

    @Override
    public float vy(int frame, int agent) {
        return tracks.get(agent).vy(startStep + frame);
    }

    @Override
    public float lengthM(int agent) {
        return tracks.get(agent).lengthM();
    }

    @Override
    public float widthM(int agent) {
        return tracks.get(agent).widthM();
    }

    @Override
    public AgentType type(int agent) {
        return tracks.get(agent).type();
    }
}
