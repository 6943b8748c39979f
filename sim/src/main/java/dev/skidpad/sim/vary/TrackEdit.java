package dev.skidpad.sim.vary;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.dynamics.model.KinematicBicycle;
import java.util.ArrayList;
import java.util.List;

/// The columns of a track being rewritten after now. A buffer.
///
/// Up to now they are the record's; after it the agent is there at every step, also where the record lost
/// it: an edited agent is somewhere else than the recorded one, so the record cannot say that it went out
/// of sight.
final class TrackEdit {
    private final Scenario scenario;
    private final int agent;
    private final Track before;
    private final int now;
    private final int steps;
    private final float[] x;
    private final float[] y;
    private final float[] headingRad;
    private final float[] vx;
    private final float[] vy;
    private final boolean[] valid;

    TrackEdit(Scenario scenario, int agent) {
        this.scenario = scenario;
        this.agent = agent;
        before = scenario.tracks().get(agent);
        now = scenario.nowStep();
        steps = scenario.steps();
        x = new float[steps];
        y = new float[steps];
        headingRad = new float[steps];
        vx = new float[steps];
        vy = new float[steps];
        valid = new boolean[steps];
        for (int t = 0; t < steps; t++) {
            keep(t);
        }
    }

    private void keep(int t) {
        valid[t] = before.valid(t);
        if (valid[t]) {
            x[t] = before.x(t);
            y[t] = before.y(t);
            headingRad[t] = before.headingRad(t);
            vx[t] = before.vx(t);
            vy[t] = before.vy(t);
        }
    }

    /// Writes the pose and velocity of a bicycle at a step.
    void write(int t, KinematicBicycle car) {
        x[t] = car.centreX();
        y[t] = car.centreY();
        headingRad[t] = car.headingRad();
        vx[t] = car.centreVx();
        vy[t] = car.centreVy();
        valid[t] = true;
    }

    /// Writes the motion along a way, from the step after now to the last.
    ///
    /// @param s `[steps - now]` m along the way; the first is now
    void moveAlong(TravelPath way, float[] s) {
        float dt = scenario.dtSeconds();
        float[] pose = new float[3];
        float[] ahead = new float[3];
        float[] behind = new float[3];
        for (int k = 1; k < s.length; k++) {
            int t = now + k;
            int next = Math.min(k + 1, s.length - 1);
            float speed = (s[next] - s[k - 1]) / ((next - k + 1) * dt);
            way.pose(s[k], pose);
            way.pose(s[k] + 0.5f, ahead);
            way.pose(Math.max(0, s[k] - 0.5f), behind);
            float direction = Angles.atan2(ahead[1] - behind[1], ahead[0] - behind[0]);
            x[t] = pose[0];
            y[t] = pose[1];
            headingRad[t] = pose[2];
            vx[t] = speed * Angles.cos(direction);
            vy[t] = speed * Angles.sin(direction);
            valid[t] = true;
        }
    }

    /// The edited track.
    Track track() {
        return new Track(
                before.id(),
                before.type(),
                before.lengthM(),
                before.widthM(),
                before.heightM(),
                x,
                y,
                headingRad,
                vx,
                vy,
                valid);
    }

    /// The scenario with the edited track, and the report on it.
    ///
    /// @param variation the name of what did it
    /// @param how the draws, for the notes
    Varied varied(String variation, String how, Intention intention) {
        List<Track> tracks = new ArrayList<>(scenario.tracks());
        tracks.set(agent, track());
        Scenario edited = scenario.withTracks(
                scenario.id() + "+" + variation, tracks, variation + ": " + before.id() + " " + how);
        return new Varied(variation, edited, agent, Plausibility.check(scenario, edited, intention));
    }
}
