package dev.skidpad.sim.score;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.episode.Conditions;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.Outcome;
import java.util.Optional;

/// Drives for tests: somebody drove exactly as a scene's tracks say.
public final class Drives {
    private Drives() {}

    /// The tracks of a scene, driven as recorded.
    public static Drive of(Scenario scenario) {
        return of(scenario, scenario);
    }

    /// The tracks of one scene, driven where another one was recorded.
    ///
    /// @param driven what happened
    /// @param recorded what the drive is judged against; with the same agents
    public static Drive of(Scenario driven, Scenario recorded) {
        return Drive.of(episode(driven, recorded));
    }

    /// The same, ended by a planner that failed.
    public static Drive failed(Scenario driven, String why) {
        return Drive.of(new Outcome(episode(driven, driven), Optional.of(why)));
    }

    /// The episode of a drive.
    public static Episode episode(Scenario driven, Scenario recorded) {
        int agents = driven.agentCount();
        int frames = driven.futureSteps() + 1;
        float[][] columns = new float[5][frames * agents];
        boolean[] active = new boolean[frames * agents];
        for (int a = 0; a < agents; a++) {
            Track track = driven.tracks().get(a);
            for (int f = 0; f < frames; f++) {
                int step = driven.nowStep() + f;
                int i = f * agents + a;
                active[i] = track.valid(step);
                columns[0][i] = track.x(step);
                columns[1][i] = track.y(step);
                columns[2][i] = track.headingRad(step);
                columns[3][i] = track.vx(step);
                columns[4][i] = track.vy(step);
            }
        }
        return new Episode(
                recorded,
                new Conditions("hand", "hand", "hand", "hand", 0, 0),
                driven.nowStep(),
                frames,
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4],
                active);
    }
}
