package dev.skidpad.sim.episode;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.ArrayList;
import java.util.List;

/// What can be made of an episode.
public final class Episodes {
    private Episodes() {}

    /// An episode's motion as a scenario, to learn from what was simulated.
    ///
    /// Before the episode's start step the tracks are the record's; from it on they are what was driven, and
    /// after the episode's last frame nobody is there. Map, lights, route and now are those of the scenario.
    ///
    /// @param newId the id of the new scenario
    /// @param note what is to be added to its provenance
    public static Scenario asScenario(Episode episode, String newId, String note) {
        Scenario scenario = episode.scenario();
        List<Track> tracks = new ArrayList<>(scenario.agentCount());
        for (int a = 0; a < scenario.agentCount(); a++) {
            tracks.add(driven(episode, a));
        }
        return scenario.withTracks(newId, tracks, note);
    }

    private static Track driven(Episode episode, int agent) {
        Track record = episode.scenario().tracks().get(agent);
        int steps = record.steps();
        float[] x = new float[steps];
        float[] y = new float[steps];
        float[] headingRad = new float[steps];
        float[] vx = new float[steps];
        float[] vy = new float[steps];
        boolean[] valid = new boolean[steps];
        for (int t = 0; t < steps; t++) {
            int frame = t - episode.startStep();
            if (frame < 0) {
                x[t] = record.x(t);
                y[t] = record.y(t);
                headingRad[t] = record.headingRad(t);
                vx[t] = record.vx(t);
                vy[t] = record.vy(t);
                valid[t] = record.valid(t);
            } else if (frame < episode.frames()) {
                x[t] = episode.x(frame, agent);
                y[t] = episode.y(frame, agent);
                headingRad[t] = episode.headingRad(frame, agent);
                vx[t] = episode.vx(frame, agent);
                vy[t] = episode.vy(frame, agent);
                valid[t] = episode.active(frame, agent);
            }
        }
        return new Track(
                record.id(),
                record.type(),
                record.lengthM(),
                record.widthM(),
                record.heightM(),
                x,
                y,
                headingRad,
                vx,
                vy,
                valid);
    }
}
