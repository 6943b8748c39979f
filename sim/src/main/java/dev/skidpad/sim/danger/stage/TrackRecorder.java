package dev.skidpad.sim.danger.stage;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Writes down what is played: up to now the scenario's tracks, after it what happens. A buffer.
final class TrackRecorder {
    private final Scenario scenario;
    private final int steps;
    private final float[] x; // [A, T] m
    private final float[] y; // [A, T] m
    private final float[] headingRad; // [A, T]
    private final float[] vx; // [A, T] m/s
    private final float[] vy; // [A, T] m/s
    private final boolean[] valid; // [A, T]

    TrackRecorder(Scenario scenario) {
        this.scenario = scenario;
        steps = scenario.steps();
        int cells = scenario.agentCount() * steps;
        x = new float[cells];
        y = new float[cells];
        headingRad = new float[cells];
        vx = new float[cells];
        vy = new float[cells];
        valid = new boolean[cells];
        for (int a = 0; a < scenario.agentCount(); a++) {
            Track track = scenario.tracks().get(a);
            for (int t = 0; t <= scenario.nowStep(); t++) {
                if (track.valid(t)) {
                    write(a * steps + t, track.x(t), track.y(t), track.headingRad(t), track.vx(t), track.vy(t));
                }
            }
        }
    }

    void record(int step, int agent, NextStates states) {
        write(
                agent * steps + step,
                states.x(agent),
                states.y(agent),
                states.headingRad(agent),
                states.vx(agent),
                states.vy(agent));
    }

    private void write(int cell, float newX, float newY, float newHeadingRad, float newVx, float newVy) {
        x[cell] = newX;
        y[cell] = newY;
        headingRad[cell] = newHeadingRad;
        vx[cell] = newVx;
        vy[cell] = newVy;
        valid[cell] = true;
    }

    Scenario scenario() {
        List<Track> tracks = new ArrayList<>(scenario.agentCount());
        for (int a = 0; a < scenario.agentCount(); a++) {
            Track of = scenario.tracks().get(a);
            int from = a * steps;
            int to = from + steps;
            tracks.add(new Track(
                    of.id(),
                    of.type(),
                    of.lengthM(),
                    of.widthM(),
                    of.heightM(),
                    Arrays.copyOfRange(x, from, to),
                    Arrays.copyOfRange(y, from, to),
                    Arrays.copyOfRange(headingRad, from, to),
                    Arrays.copyOfRange(vx, from, to),
                    Arrays.copyOfRange(vy, from, to),
                    Arrays.copyOfRange(valid, from, to)));
        }
        return scenario.withTracks(scenario.id(), tracks, "played among people who react");
    }
}
