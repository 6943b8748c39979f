package dev.skidpad.sim.vary;

import static dev.skidpad.sim.TestScenes.car;
import static dev.skidpad.sim.TestScenes.line;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.TestScenes;
import java.util.ArrayList;
import java.util.List;

/// Scenes on the straight two-lane road of [TestScenes], for editing.
final class Scenes {
    static final int NOW = TestScenes.NOW;
    static final int LAST = TestScenes.STEPS - 1;

    private Scenes() {}

    /// The ego at 10 m/s behind a leader at 10 m/s, 20 m ahead; a car beside and ahead on the left lane.
    static Scenario traffic() {
        return TestScenes.road("traffic", 10)
                .agent(car("leader").at(24, 0).speed(10))
                .agent(car("beside").at(8, 3.5f).speed(10))
                .build();
    }

    /// The ego brakes from 12 m/s at 4 m/s² from step 30 on and stands 3 m behind a parked car.
    static Scenario braking() {
        return TestScenes.road("braking", car("ego").speed(12).accelerate(30, -4))
                .agent(car("parked").at(36 + 18 + 7.5f, 0))
                .build();
    }

    /// The ego alone.
    static Scenario alone() {
        return TestScenes.road("alone", 10).route(line(-100, 0, 400, 0)).build();
    }

    /// A scenario with one track replaced.
    static Scenario with(Scenario scenario, int agent, Track track) {
        List<Track> tracks = new ArrayList<>(scenario.tracks());
        tracks.set(agent, track);
        return scenario.withTracks(scenario.id() + "+test", tracks, "test");
    }

    /// A track with its columns changed by a test.
    static Track changed(Track before, Change change) {
        int steps = before.steps();
        float[][] columns = new float[5][steps];
        boolean[] valid = new boolean[steps];
        for (int t = 0; t < steps; t++) {
            valid[t] = before.valid(t);
            columns[0][t] = before.x(t);
            columns[1][t] = before.y(t);
            columns[2][t] = before.headingRad(t);
            columns[3][t] = before.vx(t);
            columns[4][t] = before.vy(t);
        }
        change.apply(columns[0], columns[1], columns[2], columns[3], columns[4], valid);
        return new Track(
                before.id(),
                before.type(),
                before.lengthM(),
                before.widthM(),
                before.heightM(),
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4],
                valid);
    }

    /// What a test does to the columns of a track.
    interface Change {
        void apply(float[] x, float[] y, float[] headingRad, float[] vx, float[] vy, boolean[] valid);
    }
}
